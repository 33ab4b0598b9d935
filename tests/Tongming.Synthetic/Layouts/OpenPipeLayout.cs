namespace Tongming.Synthetic;

/// <summary>A row per line, pipes only between the cells.</summary>
internal sealed class OpenPipeLayout : ILayout
{
    public string Name => "pipes without the outer ones";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(report, grid => LayoutText.RowsWithBlanks(grid).Select(row => string.Join('|', row)));
}
