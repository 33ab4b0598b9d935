namespace Tongming.Synthetic;

/// <summary>All cells of a table in one line, separated by spaces.</summary>
internal sealed class OneLineLayout : ILayout
{
    public string Name => "all cells in one line";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(report, grid => [string.Join(' ', LayoutText.Rows(grid).SelectMany(row => row))]);
}
