namespace Tongming.Reports.Compiling;

/// <summary>
/// Drafts the sentences of a report from its numbers, never from the words of last year's. Every number is a field, so that the sentences
/// follow the tables. What no number tells (management, platforms, supervision, problems) is left to people.
/// </summary>
[Law("条例 第五十条", "R1-84", "R1-85", "C-08", "C-09")]
public static class NarrativeDraft
{
    private const string ChannelPrefix = "n.channel.";
    private const string ChannelTotal = "n.channel.total";
    private const string Fee = "n.requests.fee";

    /// <summary>The draft of every part; empty where nothing can be said from numbers.</summary>
    /// <param name="report">The compiled report.</param>
    /// <param name="nameOf">The name of a channel or kind of item by the key of its number, such as 微信公众号 for <c>n.channel.wechat</c>.</param>
    public static IReadOnlyDictionary<ReportPart, string> Of(CompiledReport report, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(nameOf);
        return new Dictionary<ReportPart, string>
        {
            [ReportPart.Disclosure] = string.Concat(
                Channels(report, nameOf),
                Items(report, "n.item.interpretation", "发布政策解读", "篇。"),
                Items(report, "n.item.press-conference", "举办新闻发布会", "次。"),
                Documents(report),
                Decisions(report)
            ),
            [ReportPart.OnRequest] = Requests(report) + Disputes(report),
            [ReportPart.Management] = "",
            [ReportPart.Platforms] = "",
            [ReportPart.Supervision] = "",
            [ReportPart.Problems] = "",
            [ReportPart.Others] =
                report.Narrative.GetValueOrDefault(Fee) == 0
                    ? "本年度未收取政府信息公开信息处理费。"
                    : $"本年度依法收取政府信息公开信息处理费{NumberFields.Of(Fee)}元。",
        };
    }

    private static string Channels(CompiledReport report, Func<string, string> nameOf)
    {
        var total = report.Narrative.GetValueOrDefault(ChannelTotal);
        if (total == 0)
            return "";
        var channels = report
            .Narrative.Where(one => one.Key.StartsWith(ChannelPrefix, StringComparison.Ordinal) && one.Key != ChannelTotal && one.Value > 0)
            .ToList();
        var list = string.Join("、", channels.Select(one => $"{nameOf(one.Key)}{NumberFields.Of(one.Key)}条"));
        // A closed list must add up; where a content is on several channels it does not, and says so.
        var (begins, ends) =
            channels.Sum(one => one.Value) == total ? ("其中：", "。") : ("分渠道看，", "；同一信息在几个渠道公开的，总数只计一条。");
        return $"{report.Period.Year}年，主动公开政府信息{NumberFields.Of(ChannelTotal)}条，{begins}{list}{ends}";
    }

    private static string Items(CompiledReport report, string key, string begins, string ends) =>
        report.Narrative.GetValueOrDefault(key) > 0 ? $"{begins}{NumberFields.Of(key)}{ends}" : "";

    private static string Documents(CompiledReport report)
    {
        var keys = new[] { "made", "abolished", "valid" }.Select(column => ReportCells.Of2("normative", column)).ToList();
        return keys.Exists(key => report[key] > 0)
            ? $"制发行政规范性文件{NumberFields.Of(keys[0])}件，废止{NumberFields.Of(keys[1])}件，现行有效{NumberFields.Of(keys[2])}件。"
            : "";
    }

    private static string Decisions(CompiledReport report)
    {
        var said = new[] { ("licences", "行政许可"), ("penalties", "行政处罚"), ("coercion", "行政强制") }
            .Select(one => (Key: ReportCells.Of2(one.Item1, "decisions"), Name: one.Item2))
            .Where(one => report[one.Key] > 0)
            .Select(one => $"作出{one.Name}决定{NumberFields.Of(one.Key)}件")
            .ToList();
        return said.Count == 0 ? "" : string.Join("，", said) + "。";
    }

    private static string Requests(CompiledReport report)
    {
        const int all = Table3Form.ColumnCount;
        var (received, carried, done, left) = (
            ReportCells.Of3(1, all),
            ReportCells.Of3(2, all),
            ReportCells.Of3(Table3Form.Total + 1, all),
            ReportCells.Of3(Table3Form.RowCount, all)
        );
        if (report[received] + report[carried] == 0)
            return "本年度没有收到政府信息公开申请，没有上年结转的申请。";
        var results = Enumerable
            .Range(Table3Form.FirstResult + 1, Table3Form.LastResult - Table3Form.FirstResult + 1)
            .Where(row => report[ReportCells.Of3(row, all)] > 0)
            .Select(row => $"{ResultName(row)}{NumberFields.Of(ReportCells.Of3(row, all))}件")
            .ToList();
        var answered = results.Count == 0 ? "" : $"办结的申请中，{string.Join("、", results)}。";
        return $"本年度新收政府信息公开申请{NumberFields.Of(received)}件，上年结转{NumberFields.Of(carried)}件，"
            + $"办结{NumberFields.Of(done)}件，结转下年度继续办理{NumberFields.Of(left)}件。{answered}";
    }

    /// <summary>What a result is called in a sentence; the rows of groups by their group and their own words.</summary>
    private static string ResultName(int row)
    {
        var form = Table3Form.Rows[row - 1];
        if (form.Group is null)
            return row == 3 ? "予以公开" : "部分公开";
        var group = form.Group[(form.Group.IndexOf('）', StringComparison.Ordinal) + 1)..];
        return row switch
        {
            21 => "申请人逾期不补正不再处理",
            22 => "申请人逾期未缴费不再处理",
            23 => "因申请人撤回等情形终止",
            _ => $"{group}（{form.Label[(form.Label.IndexOf('.', StringComparison.Ordinal) + 1)..]}）",
        };
    }

    private static string Disputes(CompiledReport report)
    {
        var totals = Enumerable.Range(1, Table4Form.Groups.Count).Select(part => ReportCells.Of4(part, Table4Form.Columns.Count)).ToList();
        if (totals.TrueForAll(key => report[key] == 0))
            return "没有因政府信息公开被申请行政复议、提起行政诉讼。";
        return $"因政府信息公开被申请行政复议{NumberFields.Of(totals[0])}件，未经复议直接起诉{NumberFields.Of(totals[1])}件，复议后起诉{NumberFields.Of(totals[2])}件。";
    }
}
