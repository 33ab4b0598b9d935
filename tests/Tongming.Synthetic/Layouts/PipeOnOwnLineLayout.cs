namespace Tongming.Synthetic;

/// <summary>Each cell on a line and each pipe on a line.</summary>
internal sealed class PipeOnOwnLineLayout : ILayout
{
    public string Name => "pipe on its own line";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(report, grid => LayoutText.Rows(grid).SelectMany(row => row.SelectMany(cell => new[] { cell, "|" }).Append("")));
}
