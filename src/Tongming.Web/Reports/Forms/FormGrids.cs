using Tongming.Reports;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Forms;

/// <summary>Redraws the tables of a file.</summary>
internal sealed class FormGrids
{
    private const int LongestLabel = 20;

    private readonly TablesResult tables;
    private readonly FormMarks marks;
    private readonly Func<CellAddress, string> words;

    private FormGrids(TablesResult tables, FormMarks marks, Func<CellAddress, string> words)
    {
        this.tables = tables;
        this.marks = marks;
        this.words = words;
    }

    /// <summary>Tables 2, 3 and 4; none where the file has none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="words">What stands in the cells; the stated numbers where null.</param>
    public static IReadOnlyList<FormGrid> Of(FileResult file, Func<CellAddress, string>? words = null)
    {
        if (file.Tables is not { } tables)
            return [];
        var grids = new FormGrids(tables, new FormMarks(file.Findings), words ?? FormWords.Stated(tables));
        return [grids.Table2(), grids.Table3(), grids.Table4()];
    }

    private FormGrid Table2()
    {
        var form = tables.Table2.Keys.Any(key => key == "normative.newlyMade") ? Table2Form.B : Table2Form.C;
        var lines = new List<FormLine>();
        foreach (var block in form.Blocks)
        {
            lines.Add(new FormLine(null, block.Heading, [.. block.Columns.Select(column => new FormCell(column.Label))]));
            lines.AddRange(block.Rows.Select(row => Row(2, row.Name, row.Label, block.Columns)));
        }

        return new FormGrid(2, "表二　主动公开政府信息情况", 3, lines);
    }

    private FormGrid Table3()
    {
        var lines = new List<FormLine> { Titles("申请人情况", Table3Form.Columns) };
        foreach (var row in Table3Layout.Of(tables.Table3[21] is null && tables.Table3[22] is null))
        {
            if (tables.Table3[row.Index] is null)
                continue;
            if (row.ResultSpan > 0)
                lines.Add(new FormLine(null, "三、本年度办理结果", []));
            if (row.Group is not null)
                lines.Add(new FormLine(null, row.Group, []));
            lines.Add(Row(3, row.Name, AddressWords.Short(row.Label, LongestLabel), Table3Form.Columns));
        }

        return new FormGrid(3, "表三　收到和处理政府信息公开申请情况", Table3Form.ColumnCount, lines);
    }

    private FormGrid Table4() =>
        new(
            4,
            "表四　政府信息公开行政复议、行政诉讼情况",
            Table4Form.Columns.Count,
            [Titles("", Table4Form.Columns), .. Table4Form.Groups.Select(group => Row(4, group.Name, group.Label, Table4Form.Columns))]
        );

    private static FormLine Titles(string label, IReadOnlyList<FormLabel> columns) =>
        new(null, label, [.. columns.Select(column => new FormCell(column.Label))]);

    private FormLine Row(int table, string name, string label, IReadOnlyList<FormLabel> columns) =>
        new(
            name,
            label,
            [
                .. columns
                    .Select(column => new CellAddress(table, name, column.Name))
                    .Select(address => new FormCell(words(address), marks.Of(address))),
            ],
            marks.Note(table, name)
        );
}
