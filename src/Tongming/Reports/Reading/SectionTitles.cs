using System.Text.RegularExpressions;

namespace Tongming.Reports.Reading;

/// <summary>The titles that sections of the first level have in the three eras, with their usual variants.</summary>
[Law("条例 (2007) 第三十二条", "条例 第五十条", "国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号")]
internal static partial class SectionTitles
{
    private const string Disclosure = "(政府信息公开|政务信息公开|政务公开|信息公开)";

    private static readonly (Regex Pattern, SectionTopic Topic)[] Known =
    [
        (Overview, SectionTopic.Overview),
        (Requests, SectionTopic.Requests),
        (Proactive, SectionTopic.Proactive),
        (Disputes, SectionTopic.Disputes),
        (Problems, SectionTopic.Problems),
        (Others, SectionTopic.Others),
        (Fees, SectionTopic.Fees),
        (Responses, SectionTopic.Responses),
        (Annex, SectionTopic.Annex),
    ];

    /// <summary>The six sections of the forms of 2019 and 2021, in their order.</summary>
    public static IReadOnlyList<SectionTopic> OfForm { get; } =
    [
        SectionTopic.Overview,
        SectionTopic.Proactive,
        SectionTopic.Requests,
        SectionTopic.Disputes,
        SectionTopic.Problems,
        SectionTopic.Others,
    ];

    /// <summary>The title of a section on the form of 2021.</summary>
    public static string NameOf(SectionTopic topic) =>
        topic switch
        {
            SectionTopic.Overview => "总体情况",
            SectionTopic.Proactive => "主动公开政府信息情况",
            SectionTopic.Requests => "收到和处理政府信息公开申请情况",
            SectionTopic.Disputes => "政府信息公开行政复议、行政诉讼情况",
            SectionTopic.Problems => "存在的主要问题及改进情况",
            SectionTopic.Others => "其他需要报告的事项",
            SectionTopic.Fees => "政府信息公开的收费及减免情况",
            SectionTopic.Responses => "回应解读情况",
            SectionTopic.Annex => "附表",
            _ => "",
        };

    /// <summary>The known title that begins at <paramref name="start"/> of a text without spaces; length 0 where none does.</summary>
    public static (SectionTopic Topic, int Length) At(string text, int start = 0)
    {
        var best = (Topic: SectionTopic.Unknown, Length: 0);
        foreach (var (pattern, topic) in Known)
        {
            var match = pattern.Match(text, start);
            if (match.Success && match.Length > best.Length)
                best = (topic, match.Length);
        }

        return best;
    }

    /// <summary>The topic of a heading by its words, where its title is none of the known ones.</summary>
    public static SectionTopic TopicOf(string title)
    {
        if (OverviewWords.IsMatch(title))
            return SectionTopic.Overview;
        if (DisputeWords.IsMatch(title))
            return SectionTopic.Disputes;
        if (FeeWords.IsMatch(title))
            return SectionTopic.Fees;
        if (RequestWords.IsMatch(title))
            return SectionTopic.Requests;
        if (ProblemWords.IsMatch(title))
            return SectionTopic.Problems;
        if (title.Contains("主动公开", StringComparison.Ordinal))
            return SectionTopic.Proactive;
        if (OtherWords.IsMatch(title))
            return SectionTopic.Others;
        return ResponseWords.IsMatch(title) ? SectionTopic.Responses : SectionTopic.Unknown;
    }

    /// <summary>True for the rows of table 3 that are numbered like sections, also where the label is cut short.</summary>
    public static bool IsTableRow(string title) => TableRow.IsMatch(title);

    /// <summary>True where the title is one of those accepted for the year: the form's own or a usual variant of it.</summary>
    public static bool IsAccepted(string title, ReportEra era) =>
        AcceptedNames.IsMatch(title) || (era == ReportEra.B && OldNames.IsMatch(title));

    /// <summary>True for the names of the 2019 form that the form of 2021 has changed.</summary>
    public static bool IsOfOldForm(string title) => OldNames.IsMatch(title);

    [GeneratedRegex(
        @"\G(20\d\d年度?)?(本机关|本单位|我局|本局)?"
            + Disclosure
            + "?(工作)?的?(总体情况|总体工作情况|基本情况|总体概况|工作概况|概述|概况)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Overview { get; }

    [GeneratedRegex(
        @"\G(本机关|本单位|我局|本局)?(主动公开(政府)?信息的?(工作)?(情况|数量)|政府信息主动公开(工作)?的?情况|主动公开(工作)?的?情况)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Proactive { get; }

    [GeneratedRegex(
        @"\G(收到(和|及|与|、)?处理政府信息公开申请的?(情况|数量)|(政府)?(信息)?依申请公开(政府)?(信息)?(和|及|、)?(不予公开)?(政府)?(信息)?(办理|工作|处理|受理)?的?情况|政府信息公开申请的?(办理|处理|受理)?的?情况|申请公开政府信息的?情况)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Requests { get; }

    [GeneratedRegex(
        @"\G因?"
            + Disclosure
            + "?(工作|申请)?被?(申请|提起|引起|引发)?的?(行政)?复议(、|和|及|与|,|以及)?(因)?被?(申请|提起|提出)?的?(行政)?诉讼((、|和|及|与)?(行政)?(申诉|举报|投诉))*的?(情况)?",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Disputes { get; }

    [GeneratedRegex(
        @"\G"
            + Disclosure
            + "?(工作)?中?(存在的?主要问题|存在的?问题|主要问题|存在的?不足|存在的?困难)((和|与|、|及)(不足|困难|原因))?((、|和|及|与|以及|,)(其)?(下一步|下步|今后)?(的)?(工作)?(改进|整改)?的?(工作)?(情况|措施|打算|办法|计划|方向|意见|思路|安排)?)?",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Problems { get; }

    [GeneratedRegex(
        @"\G(其[他它](需要|应当|应)?(报告|说明|公开)的?(重要)?(事项|情况)|需要(报告|说明)的(其[他它])?(重要)?(事项|情况)|其[他它](事项|情况))",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Others { get; }

    [GeneratedRegex(
        @"\G" + Disclosure + "?(工作)?的?(依申请公开)?(信息)?(收费(及|和|、|与)?(费用)?减免的?(情况)?|收费情况)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Fees { get; }

    [GeneratedRegex(
        @"\G(政策)?(回应解读|解读回应|回应社会关切|政策解读(和|与|及)?回应(社会)?(关切)?)的?(工作)?的?情况",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Responses { get; }

    [GeneratedRegex(@"\G(附表|附件|(政府信息公开(工作)?)?(情况)?统计(附)?表)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Annex { get; }

    [GeneratedRegex("总体情况|基本情况|概述|概况", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex OverviewWords { get; }

    [GeneratedRegex("复议|诉讼|申诉", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex DisputeWords { get; }

    [GeneratedRegex("收费|减免", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex FeeWords { get; }

    [GeneratedRegex("依申请|公开申请|申请公开|不予公开", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex RequestWords { get; }

    [GeneratedRegex("问题|不足|改进", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex ProblemWords { get; }

    [GeneratedRegex("其[他它]|需要(报告|说明)|事项", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex OtherWords { get; }

    [GeneratedRegex("回应|解读", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex ResponseWords { get; }

    [GeneratedRegex(
        "^(本年度?新收|上年度?结转|上一年度?结转|本年度?办理|结转|本$|本年$|本年度$|上$|上年$|结$)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex TableRow { get; }

    [GeneratedRegex(
        @"^((20\d\d年度?)?(政府信息公开)?(工作)?总体情况|(政府信息)?主动公开(政府信息)?的?情况|收到和处理政府信息公开申请的?情况|(政府信息公开)?(工作)?行政复议(、|和|及|与)?行政诉讼的?(情况)?|存在的?(主要)?问题(及|和|、|与)改进(情况|措施)|其[他它]需要报告的?事项)$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex AcceptedNames { get; }

    [GeneratedRegex(
        "^(因?政府信息公开工作被?申请行政复议(、|和|及)?被?提起行政诉讼的?情况|政府信息公开工作(中)?存在的?主要问题(及|和|、)改进情况)$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex OldNames { get; }
}
