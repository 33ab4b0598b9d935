namespace Tongming.Synthetic;

/// <summary>Only spaces between the cells and nothing for a zero: which numbers of a row are left can be read, but not where they stood.</summary>
internal sealed class LostBlanksLayout : ILayout
{
    public string Name => "blanks lost with the pipes";

    public CellSurvival Cells => CellSurvival.Some;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(
            ReportBlock.Of(report, BlankZerosLayout.Words),
            grid => LayoutText.Rows(grid).Select(row => string.Join(' ', row.Where(cell => cell.Length > 0)))
        );
}
