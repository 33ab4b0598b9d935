using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>Whether a narrative is last year's again (雷同).</summary>
[Law("国办公开办函〔2021〕30号 （四）", "条例 第四十七条")]
internal static partial class LikenessRules
{
    private const int FewestCharacters = 12;
    private const int FewestSentences = 8;

    /// <summary>One finding where the share of equal sentences reaches the setting; numbers and years count for nothing.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, IReadOnlyList<ProseSentence> sentences, ReportCheck previous)
    {
        var now = Masked(sentences.Select(sentence => sentence.Text));
        var before = Masked(previous.Sentences).ToHashSet(StringComparer.Ordinal);
        if (now.Count < FewestSentences || before.Count == 0)
            yield break;
        var same = now.Count(before.Contains);
        var share = (double)same / now.Count;
        if (share < report.Settings.SameSentenceShare)
            yield break;
        yield return new Finding(
            "Y-same",
            Severity.Suspect,
            $"正文{now.Count}句中有{same}句与上一年报告相同（不计数字和年份），占{(int)Math.Round(share * 100)}%，涉嫌雷同。",
            $"{same}÷{now.Count}",
            []
        );
    }

    private static List<string> Masked(IEnumerable<string> sentences) =>
        [
            .. sentences
                .Select(sentence => Number.Replace(sentence, "#"))
                .Where(sentence => sentence.Length >= FewestCharacters && !Heading.IsMatch(sentence)),
        ];

    [GeneratedRegex(
        @"^(\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)[^,]{2,30}$|^[^,]{4,40}年度报告$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"\d+([.,]\d+)*%?", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Number { get; }
}
