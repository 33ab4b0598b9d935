namespace Tongming.Synthetic;

/// <summary>A copy in traditional characters with the pinyin behind most of them, a cell per line.</summary>
internal sealed class PinyinLayout : ILayout
{
    public string Name => "traditional with pinyin";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => Glosses.TraditionalWithPinyin(LayoutText.Of(report, CellPerLineLayout.Lines));
}
