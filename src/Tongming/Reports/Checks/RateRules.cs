using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>T-pct: stated shares and growth rates against the numbers that they are made of.</summary>
[Law("T-pct")]
internal static partial class RateRules
{
    /// <summary>One finding for each rate that its numbers do not give. Last year's report, where there is one, supplies the other number.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, IReadOnlyList<ProseSentence> sentences, ReportCheck? previous)
    {
        foreach (var sentence in sentences)
        {
            var mentions = sentence.Numbers;
            foreach (Match match in Growth().Matches(sentence.Text))
                if (Grown(report, sentence, mentions, match, previous) is { } finding)
                    yield return finding;
            foreach (Match match in Share().Matches(sentence.Text))
                if (Shared(report, sentence, mentions, match) is { } finding)
                    yield return finding;
        }
    }

    private static Finding? Grown(ReadReport report, ProseSentence sentence, List<Mention> mentions, Match match, ReportCheck? previous)
    {
        var stated = Stated(match);
        if (match.Groups["down"].Length > 0)
            stated = stated with { Value = -stated.Value };
        var counted = mentions.Where(mention => mention.Unit != "%" && mention.End <= match.Index && !mention.Approximate).ToList();
        if (counted.Count == 0)
            return null;
        var now = counted[^1];
        var beside = Beside(sentence.Text, counted, match);
        var before = beside ?? (match.Index - now.End <= 12 ? LastYear(report, now, previous) : null);
        if (beside is not null && counted.Count > 1 && counted[^1].Value == beside.Value)
            now = counted[^2];
        if (before is not { } other || other == 0)
            return null;
        var rate = (now.Value - other) / other * 100;
        if (Agrees(rate, stated, 0.5m))
            return null;
        return new Finding(
            "T-pct",
            Severity.Error,
            $"文字说{match.Groups["word"].Value} {stated.Words}%，按 {Sums.Number(now.Value)} 与上年 {Sums.Number(other)} 计算应为{(rate < 0 ? "下降" : "增长")} {Rounded(Math.Abs(rate), stated)}%。",
            $"({Sums.Number(now.Value)}-{Sums.Number(other)})÷{Sums.Number(other)}={(rate < 0 ? "" : "+")}{Rounded(rate, stated)}%≠{(stated.Value < 0 ? "-" : "+")}{stated.Words}%",
            [report.Text.Quote(sentence.InLayout(match.Index, match.Length)), report.Text.Quote(sentence.InLayout(now.Start, now.Length))]
        );
    }

    /// <summary>The other number in the same sentence: “由上年的 40 件增至 50 件，增长 25%”, “较上年 40 件增长 25%”.</summary>
    private static decimal? Beside(string text, List<Mention> counted, Match match)
    {
        foreach (var mention in counted.AsEnumerable().Reverse())
        {
            var before = text[Math.Max(0, mention.Start - 12)..mention.Start];
            if (LastYearWord().IsMatch(before) && mention.Unit == counted[^1].Unit && match.Index - mention.End < 30)
                return mention.Value;
        }

        return null;
    }

    /// <summary>Last year's number of the same thing: the cells that give this year's number give last year's too.</summary>
    private static decimal? LastYear(ReadReport report, Mention now, ReportCheck? previous)
    {
        if (previous?.Tables is not { } old || report.Tables is not { } tables || previous.Year != report.Identity.Year - 1)
            return null;
        foreach (var rows in new int[][] { [0, 1], [0], [Table3Form.Total] })
            if (Sum(tables, rows) == now.Value)
                return Sum(old, rows);
        return null;
    }

    private static decimal? Sum(ReportTables tables, int[] rows) =>
        rows.Select(row => tables.Table3[row]?[6].Stated).Aggregate((decimal?)0, (sum, value) => sum + value);

    private static Finding? Shared(ReadReport report, ProseSentence sentence, List<Mention> mentions, Match match)
    {
        var stated = Stated(match);
        var part = mentions.LastOrDefault(mention => mention.Unit != "%" && mention.End <= match.Index && match.Index - mention.End <= 3);
        if (part is null || part.Approximate)
            return null;
        var wholes = mentions
            .Where(mention =>
                mention.Unit == part.Unit
                && !mention.Approximate
                && mention.End <= part.Start
                && mention.Value >= part.Value
                && mention.Value > 0
            )
            .Select(mention => mention.Value)
            .Distinct()
            .ToList();
        if (wholes.Count == 0)
            return null;
        var shares = Share().Matches(sentence.Text).Select(each => Stated(each).Value).ToList();
        var tolerance = shares.Count > 1 && shares.Sum() == 100 ? 1m : 0.5m;
        if (wholes.Exists(whole => Agrees(part.Value / whole * 100, stated, tolerance)))
            return null;
        var total = wholes[0];
        var rate = part.Value / total * 100;
        return new Finding(
            "T-pct",
            wholes.Count == 1 ? Severity.Error : Severity.Suspect,
            $"文字说占 {stated.Words}%，{Sums.Number(part.Value)} 占 {Sums.Number(total)} 的 {Rounded(rate, stated)}%。",
            $"{Sums.Number(part.Value)}÷{Sums.Number(total)}={Rounded(rate, stated)}%≠{stated.Words}%",
            [report.Text.Quote(sentence.InLayout(match.Index, match.Length)), report.Text.Quote(sentence.InLayout(part.Start, part.Length))]
        );
    }

    private sealed record Rate(decimal Value, int Decimals, string Words);

    private static Rate Stated(Match match)
    {
        var words = match.Groups["rate"].Value;
        var point = words.IndexOf('.', StringComparison.Ordinal);
        return new Rate(decimal.Parse(words, CultureInfo.InvariantCulture), point < 0 ? 0 : words.Length - point - 1, words);
    }

    /// <summary>True where the rate rounds to the stated one: within half of its last digit, both ends included.</summary>
    private static bool Agrees(decimal rate, Rate stated, decimal tolerance)
    {
        var unit = 1m;
        for (var index = 0; index < stated.Decimals; index++)
            unit /= 10;
        return Math.Abs(rate - stated.Value) <= unit * tolerance;
    }

    private static string Rounded(decimal rate, Rate stated) =>
        Math.Round(rate, Math.Min(stated.Decimals + (stated.Decimals == 0 ? 1 : 0), 6), MidpointRounding.AwayFromZero)
            .ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<word>(?:同比|环比|较上年|比上年|较上一年|比上一年|较去年|比去年)?(?:增长|增加|上升|提高|(?<down>下降|减少|降低)))了?(?:约)?(?<rate>\d{1,6}(?:\.\d{1,4})?)%",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Growth();

    [GeneratedRegex(
        @"占(?:比|总数|全部|总量|申请总数|总数的|全部申请的|比为)?(?:的)?(?<rate>\d{1,3}(?:\.\d{1,4})?)%",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:上年|上一年|去年|同期|\d{4}年)度?(?:同期)?(?:的|为|是)?(?:共)?$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex LastYearWord();
}
