using Tongming.Publications;
using Tongming.Publications.Checks;
using Tongming.Texts;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Publications.Checks;

/// <summary>
/// Looks through one attachment: what is hidden in it, whose data stand in it, what its words say. A file that cannot be read is told about,
/// never passed over.
/// </summary>
internal sealed class CheckAttachment(IFileStore store)
{
    private static readonly DocumentLimits Limits = new();
    private static readonly string[] Broken = [".pdf"];
    private static readonly string[] Sheets = [".xlsx", ".xlsm", ".xls", ".et", ".csv"];

    private readonly InspectFile inspect = new(Limits);
    private readonly DocumentReader reader = new(Limits);

    /// <summary>What is found in a file, its words by the wording list too.</summary>
    public async Task<IReadOnlyList<CheckFinding>> RunAsync(Guid bodyId, EditionFile file, WordingList list, CancellationToken cancel)
    {
        var content = await ReadAsync(bodyId, file, cancel);
        if (content is null)
            return [Of(CheckRule.FileMissing, file)];
        if (content.Length == 0)
            return [Of(CheckRule.FileEmpty, file)];
        var report = await inspect.RunAsync(file.Name, content, cancel);
        if (report.Refusal is { } refusal)
            return [Unread(file, refusal)];
        var findings = report.Value!.Findings.Select(one => Of(RuleOf(one), file, one.Sentence, one.Place)).ToList();
        var read = await reader.ReadAsync(file.Name, content, cancel);
        if (read.Refusal is { } unread)
            return findings.Exists(one => one.Rule == CheckRule.FileUnseen) ? findings : [.. findings, Unread(file, unread)];
        if (IsBlank(read.Value!) && !findings.Exists(one => one.Rule == CheckRule.FileUnseen))
            return [.. findings, Of(CheckRule.FileEmpty, file)];
        return [.. findings, .. EditionChecks.OfWords(TextOf(file, read.Value!), list)];
    }

    /// <summary>The bytes of an attachment; null where the store does not have them, or not as they were put in.</summary>
    public async Task<byte[]?> ReadAsync(Guid bodyId, EditionFile file, CancellationToken cancel)
    {
        try
        {
            await using var content = await store.OpenAsync(new StoredName(bodyId, file.Sha256), cancel);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancel);
            return bytes.ToArray();
        }
        catch (Exception gone) when (gone is FileNotFoundException or DamagedFileException)
        {
            return null;
        }
    }

    private static CheckedText TextOf(EditionFile file, SourceDocument document)
    {
        var ending = Path.GetExtension(file.Name).ToLowerInvariant();
        return new CheckedText(new CheckPlace(CheckPart.Attachment, file.Name), document.Text.Text)
        {
            HasHeadings = !Sheets.Contains(ending) && !Broken.Contains(ending),
            IsBroken = Broken.Contains(ending),
            Tables = [.. document.Tables.Select(table => table.Extent)],
        };
    }

    private static bool IsBlank(SourceDocument document) =>
        string.IsNullOrWhiteSpace(document.Text.Text) && document.Notes.All(note => note.Kind != SourceNoteKind.Picture);

    private static CheckFinding Unread(EditionFile file, Refusal refusal) =>
        refusal.Code switch
        {
            "document.empty" or "document.no-text" => Of(CheckRule.FileEmpty, file),
            "document.password-protected" or "document.damaged" => Of(CheckRule.FileLocked, file),
            _ => Of(CheckRule.FileUnseen, file),
        };

    private static CheckFinding Of(CheckRule rule, EditionFile file, string sentence = "", string detail = "") =>
        CheckedText.OfFile(rule, new CheckPlace(CheckPart.Attachment, file.Name, detail), file.Sha256, sentence);

    private static CheckRule RuleOf(InspectionFinding finding) =>
        finding.Kind switch
        {
            InspectionKind.ClassificationMark => CheckRule.SecrecyMark,
            InspectionKind.Unreadable or InspectionKind.OldFormat or InspectionKind.UnknownKind => CheckRule.FileUnseen,
            InspectionKind.PersonalData => finding.Severity == InspectionSeverity.Blocks ? CheckRule.PersonalData : CheckRule.PublicNumber,
            _ when finding.Severity == InspectionSeverity.Notes => CheckRule.FileNote,
            InspectionKind.Properties
            or InspectionKind.PrinterSettings
            or InspectionKind.CustomXml
            or InspectionKind.Leftovers
            or InspectionKind.ExternalLink
            or InspectionKind.PictureData => CheckRule.FileTrace,
            _ => CheckRule.HiddenContent,
        };
}
