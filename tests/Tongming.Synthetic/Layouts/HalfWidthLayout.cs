using System.Text;

namespace Tongming.Synthetic;

/// <summary>Punctuation of half width throughout, as an input method left in English makes it.</summary>
internal sealed class HalfWidthLayout : ILayout
{
    private const string Full = "（）：，；";
    private const string Half = "():,;";

    public string Name => "half width";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report)
    {
        var text = new StringBuilder(LayoutText.Of(report, LayoutText.Pipes));
        for (var at = 0; at < Full.Length; at++)
            text.Replace(Full[at], Half[at]);
        return text.ToString();
    }
}
