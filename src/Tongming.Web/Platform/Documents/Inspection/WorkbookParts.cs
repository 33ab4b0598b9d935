using System.Text;
using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>A sheet of a workbook as its users see it.</summary>
internal sealed record WorkbookSheet(string Name, bool IsHidden, bool IsDeeplyHidden, string Part, XElement Entry)
{
    /// <summary>Its name in a sentence.</summary>
    public string Place =>
        $"工作表“{Name}”"
        + (
            IsDeeplyHidden ? "（深度隐藏）"
            : IsHidden ? "（隐藏）"
            : ""
        );
}

/// <summary>A cell with words.</summary>
internal sealed record WorkbookCell(XElement Element, int Row, int Column, string Words);

/// <summary>A workbook by its parts: sheets, strings, cells.</summary>
internal sealed class WorkbookParts
{
    private readonly PackedParts parts;
    private readonly string main;
    private readonly List<XElement> strings;

    public WorkbookParts(PackedParts parts, string main)
    {
        this.parts = parts;
        this.main = main;
        Root = parts.Tree(main)?.Root ?? throw new UnreadableException("document.damaged", "xlsx");
        var relations = parts.Relations(main);
        var byId = relations.Where(one => !one.IsExternal).ToLookup(one => one.Id, StringComparer.Ordinal);
        Sheets =
        [
            .. Root.Child("sheets")
                .Children("sheet")
                .Select(entry => Sheet(entry, byId))
                .OfType<WorkbookSheet>()
                .DistinctBy(one => one.Part, StringComparer.OrdinalIgnoreCase),
        ];
        StringsPart = relations.FirstOrDefault(one => one is { IsExternal: false, Type: "sharedStrings" })?.Target;
        strings = StringsPart is null ? [] : [.. (parts.Tree(StringsPart)?.Root).Children("si")];
        Strings = [.. strings.Select(WordsOf)];
        var styles = relations.FirstOrDefault(one => one is { IsExternal: false, Type: "styles" })?.Target;
        Styles = styles is null ? null : parts.Tree(styles)?.Root;
    }

    public XElement Root { get; }

    public string Main => main;

    public PackedParts Parts => parts;

    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    public string? StringsPart { get; }

    /// <summary>The shared strings by their index.</summary>
    public IReadOnlyList<string> Strings { get; }

    public IReadOnlyList<XElement> StringElements => strings;

    public XElement? Styles { get; }

    public XElement? Tree(WorkbookSheet sheet) => parts.Tree(sheet.Part)?.Root;

    /// <summary>The cells of a sheet that have words, with rows from 1 and columns from 0.</summary>
    public IEnumerable<WorkbookCell> Cells(XElement sheet)
    {
        var row = 0;
        foreach (var element in sheet.Child("sheetData").Children("row"))
        {
            row = element.Number("r") is > 0 and var stated ? stated : row + 1;
            var column = -1;
            foreach (var cell in element.Children("c"))
            {
                column = Office.Sheet.Address(cell.Value("r")) is { } address ? address.Column : column + 1;
                if (Words(cell) is { Length: > 0 } words)
                    yield return new WorkbookCell(cell, row, column, words);
            }
        }
    }

    /// <summary>The number of the shared string of a cell; null where its words are its own.</summary>
    public static int? StringOf(XElement cell) =>
        cell.Value("t") == "s" && int.TryParse(cell.Child("v")?.Value, out var index) && index >= 0 ? index : null;

    private string Words(XElement cell)
    {
        if (cell.Value("t") == "s")
            return StringOf(cell) is { } index && index < Strings.Count ? Strings[index] : "";
        return cell.Child("is") is { } inline ? WordsOf(inline) : Plain(cell.Child("v")?.Value ?? "");
    }

    /// <summary>Long numbers are sometimes kept as powers of ten, in which nobody would find a telephone.</summary>
    private static string Plain(string value) =>
        value.Contains('E', StringComparison.Ordinal)
        && decimal.TryParse(
            value,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : value;

    private static string WordsOf(XElement item)
    {
        var words = new StringBuilder();
        foreach (var text in item.All("t"))
            if (text.Parent?.Is("rPh") != true)
                words.Append(text.Value);
        return words.ToString();
    }

    private WorkbookSheet? Sheet(XElement entry, ILookup<string, PartRelation> relations)
    {
        if (
            relations[entry.RelationIds().FirstOrDefault()?.Value ?? ""].FirstOrDefault() is not { } relation
            || !parts.Has(relation.Target)
            || relation.Type is not ("worksheet" or "chartsheet")
        )
            return null;
        var state = entry.Value("state");
        return new(entry.Value("name") ?? "", state is "hidden" or "veryHidden", state == "veryHidden", relation.Target, entry);
    }
}
