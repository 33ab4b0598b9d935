namespace Tongming.Synthetic;

/// <summary>Headers and labels broken by spaces: “商业 企业”, “本年新 制作数量”, “总 计”.</summary>
internal sealed class SplitHeaderLayout : ILayout
{
    public string Name => "header broken by spaces";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => LayoutText.Of(report, grid => LayoutText.Pipes(grid.Words(Break)));

    private static string Break(GridCell cell) =>
        cell.Kind switch
        {
            GridCellKind.Heading when cell.Words.Length is >= 2 and <= 8 => cell.Words.Insert((cell.Words.Length + 1) / 2, " "),
            GridCellKind.Label or GridCellKind.Group when cell.Words.Length > 8 => cell.Words.Insert(cell.Words.Length - 3, " "),
            _ => cell.Words,
        };
}
