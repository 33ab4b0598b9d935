using System.Xml.Linq;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Reads a word-processor file (docx).</summary>
internal static class WordFile
{
    public static Outcome<SourceDocument> Read(OfficePackage package, string main, DocumentLimits limits)
    {
        using var xml = package.Open(main);
        if (xml?.Tree("t")?.Element("body") is not { } body)
            return new Refusal("document.damaged", "docx");
        using var numbering = OpenRelated(package, main, "/numbering");
        using var styles = OpenRelated(package, main, "/styles");
        return Read(body, new WordNumbering(numbering?.Tree("t"), styles?.Tree("t")), limits);
    }

    /// <summary>Reads a body, of whatever file it was made.</summary>
    public static Outcome<SourceDocument> Read(XElement body, WordNumbering numbers, DocumentLimits limits)
    {
        var walk = new WordWalk(numbers, limits);
        walk.Through(body);
        var text = walk.Build();
        if (string.IsNullOrWhiteSpace(text.Text))
            return new Refusal(walk.Pictures > 0 ? "document.picture-only" : "document.no-text");
        return new SourceDocument(text, walk.Tables, [.. Notes(walk, limits)]);
    }

    private static GuardedXml? OpenRelated(OfficePackage package, string main, string type) =>
        package.Related(main, type) is { } part ? package.Open(part) : null;

    private static IEnumerable<SourceNote> Notes(WordWalk walk, DocumentLimits limits)
    {
        if (walk.Pictures > 0)
            yield return new SourceNote(SourceNoteKind.Picture, DocumentText.Say("note.pictures", walk.Pictures));
        if (walk.IsCut)
            yield return new SourceNote(SourceNoteKind.Limit, DocumentText.Say("note.table-cut", limits.MaxColumns));
    }
}
