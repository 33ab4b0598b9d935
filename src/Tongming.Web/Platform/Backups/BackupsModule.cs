using System.CommandLine;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Search;

namespace Tongming.Web.Platform.Backups;

/// <summary>Everything that this folder registers: the commands for operators.</summary>
internal static class BackupsModule
{
    /// <summary>The commands that run without the server.</summary>
    /// <param name="streams">Where they write.</param>
    /// <param name="sources">The texts of all modules, to build the search index anew in another database.</param>
    public static IEnumerable<Command> Commands(CommandStreams streams, IReadOnlyList<SearchSource> sources) =>
        [BackupCommandLine.Create(streams), RestoreCommandLine.Create(streams), MoveCommandLine.Create(streams, sources)];
}
