namespace Tongming.Synthetic;

/// <summary>Notes and units in the cells: “22（其中修订16件）”, “475976.05元”.</summary>
internal sealed class CellNotesLayout : ILayout
{
    public string Name => "notes and units in cells";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => LayoutText.Of(ReportBlock.Of(report, Words), LayoutText.Pipes);

    private static string Words(FormCell cell, decimal value)
    {
        var number = FormGrids.Plain(cell, value);
        return cell switch
        {
            { Row: "procurement", Column: "amount" } => number + "元",
            { Row: "fees", Column: "amount" } => number + "万元",
            { Row: "normative", Column: "made" or "newlyMade" } when value > 1 => $"{number}（其中修订{value - 1}件）",
            { Row: "normative", Column: "abolished" } when value > 0 => $"{number}（含自然失效1件）",
            { Table: 2, Column: "decisions" } when value > 0 => number + "件",
            { Table: 4, Column: "4" } when value > 0 => $"{number}（含上年结转1件）",
            _ => number,
        };
    }
}
