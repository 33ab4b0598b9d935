namespace Tongming.Synthetic;

/// <summary>A page where each row is a table of its own.</summary>
internal sealed class HtmlTablePerRowLayout : ILayout
{
    public string Name => "page with a table per row";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) =>
        HtmlText.Page(
            report,
            grid =>
                string.Join(
                    '\n',
                    grid.Rows.Select(row =>
                        $"<table>{HtmlText.Row([.. row.Select(cell => cell with { Rows = 1 })], HtmlText.Encode)}</table>"
                    )
                )
        );
}
