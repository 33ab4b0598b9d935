using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Papers;

/// <summary>A cell of a table as the form prints it.</summary>
/// <param name="Words">What stands in it.</param>
/// <param name="Columns">Columns that it covers.</param>
/// <param name="Rows">Rows that it covers.</param>
/// <param name="IsHead">Whether it is a heading.</param>
/// <param name="Key">The number that it shows, see <see cref="ReportCells"/>; null for words.</param>
internal sealed record PrintedCell(string Words, int Columns = 1, int Rows = 1, bool IsHead = true, string? Key = null)
{
    /// <summary>Whether a person has entered something for the number.</summary>
    public bool IsEntered { get; init; }
}

/// <summary>
/// A table of the report with the merged cells of the form of 2021: the one description from which the page, the web page for the public,
/// the document and the worksheet are written.
/// </summary>
/// <param name="Table">2, 3 or 4.</param>
/// <param name="Columns">Columns of the grid.</param>
/// <param name="Rows">The cells that begin in each row.</param>
internal sealed record ReportGrid(int Table, int Columns, IReadOnlyList<IReadOnlyList<PrintedCell>> Rows)
{
    /// <summary>The three tables.</summary>
    public static IReadOnlyList<ReportGrid> Of(CompiledReport report) => [Table2(report), Table3(report), Table4(report)];

    private static ReportGrid Table2(CompiledReport report)
    {
        var columns = Table2Form.C.Blocks.Max(block => block.Columns.Count);
        var rows = new List<IReadOnlyList<PrintedCell>>();
        foreach (var block in Table2Form.C.Blocks)
        {
            var last = columns - block.Columns.Count + 1;
            rows.Add([new PrintedCell(block.Heading, columns + 1)]);
            rows.Add([
                new PrintedCell("信息内容"),
                .. block.Columns.Select((column, at) => new PrintedCell(column.Label, at == block.Columns.Count - 1 ? last : 1)),
            ]);
            foreach (var row in block.Rows)
                rows.Add([
                    new PrintedCell(row.Label),
                    .. block.Columns.Select(
                        (column, at) =>
                            Number(report, ReportCells.Of2(row.Name, column.Name)) with
                            {
                                Columns = at == block.Columns.Count - 1 ? last : 1,
                            }
                    ),
                ]);
        }

        return new ReportGrid(2, columns + 1, rows);
    }

    private static ReportGrid Table3(CompiledReport report)
    {
        const int heads = 3;
        List<IReadOnlyList<PrintedCell>> rows =
        [
            [new PrintedCell(Table3Form.Corner, heads, 3), new PrintedCell("申请人情况", Table3Form.ColumnCount)],
            [
                new PrintedCell(Table3Form.Columns[0].Label, Rows: 2),
                new PrintedCell("法人或其他组织", Table3Form.ColumnCount - 2),
                new PrintedCell(Table3Form.Columns[^1].Label, Rows: 2),
            ],
            [.. Table3Form.Columns.Skip(1).SkipLast(1).Select(column => new PrintedCell(column.Label))],
        ];
        foreach (var row in Table3Layout.Of(false))
        {
            var cells = new List<PrintedCell>();
            if (row.ResultSpan > 0)
                cells.Add(new PrintedCell("三、本年度办理结果", Rows: row.ResultSpan));
            if (row.GroupSpan > 0)
                cells.Add(new PrintedCell(row.Group!, Rows: row.GroupSpan));
            cells.Add(new PrintedCell(row.Label, row.LabelSpan));
            cells.AddRange(
                Enumerable.Range(1, Table3Form.ColumnCount).Select(column => Number(report, ReportCells.Of3(row.Index + 1, column)))
            );
            rows.Add(cells);
        }

        return new ReportGrid(3, heads + Table3Form.ColumnCount, rows);
    }

    private static ReportGrid Table4(CompiledReport report)
    {
        var (groups, columns) = (Table4Form.Groups.Count, Table4Form.Columns.Count);
        return new ReportGrid(
            4,
            groups * columns,
            [
                [new PrintedCell("行政复议", columns, 2), new PrintedCell("行政诉讼", columns * 2)],
                [new PrintedCell("未经复议直接起诉", columns), new PrintedCell("复议后起诉", columns)],
                [.. Enumerable.Range(0, groups * columns).Select(at => new PrintedCell(Table4Form.Columns[at % columns].Label))],
                [
                    .. Enumerable
                        .Range(0, groups * columns)
                        .Select(at => Number(report, ReportCells.Of4((at / columns) + 1, (at % columns) + 1))),
                ],
            ]
        );
    }

    private static PrintedCell Number(CompiledReport report, string key) =>
        new(NumberFields.Written(report[key]), IsHead: false, Key: key) { IsEntered = report.EnteredOf(key).Count > 0 };

    /// <summary>Every cell with the row and column in which it begins, both from 0.</summary>
    public IEnumerable<(PrintedCell Cell, int Row, int Column)> Placed()
    {
        var taken = new HashSet<(int, int)>();
        for (var row = 0; row < Rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in Rows[row])
            {
                while (taken.Contains((row, column)))
                    column++;
                yield return (cell, row, column);
                for (var down = 0; down < cell.Rows; down++)
                for (var across = 0; across < cell.Columns; across++)
                    taken.Add((row + down, column + across));
                column += cell.Columns;
            }
        }
    }
}
