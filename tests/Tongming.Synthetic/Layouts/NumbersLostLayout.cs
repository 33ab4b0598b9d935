namespace Tongming.Synthetic;

/// <summary>Only the labels survived the conversion: nothing can be checked, and nothing is zero.</summary>
internal sealed class NumbersLostLayout : ILayout
{
    public string Name => "labels without numbers";

    public CellSurvival Cells => CellSurvival.Some;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(
            report,
            grid =>
                grid.Rows.Select(row => string.Join(' ', row.Where(cell => cell.Kind != GridCellKind.Number).Select(cell => cell.Words)))
                    .Where(line => line.Length > 0)
        );
}
