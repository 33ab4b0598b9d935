namespace Tongming.Synthetic;

/// <summary>The sections of an era A report that state numbers.</summary>
internal static class EraAText
{
    public static IReadOnlyList<string> Proactive(Random random, SyntheticReport report)
    {
        if (!report.PrintsStatistics)
            return [ProactiveText.Channels(random, report)];
        var numbers = report.Statistics!;
        var total = $"{numbers["published"]}条";
        return random.OneIn(2)
            ? [$"{report.Year}年主动公开政府信息{total}（不同渠道公开相同信息计1条）。", $"其中通过政府网站公开{numbers["website"]}条。"]
            : [$"全年主动公开政府信息数为{total}。"];
    }

    public static IReadOnlyList<string> Requests(Random random, SyntheticReport report)
    {
        var numbers = report.Statistics!;
        decimal received = numbers["received"];
        var stated = received + report.Slips.Received;
        if (stated == 0)
            return [random.Of($"{report.Year}年度未收到政府信息公开申请。", "（一）受理数量：0件。")];
        (string Name, string Label)[] ways =
        [
            ("inPerson", "当面申请"),
            ("byFax", "传真申请"),
            ("byNetwork", "网络申请"),
            ("byLetter", "信函申请"),
        ];
        var list = string.Join('、', ways.Where(way => numbers[way.Name] != 0).Select(way => $"{way.Label}{numbers[way.Name]}件"));
        var first =
            report.Slips.Received != 0 || FormIdentities.Broken(report).Count != 0 || random.OneIn(3)
                ? $"（一）受理数量：{report.Year}年度共收到申请{stated}件。"
                : $"（一）受理数量：{report.Year}年度共收到申请{stated}件，其中{list}。";
        return
        [
            first,
            $"（二）办理情况：已答复{numbers["answered"]}件，其中同意公开{numbers["granted"]}件、同意部分公开{numbers["grantedInPart"]}件等。",
        ];
    }

    public static IReadOnlyList<string> Disputes(Random random, SyntheticReport report)
    {
        var (reviews, lawsuits) = (report.Statistics!["reviews"], report.Statistics!["lawsuits"]);
        if (reviews == 0 && lawsuits == 0)
            return [random.Of("0件。", "本年度未发生行政复议和行政诉讼。")];
        return [$"{report.Year}年度被申请行政复议{reviews}件，被提起行政诉讼{lawsuits}件。"];
    }

    public static IReadOnlyList<string> Responses(Random random, SyntheticReport report)
    {
        var numbers = report.Statistics!;
        return
        [
            random.Of(
                $"参加或举办新闻发布会{numbers["conferences"]}次，发布政策解读稿件{numbers["explanations"]}篇。",
                $"全年发布解读稿件{numbers["explanations"]}篇。"
            ),
        ];
    }
}
