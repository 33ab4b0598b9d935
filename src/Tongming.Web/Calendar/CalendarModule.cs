using System.CommandLine;
using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Calendar;

/// <summary>Everything that this module registers.</summary>
internal static class CalendarModule
{
    /// <summary>The commands that run without the server.</summary>
    public static IEnumerable<Command> Commands(CommandStreams streams) => [DueCommandLine.Create(streams)];
}
