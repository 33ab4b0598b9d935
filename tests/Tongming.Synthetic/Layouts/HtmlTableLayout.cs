namespace Tongming.Synthetic;

/// <summary>A page with one table per table, with row and column spans.</summary>
internal sealed class HtmlTableLayout : ILayout
{
    public string Name => "page with spans";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => HtmlText.Page(report, grid => HtmlText.Table(grid, HtmlText.Encode));
}
