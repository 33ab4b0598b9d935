using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongming.Web.Calendar;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Reports;

namespace Tongming.Web.Tests.Reports;

/// <summary>A call of the command line inside the test process.</summary>
internal sealed record CommandRun(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public JsonElement Files => Json.GetProperty("files");

    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync("", args);

    public static async Task<CommandRun> OfAsync(string input, string[] args, bool terminal = false, CancellationToken cancel = default)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var streams = new CommandStreams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error) { ErrorIsTerminal = terminal };
        Command[] commands = [.. ReportsModule.Commands(streams), .. CalendarModule.Commands(streams)];
        var exit = await CommandLine.RunAsync(args, streams, commands, cancel);
        return new CommandRun(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Root = Directory.CreateTempSubdirectory("tongming-test-").FullName;

    public string Root { get; }

    public static string Sample(string name) => Path.Combine(Repository.Root, "samples", "reports", name);

    /// <summary>Writes a file, in a folder of this one where the name has one; returns its path.</summary>
    public string Add(string name, string content = "云湖区统计局2023年政务公开工作要点")
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
