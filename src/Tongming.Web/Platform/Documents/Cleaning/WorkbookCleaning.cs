using System.Globalization;
using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>Takes hidden sheets, rows and columns out of a workbook, with everything that its reader does not see. Formulas become values where <paramref name="valuesOnly"/>.</summary>
internal sealed class WorkbookCleaning(WorkbookParts workbook, RemovedWords removed, bool valuesOnly)
{
    private static readonly string[] Dropped =
    [
        "fileSharing",
        "customWorkbookViews",
        "externalReferences",
        "pivotCaches",
        "webPublishing",
        "webPublishObjects",
        "smartTagPr",
        "smartTagTypes",
        "functionGroups",
        "fileRecoveryPr",
        "oleSize",
        "extLst",
        "revisionPtr",
    ];

    private readonly HashSet<string> goneTargets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Cleans; null, or why it cannot.</summary>
    public Refusal? Run()
    {
        var gone = workbook.Sheets.Where(one => one.IsHidden).ToList();
        var staying = workbook.Sheets.Where(one => !one.IsHidden).ToList();
        if (staying.Count == 0)
            return new Refusal("clean.no-sheet");
        var used = new HashSet<int>();
        var names = gone.Select(one => one.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in staying)
        {
            if (workbook.Tree(sheet) is not { } tree)
                continue;
            var cleaning = new SheetCleaning(workbook, sheet, removed, valuesOnly);
            if (cleaning.Run(tree, names) is { } refusal)
                return refusal;
            goneTargets.UnionWith(cleaning.GoneTargets);
            used.UnionWith(tree.All("c").Select(WorkbookParts.StringOf).OfType<int>());
        }

        Strings(used);
        Names(gone, names);
        Sheets(gone);
        foreach (var part in workbook.Parts.Names.Where(IsChart).ToList())
            Chart(part, names);
        new PackageCleaning(workbook.Parts, workbook.Main, removed).Run(goneTargets);
        return null;
    }

    private void Sheets(List<WorkbookSheet> gone)
    {
        foreach (var sheet in gone)
        {
            foreach (var cell in workbook.Tree(sheet) is { } tree ? workbook.Cells(tree) : [])
                removed.Add(cell.Words);
            removed.Add(sheet.Name);
            goneTargets.Add(sheet.Part);
            sheet.Entry.Remove();
        }

        if (gone.Count > 0)
        {
            foreach (var view in workbook.Root.All("workbookView"))
            {
                // The first sheet is as good as any, and none that stays is hidden.
                view.SetAttributeValue("activeTab", null);
                view.SetAttributeValue("firstSheet", null);
            }
        }

        workbook.Root.Elements().Where(one => Dropped.Contains(one.Name.LocalName)).RemoveAll();
        WorkbookInspection.FoldersOf(workbook.Root).RemoveAll();
        workbook.Root.Children("AlternateContent").RemoveAll();
    }

    /// <summary>Strings that no cell shows any more become empty; their numbers stay, because the cells count on them.</summary>
    private void Strings(HashSet<int> used)
    {
        for (var index = 0; index < workbook.StringElements.Count; index++)
        {
            if (used.Contains(index))
                continue;
            removed.Add(workbook.Strings[index]);
            var element = workbook.StringElements[index];
            element.ReplaceNodes(new XElement(element.Name.Namespace + "t"));
        }
    }

    /// <summary>Names of ranges count sheets by their place, so the numbers move when a sheet goes.</summary>
    private void Names(List<WorkbookSheet> gone, HashSet<string> goneNames)
    {
        if (workbook.Root.Child("definedNames") is not { } names)
            return;
        var entries = workbook.Root.Child("sheets").Children("sheet").ToList();
        var moved = new Dictionary<int, int>();
        var next = 0;
        for (var index = 0; index < entries.Count; index++)
            if (gone.All(one => one.Entry != entries[index]))
                moved[index] = next++;
        foreach (var name in names.Children("definedName").ToList())
        {
            var isOfGone = name.Number("localSheetId") is { } sheet && !moved.ContainsKey(sheet);
            var isPrinting = name.Value("name") is "_xlnm.Print_Area" or "_xlnm.Print_Titles";
            if (isOfGone || (valuesOnly && !isPrinting) || WorkbookInspection.IsOutside(name.Value) || Mentions(name.Value, goneNames))
            {
                removed.Add(name.Value);
                name.Remove();
            }
            else if (name.Number("localSheetId") is { } place)
                name.SetAttributeValue("localSheetId", moved[place].ToString(CultureInfo.InvariantCulture));
        }

        if (!names.HasElements)
            names.Remove();
    }

    /// <summary>A chart keeps the values that it shows, but no reference into a sheet that is gone.</summary>
    private void Chart(string part, HashSet<string> goneNames)
    {
        foreach (var reference in workbook.Parts.Tree(part)?.Root.All("f") ?? [])
            if (Mentions(reference.Value, goneNames) || WorkbookInspection.IsOutside(reference.Value))
                reference.Value = "#REF!";
    }

    private static bool IsChart(string name) =>
        name.Contains("/charts/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a formula that names one of the sheets, quoted or not.</summary>
    internal static bool Mentions(string formula, HashSet<string> names) =>
        names.Count > 0
        && formula.Contains('!', StringComparison.Ordinal)
        && names.Any(name => formula.Contains(name.Replace("'", "''", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
