namespace Tongming.Synthetic;

/// <summary>
/// A row per line with a pipe behind each cell; merged cells leave nothing where they stood, but a run of pipes at the
/// end of the row for the grid columns that they covered. The table's last row lacks its closing pipe.
/// </summary>
internal sealed class TrailingPipesLayout : ILayout
{
    public string Name => "trailing pipes";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => LayoutText.Of(report, Lines);

    private static IEnumerable<string> Lines(Grid grid)
    {
        var rows = LayoutText.Rows(grid).ToList();
        for (var at = 0; at < rows.Count; at++)
        {
            var line = $"{string.Join(" | ", rows[at])} | {new string('|', grid.Width - rows[at].Length)}".TrimEnd();
            yield return at == rows.Count - 1 ? line.TrimEnd('|', ' ') : line;
        }
    }
}
