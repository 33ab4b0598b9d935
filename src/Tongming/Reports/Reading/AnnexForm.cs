namespace Tongming.Reports.Reading;

/// <summary>
/// The statistics tables of era A: a list of named numbers with sums among them. The labels are a dictionary to match by;
/// the sums are the part that must be right.
/// </summary>
/// <param name="Name">What the form is called.</param>
/// <param name="Entries">Its numbers in their order.</param>
/// <param name="Sums">Which number is the sum of which others.</param>
/// <param name="AtMost">Which number cannot be more than which other.</param>
[Law("国办发〔2014〕32号", "I-tab")]
internal sealed record AnnexForm(
    string Name,
    IReadOnlyList<AnnexEntry> Entries,
    IReadOnlyList<AnnexSum> Sums,
    IReadOnlyList<(string Part, string Whole)> AtMost
)
{
    /// <summary>The national 统计表 of 2014–2018.</summary>
    public static AnnexForm National { get; } =
        new(
            "2014 年全国统计表",
            [
                new("published", "主动公开政府信息数"),
                new("normative", "主动公开规范性文件数"),
                new("normativeMade", "制发规范性文件总数"),
                new("gazette", "政府公报公开政府信息数"),
                new("site", "政府网站公开政府信息数"),
                new("weibo", "政务微博公开政府信息数"),
                new("wechat", "政务微信公开政府信息数"),
                new("otherWay", "其他方式公开政府信息数"),
                new("responses", "回应公众关注热点或重大舆情数"),
                new("conferences", "参加或举办新闻发布会总次数"),
                new("conferencesHead", "主要负责同志参加新闻发布会次数"),
                new("interviews", "政府网站在线访谈次数"),
                new("interviewsHead", "主要负责同志参加政府网站在线访谈次数"),
                new("explanations", "政策解读稿件发布数"),
                new("weiboResponses", "微博微信回应事件数"),
                new("otherResponses", "其他方式回应事件数"),
                new("received", "收到申请数"),
                new("inPerson", "当面申请数"),
                new("fax", "传真申请数"),
                new("net", "网络申请数"),
                new("letter", "信函申请数"),
                new("closed", "申请办结数"),
                new("onTime", "按时办结数"),
                new("extended", "延期办结数"),
                new("answered", "申请答复数"),
                new("alreadyPublic", "属于已主动公开范围数"),
                new("granted", "同意公开答复数"),
                new("partly", "同意部分公开答复数"),
                new("refused", "不同意公开答复数"),
                new("secret", "涉及国家秘密"),
                new("business", "涉及商业秘密"),
                new("privacy", "涉及个人隐私"),
                new("safety", "危及国家安全、公共安全、经济安全和社会稳定"),
                new("notInformation", "不是《条例》所指政府信息"),
                new("otherReason", "法律法规规定的其他情形"),
                new("notOurs", "不属于本行政机关公开数"),
                new("absent", "申请信息不存在数"),
                new("amend", "告知作出更改补充数"),
                new("elsewhere", "告知通过其他途径办理数"),
                new("reviews", "行政复议数量"),
                new("reviewsUpheld", "维持具体行政行为数"),
                new("reviewsCorrected", "被依法纠错数"),
                new("reviewsOther", "其他情形数"),
                new("suits", "行政诉讼数量"),
                new("suitsUpheld", "维持具体行政行为或者驳回原告诉讼请求数"),
                new("suitsCorrected", "被依法纠错数"),
                new("suitsOther", "其他情形数"),
                new("complaints", "举报投诉数量"),
                new("charged", "依申请公开信息收取的费用"),
                new("offices", "政府信息公开工作专门机构数"),
                new("rooms", "设置政府信息公开查阅点数"),
                new("staff", "从事政府信息公开工作人员数"),
                new("fullTime", "专职人员数"),
                new("partTime", "兼职人员数"),
                new("budget", "政府信息公开专项经费"),
                new("meetings", "召开政府信息公开工作会议或专题会议数"),
                new("courses", "举办各类培训班数"),
                new("trained", "接受培训人员数"),
            ],
            [
                new("received", "收到申请数", ["inPerson", "fax", "net", "letter"]),
                new("closed", "申请办结数", ["onTime", "extended"]),
                new("answered", "申请答复数", ["alreadyPublic", "granted", "partly", "refused", "notOurs", "absent", "amend", "elsewhere"]),
                new("refused", "不同意公开答复数", ["secret", "business", "privacy", "safety", "notInformation", "otherReason"]),
                new("reviews", "行政复议数量", ["reviewsUpheld", "reviewsCorrected", "reviewsOther"]),
                new("suits", "行政诉讼数量", ["suitsUpheld", "suitsCorrected", "suitsOther"]),
                new("staff", "工作人员数", ["fullTime", "partTime"]),
            ],
            [("normative", "published"), ("conferencesHead", "conferences"), ("interviewsHead", "interviews")]
        );

    /// <summary>The local form with codes 01–35 that several provinces used before 2014.</summary>
    public static AnnexForm Local { get; } =
        new(
            "2014 年以前的地方统计表",
            [
                new("published", "主动公开信息数"),
                new("received", "申请总数"),
                new("inPerson", "当面申请数"),
                new("fax", "传真申请数"),
                new("mail", "电子邮件申请数"),
                new("net", "网上申请数"),
                new("letter", "信函申请数"),
                new("otherForm", "其他形式申请数"),
                new("answered", "对申请的答复总数"),
                new("granted", "同意公开答复数"),
                new("partly", "同意部分公开答复数"),
                new("refused", "否决公开答复总数"),
                new("notInformation", "非《规定》所指政府信息数"),
                new("absent", "信息不存在数"),
                new("notHeld", "非本部门掌握数"),
                new("unclear", "申请内容不明确数"),
                new("exempt1", "免予公开范围1"),
                new("exempt2", "免予公开范围2"),
                new("exempt3", "免予公开范围3"),
                new("exempt4", "免予公开范围4"),
                new("exempt5", "免予公开范围5"),
                new("exempt6", "免予公开范围6"),
                new("otherReason", "其它原因"),
            ],
            [
                new("received", "申请总数", ["inPerson", "fax", "mail", "net", "letter", "otherForm"]),
                new("answered", "对申请的答复总数", ["granted", "partly", "refused"]),
                new(
                    "refused",
                    "否决公开答复总数",
                    [
                        "notInformation",
                        "absent",
                        "notHeld",
                        "unclear",
                        "exempt1",
                        "exempt2",
                        "exempt3",
                        "exempt4",
                        "exempt5",
                        "exempt6",
                        "otherReason",
                    ]
                ),
            ],
            []
        );
}

/// <summary>A named number of an annex.</summary>
/// <param name="Name">Its name in code.</param>
/// <param name="Label">Its words.</param>
internal sealed record AnnexEntry(string Name, string Label);

/// <summary>A sum among the numbers of an annex.</summary>
/// <param name="Total">Name of the sum.</param>
/// <param name="Label">What it is called in a sentence.</param>
/// <param name="Parts">Names of its parts.</param>
internal sealed record AnnexSum(string Total, string Label, IReadOnlyList<string> Parts);
