namespace Tongming.Synthetic;

/// <summary>A line of the 统计表 of 2014–2018.</summary>
/// <param name="Name">Its name here; null for a heading without a number.</param>
/// <param name="Label">Its words.</param>
/// <param name="Unit">Its unit.</param>
public sealed record StatisticsRow(string? Name, string Label, string Unit);

/// <summary>A total of the 统计表 and its parts.</summary>
public sealed record StatisticsSum(string Total, IReadOnlyList<string> Parts);

/// <summary>The national 政府信息公开情况统计表 of 2014–2018 (国办发〔2014〕32号).</summary>
public static class StatisticsForm
{
    public static IReadOnlyList<StatisticsRow> Rows { get; } =
    [
        new(null, "一、主动公开情况", ""),
        new("published", "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条"),
        new("normativePublished", "其中：主动公开规范性文件数", "条"),
        new("normativeMade", "制发规范性文件总数", "件"),
        new(null, "（二）通过不同渠道和方式公开政府信息的情况", ""),
        new("gazette", "1.政府公报公开政府信息数", "条"),
        new("website", "2.政府网站公开政府信息数", "条"),
        new("weibo", "3.政务微博公开政府信息数", "条"),
        new("wechat", "4.政务微信公开政府信息数", "条"),
        new("otherChannels", "5.其他方式公开政府信息数", "条"),
        new(null, "二、回应解读情况", ""),
        new("responses", "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "次"),
        new(null, "（二）通过不同渠道和方式回应解读的情况", ""),
        new("conferences", "1.参加或举办新闻发布会总次数", "次"),
        new("conferencesByHead", "其中：主要负责同志参加新闻发布会次数", "次"),
        new("interviews", "2.政府网站在线访谈次数", "次"),
        new("interviewsByHead", "其中：主要负责同志参加政府网站在线访谈次数", "次"),
        new("explanations", "3.政策解读稿件发布数", "篇"),
        new("microblogResponses", "4.微博微信回应事件数", "次"),
        new("otherResponses", "5.其他方式回应事件数", "次"),
        new(null, "三、依申请公开情况", ""),
        new("received", "（一）收到申请数", "件"),
        new("inPerson", "1.当面申请数", "件"),
        new("byFax", "2.传真申请数", "件"),
        new("byNetwork", "3.网络申请数", "件"),
        new("byLetter", "4.信函申请数", "件"),
        new("closed", "（二）申请办结数", "件"),
        new("closedInTime", "1.按时办结数", "件"),
        new("closedLater", "2.延期办结数", "件"),
        new("answered", "（三）申请答复数", "件"),
        new("alreadyPublic", "1.属于已主动公开范围数", "件"),
        new("granted", "2.同意公开答复数", "件"),
        new("grantedInPart", "3.同意部分公开答复数", "件"),
        new("refused", "4.不同意公开答复数", "件"),
        new("stateSecret", "其中：涉及国家秘密", "件"),
        new("tradeSecret", "涉及商业秘密", "件"),
        new("privacy", "涉及个人隐私", "件"),
        new("security", "危及国家安全、公共安全、经济安全和社会稳定", "件"),
        new("notInformation", "不是《条例》所指政府信息", "件"),
        new("otherLaw", "法律法规规定的其他情形", "件"),
        new("notOurs", "5.不属于本行政机关公开数", "件"),
        new("notExisting", "6.申请信息不存在数", "件"),
        new("toBeCorrected", "7.告知作出更改补充数", "件"),
        new("otherWay", "8.告知通过其他途径办理数", "件"),
        new("reviews", "四、行政复议数量", "件"),
        new("reviewsUpheld", "（一）维持具体行政行为数", "件"),
        new("reviewsCorrected", "（二）被依法纠错数", "件"),
        new("reviewsOther", "（三）其他情形数", "件"),
        new("lawsuits", "五、行政诉讼数量", "件"),
        new("lawsuitsUpheld", "（一）维持具体行政行为或者驳回原告诉讼请求数", "件"),
        new("lawsuitsCorrected", "（二）被依法纠错数", "件"),
        new("lawsuitsOther", "（三）其他情形数", "件"),
        new("complaints", "六、举报投诉数量", "件"),
        new("fees", "七、依申请公开信息收取的费用", "万元"),
        new(null, "八、机构建设和保障经费情况", ""),
        new("offices", "（一）政府信息公开工作专门机构数", "个"),
        new("readingPoints", "（二）设置政府信息公开查阅点数", "个"),
        new("staff", "（三）从事政府信息公开工作人员数", "人"),
        new("staffFull", "1.专职人员数（不包括政府公报及政府网站工作人员数）", "人"),
        new("staffPart", "2.兼职人员数", "人"),
        new("funds", "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", "万元"),
        new(null, "九、政府信息公开会议和培训情况", ""),
        new("meetings", "（一）召开政府信息公开工作会议或专题会议数", "次"),
        new("trainings", "（二）举办各类培训班数", "次"),
        new("trained", "（三）接受培训人员数", "人次"),
    ];

    public static IReadOnlyList<StatisticsSum> Sums { get; } =
    [
        new("received", ["inPerson", "byFax", "byNetwork", "byLetter"]),
        new("closed", ["closedInTime", "closedLater"]),
        new("answered", ["alreadyPublic", "granted", "grantedInPart", "refused", "notOurs", "notExisting", "toBeCorrected", "otherWay"]),
        new("refused", ["stateSecret", "tradeSecret", "privacy", "security", "notInformation", "otherLaw"]),
        new("reviews", ["reviewsUpheld", "reviewsCorrected", "reviewsOther"]),
        new("lawsuits", ["lawsuitsUpheld", "lawsuitsCorrected", "lawsuitsOther"]),
        new("staff", ["staffFull", "staffPart"]),
    ];

    public static FormCell Cell(string name) => new(1, name, "value");
}
