using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>Empties what is hidden in one sheet. Rows and columns keep their places, so that nothing visible moves.</summary>
internal sealed class SheetCleaning(WorkbookParts workbook, WorkbookSheet sheet, RemovedWords removed, bool valuesOnly)
{
    private static readonly string[] Dropped =
    [
        "scenarios",
        "customSheetViews",
        "dataValidations",
        "oleObjects",
        "controls",
        "legacyDrawing",
        "legacyDrawingHF",
        "webPublishItems",
        "smartTags",
        "cellWatches",
        "customProperties",
        "protectedRanges",
        "sortState",
    ];

    private readonly List<string> goneTargets = [];

    /// <summary>Parts that go with what was emptied: tables, whose list of columns would name hidden ones.</summary>
    public IReadOnlyList<string> GoneTargets => goneTargets;

    /// <summary>Cleans; null, or why it cannot.</summary>
    public Refusal? Run(XElement tree, HashSet<string> goneNames)
    {
        var hidden = new HiddenCells(tree);
        var emptied = Empty(tree, hidden);
        if (valuesOnly && Formulas(tree) is { } refusal)
            return refusal;
        foreach (var element in tree.Elements().Where(one => Dropped.Contains(one.Name.LocalName)).ToList())
        {
            removed.AddTree(element);
            element.Remove();
        }

        // What stood in an element for newer programs and for older ones is gone with its contents.
        tree.Children("AlternateContent").RemoveAll();
        tree.All("c")
            .SelectMany(cell => cell.Attributes().Where(one => one.Name.LocalName is "cm" or "vm"))
            .ToList()
            .ForEach(one => one.Remove());
        Links(tree, hidden, goneNames);
        if (valuesOnly)
        {
            tree.Children("extLst").RemoveAll();
            tree.Children("conditionalFormatting")
                .Where(one => one.All("formula").Any(formula => formula.Value.AsSpan().ContainsAny('!', '"')))
                .RemoveAll();
        }

        Tables(tree, emptied);
        foreach (var drawing in workbook.Parts.Relations(sheet.Part).Where(one => one is { IsExternal: false, Type: "drawing" }))
            Drawing(drawing.Target);
        return null;
    }

    private bool Empty(XElement tree, HiddenCells hidden)
    {
        var faint = new FaintFormats(workbook.Styles);
        var cells = workbook
            .Cells(tree)
            .Where(cell => hidden.Hides(cell.Row, cell.Column) || faint.IsUnseen(cell.Element.Number("s")))
            .ToList();
        foreach (var cell in cells)
        {
            removed.Add(cell.Words);
            cell.Element.RemoveNodes();
            cell.Element.SetAttributeValue("t", null);
        }

        return cells.Count > 0;
    }

    private Refusal? Formulas(XElement tree)
    {
        foreach (var formula in tree.Child("sheetData").All("f").ToList())
        {
            var cell = formula.Parent!;
            var value = cell.Child("v")?.Value ?? "";
            if (value.Length == 0 && cell.Value("t") != "str")
                return new Refusal("clean.no-value", sheet.Place, cell.Value("r") ?? "");
            formula.Remove();
        }

        return null;
    }

    private static void Links(XElement tree, HiddenCells hidden, HashSet<string> goneNames)
    {
        foreach (var link in tree.All("hyperlink").ToList())
        {
            var first = (link.Value("ref") ?? "").Split(':')[0];
            var isHidden = Sheet.Address(first) is { } place && hidden.Hides(place.Row, place.Column);
            if (isHidden || WorkbookCleaning.Mentions(link.Value("location") ?? "", goneNames))
                link.Remove();
        }

        tree.Children("hyperlinks").Where(one => !one.HasElements).RemoveAll();
    }

    private void Tables(XElement tree, bool emptied)
    {
        foreach (var table in workbook.Parts.Relations(sheet.Part).Where(one => one is { IsExternal: false, Type: "table" }))
        {
            if (emptied)
                goneTargets.Add(table.Target);
            else if (valuesOnly)
                (workbook.Parts.Tree(table.Target)?.Root).All("calculatedColumnFormula", "totalsRowFormula").RemoveAll();
        }

        if (emptied)
            tree.Children("tableParts").RemoveAll();
    }

    private void Drawing(string part)
    {
        var root = workbook.Parts.Tree(part)?.Root;
        foreach (var shape in SheetInspection.HiddenShapes(root).ToList())
        {
            // The properties stand in a shape's list of them; the anchor around the shape goes with it.
            var whole = shape.AncestorsAndSelf().FirstOrDefault(one => one.Parent == root) ?? shape;
            removed.AddTree(whole);
            whole.Remove();
        }

        if (valuesOnly)
            foreach (var shape in root?.Descendants() ?? [])
                shape.SetAttributeValue("textlink", null);
    }
}
