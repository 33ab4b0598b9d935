namespace Tongming.Synthetic;

/// <summary>A sign or a word for every zero: “/”, “-”, “无”.</summary>
internal sealed class ZeroWordLayout(string zero) : ILayout
{
    public string Name => $"“{zero}” for zeros";

    public CellSurvival Cells => CellSurvival.ZerosHidden;

    public string Render(SyntheticReport report) =>
        LayoutText.Of(ReportBlock.Of(report, (cell, value) => value == 0 ? zero : FormGrids.Plain(cell, value)), LayoutText.Pipes);
}
