namespace Tongming.Synthetic;

/// <summary>As a word processor saves a table: a cell per line behind a tab, a blank line between rows, long headers broken over lines.</summary>
internal sealed class TabbedCellsLayout : ILayout
{
    public string Name => "cell per line with tab";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => LayoutText.Of(report, Lines);

    private static IEnumerable<string> Lines(Grid grid)
    {
        foreach (var row in grid.Words(Break).Lay())
        {
            yield return "";
            foreach (var cell in row)
                yield return "\t" + (cell.Above ? "" : cell.Cell.Words);
        }

        yield return "";
    }

    private static string Break(GridCell cell) =>
        cell.Kind == GridCellKind.Heading && cell.Words.StartsWith("本年", StringComparison.Ordinal) && cell.Words.Length > 5
            ? cell.Words.Insert(3, "\n")
            : cell.Words;
}
