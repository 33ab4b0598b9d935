using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>What the reader of an office file sees of it: the same before and after cleaning.</summary>
internal static class ShownWords
{
    public static IReadOnlyList<string> In(PackedParts parts, string main) =>
        InspectFile.IsWorkbook(main) ? [.. OfWorkbook(new WorkbookParts(parts, main))] : [.. OfDocument(parts, main)];

    /// <summary>What charts and diagrams show, and headers and footers of visible sheets: words that may stand in the result although they were taken out elsewhere.</summary>
    public static IEnumerable<string> Beside(PackedParts parts, string main)
    {
        foreach (var name in parts.Names.Where(IsFigure))
        foreach (var words in parts.Tree(name)?.Root.All("t", "v") ?? [])
            yield return words.Value;
        if (!InspectFile.IsWorkbook(main))
            yield break;
        var workbook = new WorkbookParts(parts, main);
        foreach (var sheet in workbook.Sheets.Where(one => !one.IsHidden))
        foreach (var words in workbook.Tree(sheet).Child("headerFooter")?.Elements() ?? [])
            yield return words.Value;
    }

    private static bool IsFigure(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (
            name.Contains("/charts/", StringComparison.OrdinalIgnoreCase) || name.Contains("/diagrams/", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>True where both have the same characters in the same order, blanks put aside.</summary>
    public static bool AreSame(IEnumerable<string> before, IEnumerable<string> after) =>
        Characters(before).SequenceEqual(Characters(after));

    private static IEnumerable<char> Characters(IEnumerable<string> words) =>
        words.SelectMany(one => one).Where(character => !char.IsWhiteSpace(character));

    private static IEnumerable<string> OfWorkbook(WorkbookParts workbook)
    {
        var faint = new FaintFormats(workbook.Styles);
        foreach (var sheet in workbook.Sheets.Where(one => !one.IsHidden))
        {
            yield return sheet.Name;
            if (workbook.Tree(sheet) is not { } tree)
                continue;
            var hidden = new HiddenCells(tree);
            foreach (var cell in workbook.Cells(tree))
                if (!hidden.Hides(cell.Row, cell.Column) && !faint.IsUnseen(cell.Element.Number("s")))
                    yield return cell.Words;
            foreach (var drawing in workbook.Parts.Relations(sheet.Part).Where(one => one is { IsExternal: false, Type: "drawing" }))
            {
                var root = workbook.Parts.Tree(drawing.Target)?.Root;
                var unseen = SheetInspection.HiddenShapes(root).Select(one => one.Parent?.Parent).ToHashSet();
                foreach (var text in root.All("t").Where(text => !text.Ancestors().Any(unseen.Contains)))
                    yield return text.Value;
            }
        }
    }

    private static IEnumerable<string> OfDocument(PackedParts parts, string main)
    {
        var hidden = WordHidden.In(parts, main);
        foreach (var (name, _) in WordHidden.TextParts(parts, main))
        foreach (var paragraph in parts.Tree(name)?.Root.All("p") ?? [])
        {
            // Together, because a word that was taken out may stand here over several runs.
            var shown = string.Concat(hidden.WordsOf(paragraph).Where(one => !one.IsHidden).Select(one => one.Words));
            if (shown.Length > 0)
                yield return shown;
        }
    }
}
