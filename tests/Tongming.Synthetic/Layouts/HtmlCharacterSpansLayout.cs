namespace Tongming.Synthetic;

/// <summary>A page saved by a word processor: a span around every character.</summary>
internal sealed class HtmlCharacterSpansLayout : ILayout
{
    public string Name => "page with a span per character";

    public CellSurvival Cells => CellSurvival.Every;

    public string Render(SyntheticReport report) => HtmlText.Page(report, grid => HtmlText.Table(grid, Spans), Spans);

    private static string Spans(string words) =>
        words.Length == 0
            ? "<o:p></o:p>"
            : string.Concat(words.Select(character => $"<span style=\"font-family:仿宋\">{HtmlText.Encode(character.ToString())}</span>"));
}
