namespace Tongming.Synthetic;

/// <summary>Without group labels, and the header of table 3 put into one row.</summary>
internal sealed class GroupsAbsentLayout : ILayout
{
    public string Name => "group labels absent";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => LayoutText.Of(report, Lines);

    private static IEnumerable<string> Lines(Grid grid)
    {
        var rows = grid.Rows.Select(row => row.Where(cell => cell.Kind != GridCellKind.Group).Select(cell => cell.Words)).ToList();
        if (grid.Table == 3)
            rows =
            [
                [rows[0].First(), rows[1].First(), .. rows[2], rows[1].Last()],
                .. rows[3..],
            ];
        return rows.Select(row => string.Join('|', row));
    }
}
