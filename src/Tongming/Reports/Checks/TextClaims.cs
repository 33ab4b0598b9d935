using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>The wordings that state a number of the tables. Each ends directly before its number.</summary>
internal static partial class TextClaims
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextClaim> All { get; } =
    [
        new("收到的政府信息公开申请", Received(), ClaimSubject.Applications, Applications, WholeOnly: true),
        new("收到的政府信息公开申请", ReceivedBefore(), ClaimSubject.Applications, Applications, Behind: ReceivedBehind(), WholeOnly: true),
        new("上年结转的申请", CarriedIn(), ClaimSubject.Applications, report => [CellSum.Rows(report, "上年结转", 2)]),
        new(
            "办结的申请",
            Closed(),
            ClaimSubject.Applications,
            report =>
                [
                    CellSum.Rows(report, "（七）总计", 24),
                    CellSum.Annex(report, "closed"),
                    CellSum.Annex(report, "answered"),
                    .. Applications(report),
                ],
            Sure: false
        ),
        new("结转下年度的申请", CarriedOver(), ClaimSubject.Applications, report => [CellSum.Rows(report, "结转下年度继续办理", 25)]),
        new("予以公开的申请", Granted(), ClaimSubject.Applications, report => [CellSum.Rows(report, "（一）予以公开", 3)]),
        new("同意公开的答复", Agreed(), ClaimSubject.Applications, report => [CellSum.Annex(report, "granted")]),
        new(
            "部分公开的申请",
            Partly(),
            ClaimSubject.Applications,
            report => [CellSum.Rows(report, "（二）部分公开", 4), CellSum.Annex(report, "partly")]
        ),
        new(
            "不予公开的申请",
            Refused(),
            ClaimSubject.Applications,
            report => [CellSum.Rows(report, "（三）不予公开", 5, 6, 7, 8, 9, 10, 11, 12)]
        ),
        new("无法提供的申请", Unable(), ClaimSubject.Applications, report => [CellSum.Rows(report, "（四）无法提供", 13, 14, 15)]),
        new(
            "不予处理的申请",
            NotHandled(),
            ClaimSubject.Applications,
            report => [CellSum.Rows(report, "（五）不予处理", 16, 17, 18, 19, 20)]
        ),
        new("作其他处理的申请", OtherHandled(), ClaimSubject.Applications, report => [CellSum.Rows(report, "（六）其他处理", 21, 22, 23)]),
        new("本机关不掌握的申请", NotHeld(), ClaimSubject.Applications, report => [CellSum.Rows(report, "本机关不掌握相关政府信息", 13)]),
        new(
            "行政复议",
            Reconsidered(),
            ClaimSubject.Disputes,
            report => [CellSum.Of4(report, "行政复议总计", 4), CellSum.Annex(report, "reviews")]
        ),
        new(
            "行政诉讼",
            Sued(),
            ClaimSubject.Disputes,
            report =>
                [
                    CellSum.Of4(report, "行政诉讼两项总计之和", 9, 14),
                    CellSum.Of4(report, "未经复议直接起诉总计", 9),
                    CellSum.Of4(report, "复议后起诉总计", 14),
                    CellSum.Annex(report, "suits"),
                ]
        ),
        new("行政许可决定", Licences(), ClaimSubject.Any, report => [CellSum.Of2(report, "licences.decisions")]),
        new("行政处罚决定", Penalties(), ClaimSubject.Any, report => [CellSum.Of2(report, "penalties.decisions")]),
        new("行政强制决定", Coercion(), ClaimSubject.Any, report => [CellSum.Of2(report, "coercion.decisions")]),
        new(
            "制发的规范性文件",
            Made(),
            ClaimSubject.Any,
            report => [CellSum.Of2(report, report.Form == ReportForm.B ? "normative.newlyMade" : "normative.made")]
        ),
        new(
            "废止的规范性文件",
            Abolished(),
            ClaimSubject.Any,
            report => report.Form == ReportForm.B ? [] : [CellSum.Of2(report, "normative.abolished")]
        ),
        new(
            "现行有效的规范性文件",
            Valid(),
            ClaimSubject.Any,
            report => report.Form == ReportForm.B ? [] : [CellSum.Of2(report, "normative.valid")]
        ),
    ];

    /// <summary>“收到” may mean the new ones or, with those carried in, all that were in hand.</summary>
    private static IReadOnlyList<CellSum> Applications(ReadReport report) =>
        [
            CellSum.Rows(report, "本年新收", 1),
            CellSum.Rows(report, "新收与上年结转之和", 1, 2),
            CellSum.Rows(report, "（七）总计", 24),
            CellSum.Annex(report, "received"),
        ];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.RightToLeft;

    [GeneratedRegex(
        @"(?:收到|受理|接收|收办|办理|新收|接到|登记)[^。;,0-9()]{0,40}(?:(?:信息公开|依申请公开|信息依申请)(?:的)?(?:申请|信件|案件|件)[^。;,0-9]{0,6}|依申请公开(?:的)?(?:数量:?(?:\d{4}年度?)?)?)$",
        Options,
        Timeout.Infinite
    )]
    private static partial Regex Received();

    [GeneratedRegex(@"(?:收到|受理|接收|收办|新收|接到)(?:了)?$", Options, Timeout.Infinite)]
    private static partial Regex ReceivedBefore();

    [GeneratedRegex(@"^[^。;,]{0,16}(?:信息公开|依申请公开)[^。;,]{0,6}(?:申请|件)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex ReceivedBehind();

    [GeneratedRegex(@"(?:上年|上年度|上一年|上一年度)结转[^。;,0-9]{0,14}$", Options, Timeout.Infinite)]
    private static partial Regex CarriedIn();

    [GeneratedRegex(
        @"(?:办结|答复|办理完毕|处理完毕)(?:政府信息公开|信息公开|依申请公开)?(?:的)?(?:申请|件数)?(?:数)?[:为共]{0,2}$",
        Options,
        Timeout.Infinite
    )]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"(?:转下年度办理|转下年度继续办理|结转下年度继续办理|结转下年度|结转至?下一年度?(?:继续)?(?:办理)?|结转至?\d{4}年(?:继续)?(?:办理)?)(?:的)?(?:申请)?$",
        Options,
        Timeout.Infinite
    )]
    private static partial Regex CarriedOver();

    [GeneratedRegex(@"(?<!不)予以公开(?:的)?(?:申请|政府信息)?[为共]?$", Options, Timeout.Infinite)]
    private static partial Regex Granted();

    [GeneratedRegex(@"同意公开(?:答复)?(?:数)?[:为共]?$", Options, Timeout.Infinite)]
    private static partial Regex Agreed();

    [GeneratedRegex(@"(?:予以)?部分公开(?:答复数|的)?(?:申请)?”?[为共]?$", Options, Timeout.Infinite)]
    private static partial Regex Partly();

    [GeneratedRegex(@"不予公开(?:的)?(?:申请)?[为共]?$", Options, Timeout.Infinite)]
    private static partial Regex Refused();

    [GeneratedRegex(@"无法提供(?:的)?(?:申请)?[为共]?$", Options, Timeout.Infinite)]
    private static partial Regex Unable();

    [GeneratedRegex(@"不予处理(?:的)?(?:申请)?[为共]?$", Options, Timeout.Infinite)]
    private static partial Regex NotHandled();

    [GeneratedRegex(@"作?其他处理(?:\([^()]{1,30}\))?(?:的)?(?:申请)?[为共]?$", Options, Timeout.Infinite)]
    private static partial Regex OtherHandled();

    [GeneratedRegex(@"本机关不掌握(?:相关)?(?:政府)?(?:信息)?(?:的)?$", Options, Timeout.Infinite)]
    private static partial Regex NotHeld();

    [GeneratedRegex(@"行政复议(?:案件|申请)?(?:总数|共|为|数量)?:?$", Options, Timeout.Infinite)]
    private static partial Regex Reconsidered();

    [GeneratedRegex(@"行政诉讼(?:案件)?(?:总数|共|为|数量)?:?$", Options, Timeout.Infinite)]
    private static partial Regex Sued();

    [GeneratedRegex(@"(?:作出|做出|办理|办结)行政许可(?:决定|事项|案件)?$", Options, Timeout.Infinite)]
    private static partial Regex Licences();

    [GeneratedRegex(@"(?:作出|做出|实施|下达)行政处罚(?:决定|案件)?$", Options, Timeout.Infinite)]
    private static partial Regex Penalties();

    [GeneratedRegex(@"(?:作出|做出|实施|采取)行政强制(?:决定|措施)?$", Options, Timeout.Infinite)]
    private static partial Regex Coercion();

    [GeneratedRegex(@"(?:制发|制定|出台|印发|新制定)(?:行政)?规范性文件$", Options, Timeout.Infinite)]
    private static partial Regex Made();

    [GeneratedRegex(@"废止(?:行政)?规范性文件$", Options, Timeout.Infinite)]
    private static partial Regex Abolished();

    [GeneratedRegex(@"现行有效(?:的)?(?:行政)?规范性文件(?:共)?$", Options, Timeout.Infinite)]
    private static partial Regex Valid();
}
