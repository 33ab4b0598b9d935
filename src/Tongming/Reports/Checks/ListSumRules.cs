using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>T-sum: “共 N，其中 a、b、c” — the parts of a closed list add up to the whole, those of an open list to no more.</summary>
[Law("C-09", "T-sum")]
internal static partial class ListSumRules
{
    /// <summary>One finding for each list that does not add up.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, IReadOnlyList<ProseSentence> sentences)
    {
        for (var index = 0; index < sentences.Count; index++)
            foreach (var list in Lists(sentences, index))
                if (Judge(report, list) is { } finding)
                    yield return finding;
    }

    private sealed record PartList(
        ProseSentence Sentence,
        ProseSentence TotalSentence,
        Mention Total,
        IReadOnlyList<Mention> Parts,
        bool Closed,
        bool Channels
    );

    private static Finding? Judge(ReadReport report, PartList list)
    {
        var parts = list.Parts.Select(part => part.Value).ToList();
        var (sum, total) = (parts.Sum(), list.Total.Value);
        if (sum == total || (sum < total && !list.Closed))
            return null;
        var overlapping = list.Channels && sum > total && parts.TrueForAll(part => part <= total);
        var severity = list.Closed && !overlapping ? Severity.Error : Severity.Suspect;
        var reason = overlapping ? "；同一信息在几个渠道发布只计一条时可以如此，请核实" : "";
        return new Finding(
            "T-sum",
            severity,
            $"文字中所列各项相加为 {Sums.Number(sum)} {list.Total.Unit}，总数写的是 {Sums.Number(total)} {list.Total.Unit}{reason}。",
            Sums.Compare(parts, [total]),
            [
                report.Text.Quote(list.TotalSentence.InLayout(list.Total.Start, list.Total.Length)),
                .. list.Parts.Select(part => report.Text.Quote(list.Sentence.InLayout(part.Start, part.Length))),
            ]
        );
    }

    private static IEnumerable<PartList> Lists(IReadOnlyList<ProseSentence> sentences, int index)
    {
        var sentence = sentences[index];
        var mentions = sentence.Numbers;
        foreach (var (start, end, intro) in Stretches(sentence.Text))
        {
            var inside = mentions.Where(mention => mention.Start >= start && mention.End <= end).ToList();
            foreach (var unit in inside.Select(mention => mention.Unit).Distinct().Where(unit => unit != "%"))
            {
                var parts = Parts(sentence.Text, inside, unit, start, end);
                if (parts.Count < 2)
                    continue;
                var (home, total) = Total(sentences, index, mentions, unit, start);
                if (total is null || home is null || total.Approximate || parts.Exists(part => part.Approximate))
                    continue;
                var words = sentence.Text[start..parts[^1].End];
                var tail = sentence.Text[parts[^1].End..Math.Min(end, sentence.Text.Length)];
                if (OpenList().IsMatch(words) || OpenTail().IsMatch(tail))
                    continue;
                var labels = Labels(sentence.Text, parts, start);
                var closed = intro != ListIntro.AmongThem || IsPartition(labels);
                yield return new PartList(
                    sentence,
                    home,
                    total,
                    parts,
                    closed,
                    labels.Count(label => Channel().IsMatch(label)) * 2 > labels.Count
                );
            }
        }
    }

    private enum ListIntro
    {
        Bracket,
        Respectively,
        AmongThem,
    }

    /// <summary>Where lists stand: in the brackets behind a number, behind “分别”, “其中”.</summary>
    private static IEnumerable<(int Start, int End, ListIntro Intro)> Stretches(string text)
    {
        foreach (Match match in Bracket().Matches(text))
            if (!match.Groups["list"].Value.Contains("其中", StringComparison.Ordinal))
                yield return (match.Groups["list"].Index, match.Groups["list"].Index + match.Groups["list"].Length, ListIntro.Bracket);
        foreach (Match match in Intro().Matches(text))
        {
            var start = match.Index + match.Length;
            var bracket = text.LastIndexOf('(', match.Index);
            var closes = bracket >= 0 && text.IndexOf(')', bracket) is var close && close > match.Index ? close : text.Length;
            var next = Intro().Match(text, start);
            var end = Math.Min(closes, next.Success ? next.Index : text.Length);
            yield return (start, end, match.Value.StartsWith('其') ? ListIntro.AmongThem : ListIntro.Respectively);
        }
    }

    /// <summary>The parts of one unit: those of the first stretch up to a semicolon, or one part per stretch where each has one.</summary>
    private static List<Mention> Parts(string text, List<Mention> inside, string unit, int start, int end)
    {
        var stretches = new List<List<Mention>>();
        var from = start;
        while (from <= end)
        {
            var stop = text.IndexOf(';', from, end - from);
            if (stop < 0)
                stop = end;
            stretches.Add([.. inside.Where(mention => mention.Unit == unit && mention.Start >= from && mention.End <= stop)]);
            from = stop + 1;
        }

        while (stretches.Count > 0 && stretches[^1].Count == 0)
            stretches.RemoveAt(stretches.Count - 1);
        if (stretches.Count > 1 && stretches.TrueForAll(stretch => stretch.Count == 1))
            return [.. stretches.Select(stretch => stretch[0])];
        var first = stretches.Count == 0 ? [] : stretches[0];
        return first.Count >= 2 && Parallel(text, first) ? first : [];
    }

    /// <summary>Parts stand side by side, a short label before each: a longer text between them is another statement.</summary>
    private static bool Parallel(string text, List<Mention> parts)
    {
        for (var index = 1; index < parts.Count; index++)
        {
            var gap = text[parts[index - 1].End..parts[index].Start];
            if (gap.Length > 40 || !Separator().IsMatch(gap) || Nested().IsMatch(gap))
                return false;
        }

        return true;
    }

    private static (ProseSentence? Home, Mention? Total) Total(
        IReadOnlyList<ProseSentence> sentences,
        int index,
        List<Mention> mentions,
        string unit,
        int start
    )
    {
        var same = mentions.LastOrDefault(mention =>
            mention.Unit == unit && mention.End <= start && !InClosedBracket(sentences[index].Text, mention, start)
        );
        if (same is not null)
            return (sentences[index], same);
        if (
            mentions.Exists(mention => mention.End <= start)
            || index == 0
            || sentences[index - 1].Paragraph != sentences[index].Paragraph
            || start > 8
        )
            return (null, null);
        var before = sentences[index - 1].Numbers.LastOrDefault(mention => mention.Unit == unit);
        return before is null ? (null, null) : (sentences[index - 1], before);
    }

    /// <summary>A number in brackets that close before the list is a part of another one.</summary>
    private static bool InClosedBracket(string text, Mention mention, int before)
    {
        var open = text.LastIndexOf('(', mention.Start);
        if (open < 0)
            return false;
        var close = text.IndexOf(')', open);
        return close >= mention.End && close < before;
    }

    private static List<string> Labels(string text, List<Mention> parts, int start) =>
        [.. parts.Select((part, index) => text[(index == 0 ? Math.Min(start, part.Start) : parts[index - 1].End)..part.Start])];

    /// <summary>Kinds that divide a whole without remainder by their nature: channels, applicants, ways of receipt, results, places.</summary>
    private static bool IsPartition(List<string> labels) =>
        new[] { Channel(), Applicant(), Receipt(), Result(), Place() }.Any(kind => labels.TrueForAll(label => kind.IsMatch(label)));

    [GeneratedRegex(
        @"\d(?:件次|篇次|人次|件|条|例|起|份|宗|篇|次|期|场|个|项|家|元)?\((?<list>[^()]{4,400})\)",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Bracket();

    [GeneratedRegex(@"其中(?!包括|主要|有)[:,]?|分别(?:为|是|:)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Intro();

    [GeneratedRegex(@"主要|包括|等[^级]|例如|如:", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OpenList();

    [GeneratedRegex(@"^等", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OpenTail();

    [GeneratedRegex(@"^(?:[^,、;和及与]{0,8})[,、;和及与]", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Separator();

    [GeneratedRegex(@"其中|同比|增长|下降|较上年|比上年|占", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Nested();

    [GeneratedRegex(
        @"平台|网站|网上|微信|微博|公众号|公报|客户端|抖音|头条|新媒体|报纸|电视|其他方式|其他渠道|公示栏|公开栏",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Channel();

    [GeneratedRegex(@"自然人|公民|个人|法人|企业|组织|机构|单位申请", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Applicant();

    [GeneratedRegex(@"当面|现场|网络|网上|在线|信函|邮寄|邮政|传真|邮件|其他方式", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Receipt();

    [GeneratedRegex(
        @"公开|无法提供|不予处理|其他处理|不掌握|掌握|结转|转下年|不存在|维持|纠正|审结|撤",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Result();

    [GeneratedRegex(@"[市县区镇乡]级?|街道|园区|开发区|机关|部门|局", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Place();
}
