using System.Security.Cryptography;
using System.Text;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Cleaning;
using Tongming.Web.Platform.Documents.Inspection;

namespace Tongming.Web.Platform.Files;

/// <summary>
/// Looks through the files that go out with a reply. What is found blocks until a cleaned copy takes the file's place or a reason is
/// given in writing, which is recorded (R3-34, R3-37).
/// </summary>
internal sealed class InspectOutgoing(KeepFiles keep)
{
    private static readonly DocumentLimits Limits = new();

    private readonly InspectFile inspect = new(Limits);
    private readonly CleanCopy clean = new(Limits);

    /// <summary>What came of one file.</summary>
    /// <param name="File">The file, or the cleaned copy in its place.</param>
    /// <param name="Findings">What is in it.</param>
    /// <param name="Refusal">Why it could not be looked through or cleaned, if so.</param>
    internal sealed record Looked(StagedFile File, IReadOnlyList<Found> Findings, Refusal? Refusal)
    {
        /// <summary>Whether a cleaned copy can be made.</summary>
        public bool MayBeCleaned => Refusal is null && Findings.Any(one => one.Finding.IsRemovable);

        /// <summary>Whether nothing keeps it back.</summary>
        public bool MayGoOut => Refusal is null && Findings.All(one => !one.Keeps);

        /// <summary>Name of the box that asks for the cleaned copy.</summary>
        public string CleanField => CleanFieldOf(File);
    }

    /// <summary>One finding with what the officer says about it.</summary>
    /// <param name="Finding">What was found.</param>
    /// <param name="Field">Name of the field for the reason.</param>
    /// <param name="Reason">What stands in it.</param>
    internal sealed record Found(InspectionFinding Finding, string Field, string Reason)
    {
        /// <summary>Whether it keeps the file back.</summary>
        public bool Keeps =>
            Finding.Severity == InspectionSeverity.Blocks && !(Finding.MayBeJustified && !string.IsNullOrWhiteSpace(Reason));
    }

    /// <summary>Looks through a file, after cleaning where the form asks for it.</summary>
    /// <param name="bodyId">The body in whose store it is.</param>
    /// <param name="file">The file.</param>
    /// <param name="form">What was typed, by name of the field.</param>
    /// <param name="cancel">Stops outside programs too.</param>
    public async Task<Looked> RunAsync(Guid bodyId, StagedFile file, Func<string, string> form, CancellationToken cancel)
    {
        var content = await keep.ReadAsync(bodyId, file, cancel);
        if (form(CleanFieldOf(file)).Length > 0)
        {
            var cleaned = await clean.RunAsync(file.Name, content, cancel);
            if (cleaned.Refusal is { } impossible)
                return new Looked(file, [], impossible);
            var kept = await keep.RunAsync(bodyId, cleaned.Value!.FileName, cleaned.Value.Copy.Content, cancel);
            if (kept.Refusal is { } untaken)
                return new Looked(file, [], untaken);
            return new Looked(kept.Value!, Of(kept.Value!, cleaned.Value.After, form), null);
        }

        var report = await inspect.RunAsync(file.Name, content, cancel);
        return report.Refusal is { } unread ? new Looked(file, [], unread) : new Looked(file, Of(file, report.Value!, form), null);
    }

    /// <summary>The reasons that were given for files that may go out.</summary>
    public static IReadOnlyList<FindingExcuse> Justified(IEnumerable<Looked> files) =>
        [
            .. from file in files
            from one in file.Findings
            where one.Finding.Severity == InspectionSeverity.Blocks && one.Reason.Length > 0
            select new FindingExcuse(file.File.Sha256, one.Finding.Kind.ToString(), one.Reason),
        ];

    private static IReadOnlyList<Found> Of(StagedFile file, InspectionReport report, Func<string, string> form) =>
        [
            .. report.Findings.Select(finding =>
            {
                var field = "why-" + Short($"{file.Sha256}|{finding.Key}");
                return new Found(finding, field, form(field).Trim());
            }),
        ];

    private static string CleanFieldOf(StagedFile file) => "clean-" + file.Sha256[..16];

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
