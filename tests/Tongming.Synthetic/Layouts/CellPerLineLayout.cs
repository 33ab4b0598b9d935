namespace Tongming.Synthetic;

/// <summary>A cell per line that ends with a pipe; the pipes left over from merged cells stand on a line of their own at the row's end.</summary>
internal sealed class CellPerLineLayout : ILayout
{
    public string Name => "cell per line with pipe";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => LayoutText.Of(report, Lines);

    public static IEnumerable<string> Lines(Grid grid)
    {
        foreach (var row in LayoutText.Rows(grid))
        {
            foreach (var cell in row)
                yield return cell + " |";
            if (row.Length < grid.Width)
                yield return new string('|', grid.Width - row.Length);
        }
    }
}
