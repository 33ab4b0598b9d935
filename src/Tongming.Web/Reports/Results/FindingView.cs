using Tongming.Reports;

namespace Tongming.Web.Reports.Results;

/// <summary>A finding with its number on the page and the links to the original words.</summary>
internal sealed record FindingView(int Number, string Id, Finding Finding, IReadOnlyList<EvidenceView> Where)
{
    private const int ShownAtOnce = 6;

    /// <summary>The places that are shown at once.</summary>
    public IReadOnlyList<EvidenceView> First => [.. Where.Where(place => place.Telling).Take(ShownAtOnce)];

    /// <summary>The places that are folded away.</summary>
    public IReadOnlyList<EvidenceView> Rest =>
        [.. Where.Where(place => place.Telling).Skip(ShownAtOnce), .. Where.Where(place => !place.Telling)];

    public string RuleAddress => $"/rules#{Finding.Rule}";
}

/// <summary>One place of a finding.</summary>
/// <param name="Words">The cell's address in words.</param>
/// <param name="Place">Line, page or part in words.</param>
/// <param name="Text">The original words, shortened.</param>
/// <param name="MarkId">Id of the mark in the shown original, or null where it is not shown.</param>
/// <param name="Telling">False for the zero terms of a long sum.</param>
internal sealed record EvidenceView(string Words, string Place, string Text, string? MarkId, bool Telling)
{
    private const int Shown = 60;

    public static EvidenceView Of(Evidence evidence, bool telling, ReportForm? form, OriginalView original)
    {
        var text = evidence.Text.ReplaceLineEndings(" ").Trim();
        if (text.Length > Shown)
            text = text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "…";
        return new EvidenceView(
            AddressWords.Of(evidence, form),
            AddressWords.Of(evidence.Place),
            text,
            original.MarkOf(evidence.Original),
            telling
        );
    }
}

/// <summary>The word, the sign and the style of a severity, the same everywhere.</summary>
internal static class SeverityWords
{
    public static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "错误",
            Severity.Suspect => "疑似",
            Severity.Hint => "提示",
            _ => "无法核对",
        };

    public static string Meaning(Severity severity) =>
        severity switch
        {
            Severity.Error => "可以确定，报告需要改正",
            Severity.Suspect => "很可能有问题，须由人判断",
            Severity.Hint => "格式或用语上的小事",
            _ => "这一处读不出来，既不算对也不算错",
        };

    public static string Style(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Suspect => "suspect",
            Severity.Hint => "hint",
            _ => "cannot",
        };
}
