using System.Xml.Linq;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Looks through a workbook (xlsx): sheets, rows and columns that are hidden, names, strings that nothing shows.</summary>
internal sealed class WorkbookInspection(WorkbookParts workbook, FindingList findings)
{
    private readonly HashSet<int> used = [];

    public void Through()
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.IsHidden)
                findings.Block(
                    InspectionKind.HiddenSheet,
                    sheet.Place,
                    InspectionText.Say(sheet.IsDeeplyHidden ? "finding.HiddenSheet.deeply" : "finding.HiddenSheet", sheet.Name),
                    isRemovable: true
                );
            findings.LookAt("工作表名称", sheet.Place, sheet.Name, sheet.IsHidden);
            if (workbook.Tree(sheet) is { } tree)
                new SheetInspection(workbook, sheet, findings).Through(tree, used);
        }

        Head();
        Names();
        Strings();
        PrivateFolders();
    }

    /// <summary>Names of ranges that lie in other files, and values that only a name holds.</summary>
    private void Names()
    {
        foreach (var name in workbook.Root.Child("definedNames").Children("definedName"))
        {
            var place = $"名称“{name.Value("name")}”";
            if (IsOutside(name.Value))
                findings.Block(InspectionKind.ExternalLink, place, InspectionText.Say("finding.ExternalName"), isRemovable: true);
            findings.LookAt("名称", place, name.Value);
        }
    }

    /// <summary>True for a formula that names another file.</summary>
    public static bool IsOutside(string formula)
    {
        var at = formula.IndexOf('[', StringComparison.Ordinal);
        if (at < 0)
            return formula.Contains("|'", StringComparison.Ordinal);
        var close = formula.IndexOf(']', at);
        // Columns of tables stand in brackets too, but no exclamation mark follows them.
        return close > at && formula.IndexOf('!', close) > 0;
    }

    private void Strings()
    {
        var left = workbook.Strings.Where((words, index) => words.Trim().Length > 0 && !used.Contains(index)).ToList();
        if (left.Count == 0)
            return;
        findings.Block(InspectionKind.Leftovers, "共享字符串", InspectionText.Say("finding.UnusedStrings", left.Count), isRemovable: true);
        foreach (var words in left)
            findings.LookAt("共享字符串", "共享字符串（表中已不显示）", words, isHidden: true);
    }

    /// <summary>Excel keeps the folder in which the file was saved, often under the name of its user.</summary>
    private void PrivateFolders()
    {
        if (FoldersOf(workbook.Root).Any())
            findings.Block(InspectionKind.Properties, "工作簿", InspectionText.Say("finding.Folder"), isRemovable: true);
    }

    /// <summary>What in the main part names folders and people: the folder of the file, and who reserved it.</summary>
    public static IEnumerable<XElement> FoldersOf(XElement root) =>
        root.All("absPath").Concat(root.Children("fileSharing").Where(one => one.Value("userName") is { Length: > 0 }));

    private void Head()
    {
        var first = workbook.Sheets.FirstOrDefault(sheet => !sheet.IsHidden);
        if (first is null || workbook.Tree(first) is not { } tree)
            return;
        var head = string.Join('\n', workbook.Cells(tree).Take(60).Select(cell => cell.Words.ReplaceLineEndings(" ")));
        if (ClassificationMark.AtHead(head) is { } mark)
            findings.Block(
                InspectionKind.ClassificationMark,
                first.Place,
                InspectionText.Say("finding.ClassificationMark", mark.Words),
                isRemovable: false
            );
    }
}
