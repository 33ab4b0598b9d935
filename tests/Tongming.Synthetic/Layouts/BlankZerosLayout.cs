namespace Tongming.Synthetic;

/// <summary>Between pipes, with a blank for every zero of every table: no zero is written at all.</summary>
internal sealed class BlankZerosLayout : ILayout
{
    public string Name => "blanks for zeros";

    public CellSurvival Cells => CellSurvival.ZerosHidden;

    public string Render(SyntheticReport report) => LayoutText.Of(ReportBlock.Of(report, Words), LayoutText.Pipes);

    public static string Words(FormCell cell, decimal value) => value == 0 ? "" : FormGrids.Plain(cell, value);
}
