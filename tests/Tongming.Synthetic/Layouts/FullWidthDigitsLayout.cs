namespace Tongming.Synthetic;

/// <summary>Digits, points and signs of full width in the tables: “１２”.</summary>
internal sealed class FullWidthDigitsLayout : ILayout
{
    public string Name => "full-width digits";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => LayoutText.Of(ReportBlock.Of(report, Words), LayoutText.Pipes);

    private static string Words(FormCell cell, decimal value) =>
        string.Concat(FormGrids.Plain(cell, value).Select(character => (char)(character + '０' - '0')));
}
