using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>What 总体情况 says of publishing: a total with its channels, and numbers of table 2.</summary>
internal static class ProactiveText
{
    public static string Of(Random random, SyntheticReport report) =>
        Channels(random, report) + Documents(random, report) + Decisions(random, report);

    /// <summary>A closed list that adds up, or an open one.</summary>
    public static string Channels(Random random, SyntheticReport report)
    {
        var prose = report.Prose;
        var total = prose.Channels + report.Slips.Channels;
        var scope = report.Body.Scope;
        if (report.Slips.Channels == 0 && random.OneIn(4))
            return $"{scope}主动公开信息{total + 40}条，其中门户网站{prose.Website}条、微信公众号{prose.WeChat}条等。";
        return random.Of(
            $"{scope}共主动公开政府信息{total}条，其中门户网站{prose.Website}条、微信公众号{prose.WeChat}条、政务微博{prose.Weibo}条。",
            $"{scope}累计发布政府信息{total}条，其中：网站{prose.Website}条，微信{prose.WeChat}条，微博{prose.Weibo}条。",
            $"{scope}通过各渠道公开信息共{total}条，其中，网站公开{prose.Website}条、微信公众号推送{prose.WeChat}条、微博发布{prose.Weibo}条。"
        );
    }

    private static string Documents(Random random, SyntheticReport report)
    {
        int Number(string column) => (int)report.Tables!.Table2[$"normative.{column}"];
        if (random.OneIn(3))
            return "";
        if (report.Form == ReportForm.B)
            return $"新制作规范性文件{Number("newlyMade")}件。";
        return Number("made") == 0 && Number("abolished") == 0
            ? "本年度未制发、未废止行政规范性文件。"
            : $"全年制发行政规范性文件{Number("made")}件，废止{Number("abolished")}件，现行有效{Number("valid")}件。";
    }

    private static string Decisions(Random random, SyntheticReport report)
    {
        int Number(string thing) => (int)report.Tables!.Table2[$"{thing}.decisions"];
        var unusual = report.Tables!.Table2.Any(cell =>
            cell.Key.EndsWith(".decisions", StringComparison.Ordinal) && (cell.Value < 0 || cell.Value % 1 != 0)
        );
        if (unusual || random.OneIn(2))
            return "";
        return random.Of(
            $"作出行政许可决定{Number("licences")}件、行政处罚决定{Number("penalties")}件、行政强制决定{Number("coercion")}件。",
            $"全年办理行政处罚{Number("penalties")}件。"
        );
    }
}
