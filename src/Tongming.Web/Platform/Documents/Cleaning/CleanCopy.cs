using System.Text;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>
/// Makes a new file without what its readers should not get. The original is never changed. The result is looked through
/// again, and searched for every word that was taken out; where anything remains, or a visible word has changed, there is
/// no result.
/// </summary>
[Law("R3-35", "R3-37")]
public sealed class CleanCopy(DocumentLimits limits)
{
    private readonly InspectFile inspect = new(limits);

    /// <summary>Cleans one file: docx, xlsx, jpg, png, HTML; of plain text a copy is made. What is visible stays as it is, personal data in it too.</summary>
    /// <returns>The new file with the reports before and after; a refusal where the kind cannot be cleaned (PDF, old formats) or something would be left.</returns>
    public async Task<Outcome<CleanedFile>> RunAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var before = await inspect.RunAsync(fileName, content, cancellation);
        if (!before.Succeeded)
            return before.Refusal;
        var cleaned = Clean(content, before.Value);
        if (!cleaned.Succeeded)
            return cleaned.Refusal;
        var name = NameOf(fileName, before.Value);
        var after = await inspect.RunAsync(name, cleaned.Value, cancellation);
        if (!after.Succeeded)
            return after.Refusal;
        if (after.Value.Findings.FirstOrDefault(one => one.IsRemovable) is { } left)
            return new Refusal("clean.incomplete", left.Place, left.Sentence);
        return new CleanedFile(name, SealedCopy.Of(cleaned.Value), before.Value, after.Value);
    }

    private Outcome<byte[]> Clean(ReadOnlyMemory<byte> content, InspectionReport before)
    {
        if (before.Findings.Any(one => one.Kind is InspectionKind.UnknownKind or InspectionKind.OldFormat))
            return new Refusal("clean.kind");
        try
        {
            if (PictureInspection.IsPicture(content.Span))
                return PictureCleaning.Strip(content);
            return Recognition.Of(content.Span) switch
            {
                { Value: FileKind.Packed } => Package(content, before),
                { Value: FileKind.Text, Succeeded: true } => Text(content, before),
                _ => new Refusal("clean.pdf"),
            };
        }
        catch (UnreadableException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (Exception broken) when (InspectFile.IsBroken(broken))
        {
            return new Refusal("document.damaged", Recognition.EndingOf(before.FileName));
        }
    }

    private Outcome<byte[]> Package(ReadOnlyMemory<byte> content, InspectionReport before)
    {
        var (original, parts) = (new PackedParts(content, limits), new PackedParts(content, limits));
        var main = parts.Main!;
        var removed = new RemovedWords();
        var isWorkbook = InspectFile.IsWorkbook(main);
        var refusal = isWorkbook
            ? new WorkbookCleaning(new WorkbookParts(parts, main), removed, IsValuesOnly(before)).Run()
            : new WordCleaning(parts, main, removed).Run();
        if (refusal is not null)
            return refusal;
        PictureCleaning.StripAll(parts);
        var result = parts.Pack();
        var packed = new PackedParts(result, limits);
        var (shown, stillShown) = (ShownWords.In(original, main), ShownWords.In(packed, main));
        if (!ShownWords.AreSame(shown, stillShown))
            return new Refusal("clean.content-changed");
        return removed.RemainingIn(packed, [.. shown, .. ShownWords.Beside(packed, main)]) is { } place
            ? new Refusal("clean.remains", place)
            : result;
    }

    /// <summary>Formulas stay only where nothing that they could name was taken out.</summary>
    private static bool IsValuesOnly(InspectionReport before) =>
        before.Findings.Any(one =>
            one.IsRemovable
            && one.Kind
                is InspectionKind.HiddenSheet
                    or InspectionKind.HiddenRows
                    or InspectionKind.HiddenColumns
                    or InspectionKind.HiddenText
                    or InspectionKind.ExternalLink
                    or InspectionKind.DataModel
                    or InspectionKind.PivotCache
                    or InspectionKind.Macro
        );

    private static byte[] Text(ReadOnlyMemory<byte> content, InspectionReport before)
    {
        if (!before.HasRemovable)
            return content.ToArray();
        var decoded = CharacterEncoding.Decode(content.Span, HtmlFile.DeclaredCharset(content.Span));
        return Encoding.UTF8.GetBytes("\uFEFF" + MarkupRemains.Without(decoded.Text));
    }

    private static string NameOf(string fileName, InspectionReport before)
    {
        if (before.Findings.All(one => one.Kind != InspectionKind.Macro))
            return fileName;
        return Recognition.EndingOf(fileName) switch
        {
            "xlsm" or "xltm" or "xlam" => Path.ChangeExtension(fileName, "xlsx"),
            "docm" or "dotm" => Path.ChangeExtension(fileName, "docx"),
            _ => fileName,
        };
    }
}
