using Tongming.Texts;

namespace Tongming.Synthetic;

/// <summary>Tables with merged cells, as a word processor's file or a page has them.</summary>
/// <param name="name">What it is called.</param>
/// <param name="words">How numbers are written.</param>
/// <param name="shape">Changes a table before it is laid out: into several, or into one without merged cells.</param>
public sealed class GridTableLayout(string name, NumberWords words, Func<Grid, IEnumerable<Grid>> shape)
{
    /// <summary>What it is called in a test's name.</summary>
    public string Name => name;

    /// <summary>What it leaves of the tables' cells.</summary>
    public CellSurvival Cells => words == BlankZerosLayout.Words ? CellSurvival.ZerosHidden : CellSurvival.Every;

    public SourceDocument Render(SyntheticReport report)
    {
        var text = new SourceTextBuilder();
        var line = 1;
        List<SourceTable> tables = [];
        foreach (var block in ReportBlock.Of(report, words))
        {
            if (block.Table is { } table)
                tables.AddRange(shape(table).Select(grid => Lay(grid, text, ref line)));
            else
                Append(text, block.Text, ref line);
        }

        return new SourceDocument(text.Build(), tables, []);
    }

    /// <summary>The table as it is.</summary>
    public static IEnumerable<Grid> Whole(Grid grid) => [grid];

    /// <summary>Each row a table of its own, without what continues from above.</summary>
    public static IEnumerable<Grid> PerRow(Grid grid) =>
        grid.Rows.Select(row =>
            grid with
            {
                Rows =
                [
                    [.. row.Select(cell => cell with { Rows = 1 })],
                ],
            }
        );

    /// <summary>Without merged cells: blank ones stand for what was merged, as in a worksheet.</summary>
    public static IEnumerable<Grid> Unmerged(Grid grid) =>
        [
            grid with
            {
                Rows =
                [
                    .. grid.Lay()
                        .Select(row =>
                            (IReadOnlyList<GridCell>)
                                [
                                    .. row.SelectMany(laid =>
                                        Enumerable
                                            .Range(0, laid.Cell.Columns)
                                            .Select(at =>
                                                laid.Cell with
                                                {
                                                    Columns = 1,
                                                    Rows = 1,
                                                    Words = at == 0 && !laid.Above ? laid.Cell.Words : "",
                                                }
                                            )
                                    ),
                                ]
                        ),
                ],
            },
        ];

    private static SourceTable Lay(Grid grid, SourceTextBuilder text, ref int line)
    {
        var start = text.Length;
        List<SourceRow> rows = [];
        foreach (var row in grid.Lay())
        {
            List<SourceCell> cells = [];
            foreach (var laid in row.Where(laid => !laid.Above))
                cells.Add(new SourceCell(Append(text, laid.Cell.Words, ref line), laid.Column, laid.Cell.Columns, laid.Cell.Rows));
            rows.Add(new SourceRow(cells));
        }

        return new SourceTable(Span.Between(start, text.Length), rows);
    }

    private static Span Append(SourceTextBuilder text, string words, ref int line)
    {
        var span = text.Append(words, new Place(line++, 1));
        text.AppendBreak();
        return span;
    }
}
