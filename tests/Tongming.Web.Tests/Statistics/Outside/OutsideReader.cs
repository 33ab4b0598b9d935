using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tongming.Web.Tests.House;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>Runs the readers that others wrote: those of npm in one process of Node for all answers of a test, and xmllint.</summary>
internal static class OutsideReader
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>The path of a specification; the test is skipped where the specifications are not beside the project.</summary>
    public static string Specification(params ReadOnlySpan<string> path)
    {
        var folder = Path.Combine([Path.GetFullPath(Path.Combine(Tree.Root, "..", "shared", "specs")), .. path]);
        Assert.SkipUnless(
            Path.Exists(folder),
            "The specifications of interfaces are not part of the project; put their folder beside it as “shared”."
        );
        return folder;
    }

    /// <summary>What was read of each answer, by its name; the test is skipped where npm has not brought the readers.</summary>
    /// <typeparam name="T">What is read of an answer.</typeparam>
    /// <param name="kind">Which reader.</param>
    /// <param name="answers">The answers, each with a name; whatever else stands in them is for the reader.</param>
    public static async Task<IReadOnlyDictionary<string, T>> ReadAsync<T>(string kind, IEnumerable<(string Name, object Answer)> answers)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Tree.Root, "node_modules", "jsonstat-toolkit")),
            "The readers that others wrote are not installed: npm has no package source."
        );
        var specs = Path.GetFullPath(Path.Combine(Tree.Root, "..", "shared", "specs"));
        var asked = answers.Select(one =>
        {
            var answer = JsonSerializer.SerializeToNode(one.Answer, Names)!.AsObject();
            answer["name"] = one.Name;
            answer["kind"] = kind;
            return answer;
        });
        var script = Path.Combine(Tree.Root, "tests", "Tongming.Web.Tests", "Statistics", "Outside", "read.mjs");
        var (status, said, errors) = await RunAsync("node", [script], JsonSerializer.Serialize(new { specs, answers = asked }, Names));
        Assert.True(status == 0, errors);
        using var read = JsonDocument.Parse(said);
        foreach (var one in read.RootElement.EnumerateObject())
            Assert.False(one.Value.TryGetProperty("broken", out var why), $"{one.Name}: {why}");
        return read.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.Deserialize<T>(Names)!);
    }

    /// <summary>What messages of XML break of a schema, as xmllint says it; the test is skipped where it is not installed.</summary>
    /// <param name="schema">The schema's file.</param>
    /// <param name="messages">The messages, each with a name that may stand in the name of a file.</param>
    public static async Task<IReadOnlyList<string>> SchemaFaultsAsync(string schema, IReadOnlyList<(string Name, string Text)> messages)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        Assert.SkipUnless(folders.Any(one => File.Exists(Path.Combine(one, "xmllint"))), "xmllint (libxml2-utils) is not installed.");
        var folder = Directory.CreateTempSubdirectory("tongming-xml-");
        try
        {
            foreach (var (name, text) in messages)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".xml"), text);
            var files = messages.Select(one => Path.Combine(folder.FullName, one.Name + ".xml"));
            var (status, _, errors) = await RunAsync("xmllint", ["--noout", "--nonet", "--schema", schema, .. files], "");
            var lines = errors
                .Replace(folder.FullName + "/", "", StringComparison.Ordinal)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var valid = messages.Select(one => one.Name + ".xml validates").ToList();
            // Nothing passes because the schema could not be read.
            return
            [
                .. lines.Except(valid),
                .. valid.Except(lines).Select(line => line.Replace("validates", "does not validate", StringComparison.Ordinal)),
                .. status == 0 || lines.Except(valid).Any() ? Array.Empty<string>() : [$"xmllint ended with {status}"],
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Status, string Said, string Errors)> RunAsync(string name, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await errors);
    }
}

/// <summary>What a validator found wrong.</summary>
internal sealed record Faulted(IReadOnlyList<string> Faults);
