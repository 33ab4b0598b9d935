namespace Tongming.Synthetic;

/// <summary>Merged cells written again in every row that they cover.</summary>
internal sealed class GroupsRepeatedLayout : ILayout
{
    public string Name => "group labels repeated";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(report, grid => grid.Lay().Select(row => $"| {string.Join(" | ", row.Select(cell => cell.Cell.Words))} |"));
}
