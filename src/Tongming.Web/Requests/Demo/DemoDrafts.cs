using Tongming.Web.Requests.Acts;

namespace Tongming.Web.Requests.Demo;

/// <summary>Replies of the demo, one of each common kind.</summary>
internal static class DemoDrafts
{
    public static DraftDecision.InputOf Given { get; } = new() { Kind = "A2", Content = "现将您所申请的数据提供给您，数据表见附件。" };

    public static DraftDecision.InputOf AlreadyPublic { get; } =
        new() { Kind = "A1", Content = "该信息已在本机关门户网站“统计数据”栏目公布，可以自行查阅、下载。" };

    public static DraftDecision.InputOf Partly { get; } =
        new()
        {
            Kind = "A3",
            Ground = "LAWBAN",
            Content = "全区汇总数据见附件。",
            RefusedPart = "能够识别单个企业的数据",
            Reason = "单个统计调查对象的资料依照统计法不得对外提供。",
            LegalBasis = "《中华人民共和国统计法》和《中华人民共和国政府信息公开条例》第十四条",
        };

    public static DraftDecision.InputOf Banned { get; } =
        new()
        {
            Kind = "D2",
            Reason = "所申请的是能够识别单个统计调查对象的资料，法律禁止对外提供。",
            LegalBasis = "《中华人民共和国统计法》和《中华人民共和国政府信息公开条例》第十四条",
        };

    public static DraftDecision.InputOf Process { get; } = new() { Kind = "D6", Reason = "所申请的是尚在讨论的核算方案过程稿。" };

    public static DraftDecision.InputOf Elsewhere { get; } =
        new()
        {
            Kind = "U2",
            Reason = "该信息由财政部门制作和保存。",
            Elsewhere = "演示区财政局，电话 0000-0000003",
        };

    public static DraftDecision.InputOf Absent(DateOnly searchedOn) =>
        new()
        {
            Kind = "U1",
            Reason = "本机关没有制作，也没有获取过该信息。",
            SearchWhere = "电子公文系统、档案室、综合统计科业务资料",
            SearchKeywords = "调查网点、样本",
            SearchBy = "演示-承办人员",
            SearchOn = searchedOn,
        };
}
