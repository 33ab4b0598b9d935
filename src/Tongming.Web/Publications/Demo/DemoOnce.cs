using System.Globalization;
using Tongming.Publications;

namespace Tongming.Web.Publications.Demo;

/// <summary>What the demo bureau has published once, beside what comes every year: rules, guides, purchases, answers, censuses (§8.3 to §8.5, §8.10).</summary>
internal static class DemoOnce
{
    /// <summary>The normative documents that stand in the demo's register too, by their titles.</summary>
    public const string Release = "演示区统计数据发布办法";

    public const string Credit = "演示区统计信用管理办法（试行）";

    public const string Inquiry = "演示区统计资料查询规定";

    public const string OldInquiry = "演示区统计资料查询办法";

    /// <summary>Kind, address of the column, days ago, stage, line of the catalogue, source, title, text.</summary>
    private const string Rows = """
        GuidePage | rules | 1150 |  |  |  | 政府信息公开保密审查制度 | <p>先审查、后公开，一事一审；拿不准的，报请确定，未经审查的不得公开。</p>
        GuidePage | rules | 1120 |  |  |  | 公文公开属性源头认定办法 | <p>拟稿时注明主动公开、依申请公开或者不予公开，并写明理由，随稿件一起送审。</p>
        GuidePage | rules | 760 |  |  |  | 网站信息“三审三校”制度 | <p>拟稿科室、分管负责人、办公室逐级审核校对，一人只审一步，不审自己的稿件。</p>
        GuidePage | rules | 745 |  |  |  | 信息公开时限规定 | <p>各类信息从形成之日起的公开时限，责任科室和上报时间。</p>
        GuidePage | rules | 410 |  |  |  | 新媒体账号管理办法 | <p>账号的开设、审核、更新、关停；两周没有更新的，办公室提醒。</p>
        Notice | decisions | 96 | Decision |  |  | 《演示区统计资料管理办法（征求意见稿）》公开征求意见 | <p>征求意见期限三十日，可以来信、来电或者发送电子邮件提出意见。</p>
        Notice | decisions | 60 | Decision |  |  | 《演示区统计资料管理办法》征求意见的采纳情况 | <p>收到意见 7 条，采纳 4 条，没有采纳的逐条说明理由（演示内容）。</p>
        Notice | decisions | 455 | Decision |  |  | 《演示区统计资料查询规定（草案）》公开征求意见 | <p>征求意见期限三十日，涉及企业的条款听取了行业协会意见（演示内容）。</p>
        GuidePage | laws | 1300 |  | 法律法规规章 |  | 统计法律法规规章目录 | <p>《中华人民共和国统计法》《中华人民共和国统计法实施条例》和部门规章的名称、施行日期。文本见<a href="https://www.stats.example.gov.cn/">国家统计局网站</a>。</p>
        GuidePage | laws | 690 |  | 处罚依据和程序 |  | 统计行政执法公示办法 | <p>事前公开执法主体、人员、依据、程序，事中出示证件，事后七个工作日内公开许可、处罚决定。</p>
        GuidePage | laws | 430 |  | 统计违法举报 |  | 统计违法举报方式和受理范围 | <p>举报电话、信箱和受理范围；对举报人信息保密。</p>
        GuidePage | laws | 300 |  | 统计标准 |  | 统计分类标准目录 | <p>国民经济行业分类、统计用区划代码和城乡划分代码等标准的名称和查询地址。</p>
        GuidePage | functions | 900 |  |  |  | 关于行政区划调整后统计机构衔接的公告 | <p>原相邻镇划入本区后，其统计业务由演示区统计局承接，联系电话不变（演示内容）。</p>
        CensusTopic | census | 1090 |  |  |  | 致全区经济普查对象的一封信 | <p>请如实填报普查表；普查资料只用于普查目的，依法保密。</p>
        CensusTopic | census | 1060 |  |  |  | 经济普查宣传画册 | <p>用图画说明普查什么、怎么查、查了做什么（演示内容）。</p>
        CensusTopic | census | 980 |  |  |  | 经济普查入户登记问答 | <p>普查员怎样认、普查表怎样填、填错了怎么改。</p>
        CensusTopic | census | 520 | Result |  |  | 第七次全国人口普查公报（演示区） | <p>常住人口、年龄构成、受教育程度的主要数据（演示数据）。</p>
        CensusTopic | census | 505 | Result |  |  | 第三次全国农业普查主要数据（演示区） | <p>农业经营主体、农村基础设施的主要数据（演示数据）。</p>
        ResearchPaper | analyses | 150 |  |  |  | 从居民消费看服务业恢复 | <p>餐饮、旅游、文化服务的支出增长快于商品支出（演示数据）。</p>
        ResearchPaper | analyses | 330 |  |  |  | 外来人口与城区就业结构的变化 | <p>近五年城区就业人员中外来人口的比重逐年上升（演示数据）。</p>
        ResearchPaper | analyses | 560 |  |  |  | 粮食单产提高的原因分析 | <p>良种、机械化和水利条件的贡献各占多少（演示数据）。</p>
        News | headlines | 26 |  |  | 演示区人民政府网站 | 区政府召开经济形势分析会（转载） | <p>会议听取了统计、发展改革等部门关于经济运行情况的汇报（演示内容）。原文见<a href="https://www.yanshi.example/news/1">演示区人民政府网站</a>。</p>
        News | headlines | 118 |  |  | 演示区融媒体中心 | 区领导调研统计基层基础工作（转载） | <p>要求夯实源头数据质量，减轻基层负担（演示内容）。</p>
        News | headlines | 401 |  |  | 演示区融媒体中心 | 全区统计工作会议召开（转载） | <p>总结去年工作，部署今年任务（演示内容）。</p>
        News | enforcement | 205 |  |  |  | 演示区统计局一份执法案卷被评为优秀案卷 | <p>在全市行政执法案卷评查中，一份统计行政处罚案卷被评为优秀（演示内容）。</p>
        News | publicity | 265 | Service |  |  | 统计法治宣传走进产业园 | <p>向四十家企业的统计人员讲解统计法，发放口袋书（演示内容）。</p>
        News | party | 88 |  |  |  | 演示区统计局开展统计造假专项教育 | <p>通报典型案例，签订数据质量承诺书（演示内容）。</p>
        Notice | notices | 170 | Service |  |  | 演示区统计局微信公众号开通统计数据查询 | <p>关注“演示统计”，可以查询主要指标（演示内容）。</p>
        Notice | notices | 55 |  |  |  | 关于公布统计违法举报电话的公告 | <p>举报电话 0000-8765431，工作日接听，对举报人信息保密（演示内容）。</p>
        GuidePage | services | 240 | Service |  |  | 统计资料查询服务指南 | <h2>事项名称</h2><p>查询已经公开的统计资料。</p><h2>办理条件和材料</h2><p>没有条件，不用材料。</p><h2>地点、时间、电话</h2><p>演示区统计局办公室，工作日，0000-8765432。</p><h2>流程和时限</h2><p>当场办理，不收费。</p>
        GuidePage | services | 337 | Service |  |  | 联网直报企业入库指南 | <h2>事项名称</h2><p>调查单位入库。</p><h2>条件</h2><p>达到规模以上标准的法人单位。</p><h2>材料</h2><p>营业执照、财务报表。</p><h2>流程</h2><p>镇街统计站初核，区统计局复核，逐级审批。</p>
        GuidePage | services | 434 | Service |  |  | 统计从业人员继续教育指南 | <h2>事项名称</h2><p>基层统计人员培训。</p><h2>时间</h2><p>每年第二、第四季度，不收费。</p>
        GuidePage | services | 531 | Service |  |  | 部门统计调查项目审批指南 | <h2>设定依据</h2><p>《中华人民共和国统计法》第十二条。</p><h2>申请材料</h2><p>调查制度、经费来源、必要性说明。</p><h2>时限</h2><p>受理以后二十日内。</p>
        QuestionAnswer | answers | 75 | Service |  |  | 地区生产总值是怎样核算出来的？ | <p>按照国家统一的核算制度，由各行业增加值汇总得到，季度数据先初步核算，年度数据再最终核实。</p>
        QuestionAnswer | answers | 138 | Service |  |  | 为什么总量除以上年得不到公布的增速？ | <p>增速按不变价格计算，总量按现价计算，两者不能直接相除。</p>
        QuestionAnswer | answers | 201 | Service |  |  | 居民收入抽到我家，要做什么？ | <p>记账户如实记录收入和支出，调查员定期上门收取，资料依法保密。</p>
        QuestionAnswer | answers | 264 | Service |  |  | 统计数据什么时候公布？ | <p>按年初公布的统计信息发布日程表，月度数据一般在次月二十日前后。</p>
        QuestionAnswer | answers | 327 | Service |  |  | 修订过的数据到哪里看？ | <p>原来的页面注明更正说明，历史版本可以点开对照。</p>
        QuestionAnswer | answers | 390 | Service |  |  | 企业没有联网怎么报表？ | <p>可以到镇街统计站使用公用设备填报，也可以请统计站协助。</p>
        QuestionAnswer | answers | 453 | Service |  |  | 统计调查员上门要看什么证件？ | <p>看工作证件；不出示证件的，可以拒绝调查，并打电话核实。</p>
        QuestionAnswer | answers | 516 | Service |  |  | 迟报统计资料有什么后果？ | <p>先责令改正；情节严重的，依照统计法给予警告、罚款。</p>
        QuestionAnswer | answers | 579 | Service |  |  | 怎样申请公开没有公布的数据？ | <p>可以在网上、当面或者邮寄提出申请，二十个工作日内答复。</p>
        QuestionAnswer | answers | 642 | Service |  |  | 统计年鉴到哪里买、到哪里看？ | <p>电子版在网站免费下载，纸质版在区图书馆和档案馆查阅点。</p>
        Procurement | procurement | 343 | Execution |  |  | 统计年鉴印刷采购公告 | <p>采购项目：统计年鉴印刷。采购方式、供应商条件和报名时间见正文（演示内容）。</p>
        Procurement | procurement | 325 | Result |  |  | 统计年鉴印刷采购结果公告 | <p>统计年鉴印刷，成交金额 36,500.00 元（演示数据）。</p>
        Procurement | procurement | 628 | Execution |  |  | 普查宣传画册印制采购公告 | <p>采购项目：普查宣传画册印制。采购方式、供应商条件和报名时间见正文（演示内容）。</p>
        Procurement | procurement | 610 | Result |  |  | 普查宣传画册印制采购结果公告 | <p>普查宣传画册印制，成交金额 28,900.00 元（演示数据）。</p>
        Procurement | procurement | 718 | Execution |  |  | 机房空调更换采购公告 | <p>采购项目：机房空调更换。采购方式、供应商条件和报名时间见正文（演示内容）。</p>
        Procurement | procurement | 700 | Result |  |  | 机房空调更换采购结果公告 | <p>机房空调更换，成交金额 46,800.00 元（演示数据）。</p>
        Procurement | procurement | 898 | Execution |  |  | 办公电脑采购公告 | <p>采购项目：办公电脑。采购方式、供应商条件和报名时间见正文（演示内容）。</p>
        Procurement | procurement | 880 | Result |  |  | 办公电脑采购结果公告 | <p>办公电脑，成交金额 98,400.00 元（演示数据）。</p>
        Procurement | procurement | 1028 | Execution |  |  | 手持数据采集终端租用采购公告 | <p>采购项目：手持数据采集终端租用。采购方式、供应商条件和报名时间见正文（演示内容）。</p>
        Procurement | procurement | 1010 | Result |  |  | 手持数据采集终端租用采购结果公告 | <p>手持数据采集终端租用，成交金额 143,876.05 元（演示数据）。</p>
        Procurement | procurement | 438 | Execution |  |  | 统计开放日展板制作采购公告 | <p>采购项目：统计开放日展板制作。采购方式、供应商条件和报名时间见正文（演示内容）。</p>
        Procurement | procurement | 420 | Result |  |  | 统计开放日展板制作采购结果公告 | <p>统计开放日展板制作，成交金额 8,600.00 元（演示数据）。</p>
        Procurement | procurement | 273 | Execution |  |  | 网络安全等级测评服务采购公告 | <p>采购项目：网络安全等级测评服务。采购方式、供应商条件和报名时间见正文（演示内容）。</p>
        Procurement | procurement | 255 | Result |  |  | 网络安全等级测评服务采购结果公告 | <p>网络安全等级测评服务，成交金额 69,000.00 元（演示数据）。</p>
        """;

    /// <summary>All of it.</summary>
    public static IEnumerable<DemoTexts.Piece> Of(DateOnly today) => Documents(today).Concat(DemoTexts.Table(Rows).Select(Read));

    private static IEnumerable<DemoTexts.Piece> Documents(DateOnly today)
    {
        yield return Document(today, today.AddYears(-4), Release, 2, "统计数据由统计局统一发布，发布以前保密；发布日程提前公布。");
        yield return Interpretation(today, today.AddYears(-4), Release, "数据由谁发布、什么时候发布、发布错了怎么更正。");
        yield return Document(today, today.AddYears(-6), Credit, 1, "对调查对象的统计信用作出评价，适用期限届满以后失效。");
        yield return Interpretation(today, today.AddYears(-6), Credit, "哪些行为影响统计信用，怎样修复。");
        yield return Document(today, today.AddMonths(-8), Inquiry, 3, "单位和个人查询已经公开的统计资料，当场办理，不收费用。");
        yield return Interpretation(today, today.AddMonths(-8), Inquiry, "到哪里查、带什么、多长时间。");
        yield return Document(today, today.AddYears(-3), OldInquiry, 1, "查询统计资料应当填写查询登记表。");
        yield return Interpretation(today, today.AddYears(-3), OldInquiry, "查询登记表怎么填。");
    }

    private static DemoTexts.Piece Document(DateOnly today, DateOnly on, string title, int number, string text) =>
        new(
            PublicationKind.NormativeDocument,
            "normative-documents",
            today.DayNumber - on.DayNumber,
            title,
            $"<p>第一条 为了规范有关工作，制定本办法。</p><p>第二条 {text}</p>"
        )
        {
            DocumentNumber = NumberOf(on, number),
            Stage = WorkStage.Decision,
        };

    private static DemoTexts.Piece Interpretation(DateOnly today, DateOnly on, string title, string text) =>
        new(PublicationKind.Interpretation, "interpretations", today.DayNumber - on.DayNumber - 1, $"《{title}》解读", $"<p>{text}</p>")
        {
            Stage = WorkStage.Service,
        };

    /// <summary>The number of a normative document of the demo, by the year in which it was made.</summary>
    public static string NumberOf(DateOnly on, int number) => $"演统规〔{on.Year}〕{number}号";

    private static DemoTexts.Piece Read(string[] row) =>
        new(Enum.Parse<PublicationKind>(row[0]), row[1], int.Parse(row[2], CultureInfo.InvariantCulture), row[6], row[7])
        {
            Stage = DemoTexts.StageOf(row[3]),
            Line = row[4],
            Source = row[5],
        };
}
