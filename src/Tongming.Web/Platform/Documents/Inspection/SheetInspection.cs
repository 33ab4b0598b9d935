using System.Globalization;
using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Looks through one sheet.</summary>
internal sealed class SheetInspection(WorkbookParts workbook, WorkbookSheet sheet, FindingList findings)
{
    private const string NamesAbove = "姓名";
    private readonly FaintFormats faint = new(workbook.Styles);
    private readonly SortedSet<int> rows = [];
    private readonly SortedSet<int> columns = [];
    private readonly HashSet<int> columnsOfNames = [];
    private string? faintPlace;
    private string? unseenPlace;
    private bool hasOutside;

    /// <summary>Looks through the tree of the sheet and notes which shared strings it shows.</summary>
    public void Through(XElement tree, HashSet<int> used)
    {
        var hidden = new HiddenCells(tree);
        foreach (var cell in workbook.Cells(tree))
        {
            if (WorkbookParts.StringOf(cell.Element) is { } index)
                used.Add(index);
            Cell(cell, hidden);
        }

        foreach (var formula in tree.All("f", "formula", "formula1", "formula2"))
            hasOutside |= WorkbookInspection.IsOutside(formula.Value);
        Say();
        Other(tree);
        foreach (var relation in workbook.Parts.Relations(sheet.Part).Where(one => one is { IsExternal: false, Type: "drawing" }))
            Drawing(relation.Target);
    }

    private void Cell(WorkbookCell cell, HiddenCells hidden)
    {
        if (hidden.HidesRow(cell.Row))
            rows.Add(cell.Row);
        else if (hidden.HidesColumn(cell.Column))
            columns.Add(cell.Column);
        var isHidden = sheet.IsHidden || hidden.Hides(cell.Row, cell.Column);
        var letters = Sheet.Letters(cell.Column);
        var place = $"{sheet.Place} 第{cell.Row}行 {letters}列{(isHidden && !sheet.IsHidden ? "（隐藏）" : "")}";
        var group = $"{sheet.Place} {letters}列";
        findings.LookAt(group, place, cell.Words, isHidden);
        if (columnsOfNames.Contains(cell.Column))
            findings.LookAtName(group, place, cell.Words, isHidden);
        else if (cell.Words.Length <= 12 && cell.Words.Trim().EndsWith(NamesAbove, StringComparison.Ordinal))
            columnsOfNames.Add(cell.Column);
        if (isHidden)
            return;
        if (faint.IsUnseen(cell.Element.Number("s")))
            unseenPlace ??= place;
        else if (faint.IsWhite(cell.Element.Number("s")))
            faintPlace ??= place;
    }

    private void Say()
    {
        if (rows.Count > 0 && !sheet.IsHidden)
            Block(
                InspectionKind.HiddenRows,
                $"第{HiddenCells.Stretches(rows, row => row.ToString(CultureInfo.InvariantCulture))}行",
                rows.Count
            );
        if (columns.Count > 0 && !sheet.IsHidden)
            Block(InspectionKind.HiddenColumns, $"{HiddenCells.Stretches(columns, Sheet.Letters)}列", columns.Count);
        if (hasOutside)
            Block(InspectionKind.ExternalLink, "公式", 0);
        if (unseenPlace is not null)
            findings.Block(InspectionKind.HiddenText, unseenPlace, InspectionText.Say("finding.UnseenFormat"), isRemovable: true);
        if (faintPlace is not null)
            findings.Note(InspectionKind.FaintText, faintPlace, InspectionText.Say("finding.FaintText"));
    }

    private void Other(XElement tree)
    {
        if (tree.All("scenario").Any())
            findings.Block(InspectionKind.Leftovers, sheet.Place, InspectionText.Say("finding.Scenarios"), isRemovable: true);
        foreach (var part in tree.All("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"))
            findings.LookAt(sheet.Place + "页眉页脚", sheet.Place + " 页眉页脚", part.Value, sheet.IsHidden);
        foreach (var rule in tree.All("dataValidation"))
        {
            var words = string.Join(' ', rule.Elements().Select(one => one.Value).Append(rule.Value("prompt")).Append(rule.Value("error")));
            findings.LookAt(sheet.Place + "数据验证", sheet.Place + " 数据验证", words, isHidden: true);
        }

        foreach (var link in tree.All("hyperlink"))
            findings.LookAt(
                sheet.Place + "链接",
                sheet.Place + " 超链接",
                link.Value("tooltip") + " " + link.Value("display"),
                sheet.IsHidden
            );
    }

    private void Drawing(string part)
    {
        var root = workbook.Parts.Tree(part)?.Root;
        var place = sheet.Place + " 图形和文本框";
        foreach (var paragraph in root.All("p"))
            findings.LookAt(place, place, string.Concat(paragraph.All("t").Select(one => one.Value)), sheet.IsHidden);
        var unseen = HiddenShapes(root).Count();
        if (unseen > 0)
            findings.Block(InspectionKind.HiddenText, place, InspectionText.Say("finding.HiddenShapes", unseen), isRemovable: true);
    }

    /// <summary>The properties of shapes that say not to be shown.</summary>
    public static IEnumerable<XElement> HiddenShapes(XElement? root) => root.All("cNvPr", "docPr").Where(one => one.Says("hidden"));

    private void Block(InspectionKind kind, string where, int count) =>
        findings.Block(kind, $"{sheet.Place} {where}", InspectionText.Say("finding." + kind, count), isRemovable: true);
}
