using System.IO.Compression;
using System.Text;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Cleaning;
using Tongming.Web.Platform.Documents.Inspection;

namespace Tongming.Web.Tests.Platform.Documents.Inspection;

/// <summary>Inspects and cleans files that a test has made.</summary>
internal static class Inspecting
{
    public static Task<Outcome<InspectionReport>> TryAsync(string name, byte[] content) =>
        new InspectFile(new DocumentLimits()).RunAsync(name, content, CancellationToken.None);

    public static async Task<InspectionReport> InspectAsync(string name, byte[] content)
    {
        var outcome = await TryAsync(name, content);
        Assert.True(outcome.Succeeded, outcome.Refusal is null ? "" : InspectionText.Say(outcome.Refusal));
        Assert.All(outcome.Value.Findings, finding => Assert.Matches("\\p{IsCJKUnifiedIdeographs}{4}", finding.Sentence));
        return outcome.Value;
    }

    public static Task<Outcome<CleanedFile>> TryCleanAsync(string name, byte[] content) =>
        new CleanCopy(new DocumentLimits()).RunAsync(name, content, CancellationToken.None);

    public static async Task<CleanedFile> CleanAsync(string name, byte[] content)
    {
        var untouched = content.ToArray();
        var outcome = await TryCleanAsync(name, content);
        Assert.True(outcome.Succeeded, outcome.Refusal is null ? "" : InspectionText.Say(outcome.Refusal));
        Assert.Equal(untouched, content);
        Assert.True(outcome.Value.Copy.IsIntact);
        Assert.Equal(outcome.Value.Copy.Sha256, outcome.Value.After.Sha256);
        return outcome.Value;
    }

    public static IReadOnlySet<InspectionKind> Kinds(InspectionReport report) => report.Findings.Select(one => one.Kind).ToHashSet();

    /// <summary>All parts of a packed file as one text, with their names.</summary>
    public static string Everything(ReadOnlyMemory<byte> content)
    {
        var all = new StringBuilder();
        using var archive = new ZipArchive(new MemoryStream(content.ToArray()), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            all.AppendLine(entry.FullName).AppendLine(reader.ReadToEnd());
        }

        return all.ToString();
    }
}
