namespace Tongming.Synthetic;

/// <summary>Some zeros written, some blank, some “/”: a blank beside a written zero is no zero.</summary>
internal sealed class MixedZerosLayout : ILayout
{
    public string Name => "zeros, blanks and slashes mixed";

    public CellSurvival Cells => CellSurvival.Some;

    public string Render(SyntheticReport report)
    {
        var random = new Random(report.Seed);
        return LayoutText.Of(
            ReportBlock.Of(report, (cell, value) => value == 0 ? random.Of("0", "0", "", "/") : FormGrids.Plain(cell, value)),
            LayoutText.Pipes
        );
    }
}
