using System.Globalization;
using Tongming.Publications;

namespace Tongming.Web.Publications.Demo;

/// <summary>
/// What the demo bureau publishes once a year, over several years: what the yearly reports of such bureaus name (§8.3 to §8.5 and §8.10
/// of the norms). In the texts {Y} is the year, {L} the one before, {N} the one after.
/// </summary>
internal static class DemoYears
{
    /// <summary>
    /// Kind, address of the column, in how many years, from this year back (0) or from last (1), month and day, stage, line of the
    /// catalogue, document number, title, text.
    /// </summary>
    private const string Rows = """
        GuidePage | functions | 3 | 0 | 0318 | Management | 领导信息 |  | 演示区统计局领导班子成员及分工（{Y}年） | 局长主持全面工作；副局长分管综合统计和专业统计；总统计师分管统计法治和数据质量。
        GuidePage | functions | 3 | 0 | 0320 | Management | 内设机构 |  | 演示区统计局内设机构职责和联系方式（{Y}年） | 办公室、综合统计科、法规科的职责、办公地点和联系电话。
        GuidePage | functions | 2 | 0 | 0425 | Management | 权责清单 |  | 演示区统计局权责清单（{Y}年版） | 行政处罚 6 项，行政检查 2 项，其他权力 3 项，逐项列出依据和责任科室。
        GuidePage | rules | 2 | 0 | 0305 | Management |  |  | 演示区统计局政务公开事项清单和常态化上报时间表（{Y}年） | 逐项列出公开内容、责任科室、上传人、复核人和每月的上报时间。
        DepartmentDocument | rules | 3 | 0 | 0412 | Decision |  | 演统〔{Y}〕5号 | {Y}年政务公开工作要点 | 明确主动公开、依申请公开、政策解读、平台建设和监督保障五个方面的任务。
        Personnel | personnel | 4 | 1 | 0520 |  | 人事信息 |  | 演示区统计局{Y}年干部任职通知 | 经研究，任命演示-乙、演示-丙为科室副职，试用期一年（演示内容）。
        Personnel | personnel | 3 | 0 | 0130 |  | 人事信息 |  | {L}年度公务员考核优秀等次人员公示 | 公示期五个工作日。对公示内容有异议的，请向局办公室反映（演示内容）。
        Personnel | personnel | 2 | 0 | 0712 |  | 公务员招考 |  | {Y}年考试录用公务员拟录用人员公示 | 综合管理职位一名，经笔试、面试、体检、考察，现予公示（演示内容）。
        Finance | finance | 4 | 1 | 0215 | Management |  |  | {Y}年部门预算 | 收支预算总表、“三公”经费预算表、机关运行经费和政府采购预算说明，功能分类列到项，基本支出经济分类列到款（演示数据）。
        Finance | finance | 4 | 1 | 0820 | Result |  |  | {L}年部门决算 | 收入决算、支出决算、“三公”经费决算及增减原因、机关运行经费说明（演示数据）。
        Finance | finance | 3 | 0 | 0918 | Result | 部门决算 |  | {L}年度统计专项资金使用和绩效评价情况 | 统计调查经费、普查经费的安排、支出和绩效评价结果（演示数据）。
        DepartmentDocument | plans | 4 | 0 | 0126 | Decision | 规划计划 | 演统〔{Y}〕1号 | 演示区统计局{Y}年工作计划 | 以提高统计数据质量为中心，做好经济运行监测、普查和统计执法监督工作。
        DepartmentDocument | plans | 4 | 0 | 0112 | Result | 规划计划 | 演统〔{Y}〕2号 | 演示区统计局{L}年工作总结 | 全年报送统计信息、开展执法检查、完成各项统计调查任务的情况（演示数据）。
        GuidePage | methods | 4 | 0 | 0108 | Service | 发布计划 |  | {Y}年统计信息发布日程表 | 列出月度、季度、年度数据的发布日期；因故调整的，提前公告。
        Notice | methods | 3 | 1 | 1222 | Management | 统计调查项目 |  | {N}年地方统计调查项目目录 | 经批准的地方统计调查项目、批准文号、有效期和主要内容。
        GuidePage | methods | 3 | 0 | 0222 | Service | 统计调查制度 |  | {Y}年主要统计指标解释 | 地区生产总值、规模以上工业增加值、居民人均可支配收入等指标的含义、口径和计算方法。
        StatisticsBulletin | bulletins | 4 | 1 | 0328 | Result |  |  | {L}年演示区国民经济和社会发展统计公报 | 全年地区生产总值、产业结构、就业、价格、财政、居民收入和社会事业的主要数据（演示数据）。
        StatisticsBulletin | bulletins | 3 | 0 | 1015 | Result | 统计年鉴 |  | 演示区统计年鉴（{Y}） | 收录{L}年全区经济社会各方面的统计数据，附编者说明和主要指标解释（演示数据）。
        StatisticsBulletin | living | 3 | 0 | 0125 | Result |  |  | {L}年演示区居民收入和消费支出情况 | 全年居民人均可支配收入、人均消费支出及其构成（演示数据）。
        StatisticsBulletin | living | 3 | 0 | 0725 | Result |  |  | {Y}年上半年演示区居民收入和消费支出情况 | 上半年城镇、农村居民人均可支配收入和消费支出（演示数据）。
        PressConference | press-conferences | 3 | 0 | 0122 | Service |  |  | {L}年演示区经济运行情况新闻发布会实录 | 介绍全年经济运行情况，回答记者关于工业、消费和居民收入的提问（演示内容）。
        PressConference | press-conferences | 3 | 0 | 0720 | Service |  |  | {Y}年上半年演示区经济运行情况新闻发布会实录 | 介绍上半年经济运行情况，并向媒体提供数据资料（演示内容）。
        PressConference | interviews | 3 | 0 | 0915 | Service |  |  | 在线访谈：{Y}年怎样看全区经济 | 局负责人在政府网站与网民交流经济形势和统计数据是怎样来的（演示内容）。
        ProposalReply | proposals | 3 | 0 | 0618 | Result |  | 演统函〔{Y}〕12号 | 对区人大{Y}年第 12 号建议的答复 | 关于扩大统计数据公开范围的建议收悉，现将办理情况答复如下（演示内容）。
        ProposalReply | proposals | 3 | 0 | 0726 | Result |  | 演统函〔{Y}〕16号 | 对区政协{Y}年第 46 号提案的答复 | 关于加强服务业统计监测的提案收悉，现将办理情况答复如下（演示内容）。
        GuidePage | proposals | 3 | 1 | 1120 | Result |  |  | {Y}年建议提案办理情况 | 全年承办建议 2 件、提案 1 件，全部按期答复，全文公开（演示数据）。
        Notice | commitments | 3 | 0 | 0410 | Execution |  |  | {Y}年政府工作报告统计任务分工和第一季度进展 | 承担的任务、牵头科室、完成时限和第一季度进展（演示内容）。
        Notice | commitments | 3 | 0 | 0105 | Result |  |  | {L}年政府工作报告统计任务完成情况 | 承担的任务全部完成，逐项说明结果（演示内容）。
        GuidePage | enforcement | 3 | 0 | 0316 | Execution | 抽查事项清单 |  | {Y}年度统计随机抽查事项清单和抽查计划 | 抽查事项 2 项，对象、依据、比例不低于 3%，每年一次。
        InspectionResult | enforcement | 4 | 1 | 1028 | Result |  |  | {Y}年统计双随机检查结果 | 随机抽取企业 24 家，未发现问题 22 家，责令改正 2 家（演示数据）。
        EnforcementDecision | enforcement | 4 | 1 | 0826 | Result |  | 演统罚〔{Y}〕1号 | {Y}年第 1 号统计违法案件处罚决定 | 某企业拒绝提供统计资料，依法予以警告，并处罚款 4000 元，已经执行，没有复议诉讼（演示数据）。
        GuidePage | enforcement | 3 | 0 | 0128 | Result |  |  | {L}年度统计行政执法总体情况 | 全年检查企业 24 家，立案 6 件，罚款 2.4 万元，没有复议诉讼；许可、强制、收费均为零（演示数据）。
        Notice | audits | 3 | 0 | 1030 | Result |  |  | {L}年度预算执行审计发现问题整改情况 | 审计指出的问题 2 个，已经全部整改（演示内容）。
        News | publicity | 3 | 1 | 1204 | Service |  |  | 演示区统计局开展国家宪法日（12·4）宣传活动 | 在商业广场发放统计法宣传材料，解答群众提问（演示内容）。
        News | publicity | 3 | 1 | 1208 | Service |  |  | 演示区统计局开展统计法颁布日（12·8）宣传活动 | 面向调查对象宣讲统计法和统计法实施条例（演示内容）。
        News | publicity | 3 | 0 | 0920 | Service |  |  | 第{O}届统计开放日活动在演示区举行 | 邀请居民、学生和企业代表走进统计局，了解数据怎样产生（演示内容）。
        News | party | 3 | 0 | 0701 |  |  |  | 演示区统计局党支部{Y}年庆七一主题党日活动 | 重温入党誓词，走访慰问老党员（演示内容）。
        GuidePage | annual-reports | 4 | 1 | 0128 |  | 政府信息公开年报 |  | 演示区统计局{L}年政府信息公开工作年度报告 | 本年度主动公开、依申请公开、平台建设和监督保障情况，以及存在的问题和改进（演示数据）。
        GuidePage | annual-reports | 2 | 0 | 0128 |  | 政府信息公开年报 |  | 演示区统计局网站{L}年度工作报表 | 信息发布、专栏专题、解读回应、办事服务、互动交流等各项数据（演示数据）。
        """;

    /// <summary>All that has come by a day.</summary>
    public static IEnumerable<DemoTexts.Piece> Of(DateOnly today) =>
        from row in DemoTexts.Table(Rows)
        from back in Enumerable.Range(int.Parse(row[3], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture))
        let year = today.Year - back
        let came = DateOnly.ParseExact($"{year}{row[4]}", "yyyyMMdd", CultureInfo.InvariantCulture)
        let daysAgo = today.DayNumber - came.DayNumber
        where daysAgo >= 2
        select new DemoTexts.Piece(
            Enum.Parse<PublicationKind>(row[0]),
            row[1],
            daysAgo,
            Filled(row[8], year),
            $"<p>{Filled(row[9], year)}</p>"
        )
        {
            Stage = DemoTexts.StageOf(row[5]),
            Line = row[6],
            DocumentNumber = Filled(row[7], year),
        };

    private static string Filled(string text, int year) =>
        text.Replace("{Y}", $"{year}", StringComparison.Ordinal)
            .Replace("{L}", $"{year - 1}", StringComparison.Ordinal)
            .Replace("{N}", $"{year + 1}", StringComparison.Ordinal)
            .Replace("{O}", $"{year - 2009}", StringComparison.Ordinal);
}
