using Tongming.Publications;

namespace Tongming.Web.Publications.Demo;

/// <summary>What the demo bureau has published: invented, and saying so.</summary>
internal static class DemoTexts
{
    /// <summary>Made-up slips for the checks before publishing: an id number, a telephone, wording, numbers, brackets, a dead link.</summary>
    public const string Slips =
        "<p>一、活动安排</p><p>由各镇街统计站布署，截止2026年底完成（含开发区。</p>"
        + "<p>三、联系方式</p><p>证件110101199003078515，手机13800138000，详见<a href=\"/items/00000000-0000-0000-0000-000000000000\">通知</a>。</p><p>附件：</p>";

    /// <summary>Something to be published: into which column, when, by a day before today.</summary>
    internal sealed record Piece(PublicationKind Kind, string Slug, int DaysAgo, string Title, string Html)
    {
        public string DocumentNumber { get; init; } = "";

        /// <summary>The line of the catalogue that it fulfils, by its name; empty: by its column.</summary>
        public string Line { get; init; } = "";

        /// <summary>五公开 (S-049).</summary>
        public WorkStage? Stage { get; init; }

        /// <summary>Whence it is reprinted; empty for what is the bureau's own.</summary>
        public string Source { get; init; } = "";
    }

    private static readonly string[] Themes =
    [
        "规模以上工业生产",
        "固定资产投资",
        "社会消费品零售",
        "居民收入支出",
        "服务业运行",
        "粮食生产",
    ];

    /// <summary>All pieces, the oldest first.</summary>
    public static IReadOnlyList<Piece> Of(DateOnly today) =>
        [
            .. Standing()
                .Concat(Monthly(today))
                .Concat(News())
                .Concat(DemoYears.Of(today))
                .Concat(DemoOnce.Of(today))
                .OrderByDescending(piece => piece.DaysAgo),
        ];

    /// <summary>The rows of a table that is written with upright strokes between the cells.</summary>
    public static IEnumerable<string[]> Table(string rows) =>
        rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('|', StringSplitOptions.TrimEntries));

    /// <summary>A stage by its name; null for an empty cell.</summary>
    public static WorkStage? StageOf(string cell) => cell.Length > 0 ? Enum.Parse<WorkStage>(cell) : null;

    private static IEnumerable<Piece> Standing() =>
        [
            new(
                PublicationKind.GuidePage,
                "guide",
                320,
                "政府信息公开指南",
                "<h2>公开范围</h2><p>演示区统计局主动公开的信息，见主动公开基本目录。</p><h2>依申请公开</h2><p>可以在网上、当面或者邮寄提出申请，20 个工作日内答复。</p>"
            ),
            new(
                PublicationKind.GuidePage,
                "rules",
                318,
                "政府信息公开审查制度",
                "<p>公开以前逐条审查：科室初审初校，办公室复审复校，保密审查，局领导终审终校。</p>"
            ),
            new(
                PublicationKind.GuidePage,
                "functions",
                316,
                "主要职能和内设机构",
                "<p>组织领导和协调全区统计工作，确保统计数据真实、准确、及时。</p><ul><li>办公室</li><li>综合统计科</li><li>法规科</li></ul>"
            ),
            new(
                PublicationKind.NormativeDocument,
                "normative-documents",
                210,
                "演示区统计调查项目管理办法",
                "<p>第一条 为了规范统计调查项目的管理，制定本办法。</p><p>第二条 本区部门统计调查项目的制定、审批和公布，适用本办法。</p>"
            )
            {
                DocumentNumber = "演统规〔2026〕1号",
            },
            new(
                PublicationKind.Interpretation,
                "interpretations",
                209,
                "《演示区统计调查项目管理办法》解读",
                "<h2>为什么制定</h2><p>调查项目重复、基层负担重，需要统一管理。</p><h2>主要内容</h2><p>明确审批的条件、时限和公布要求。</p>"
            ),
            new(
                PublicationKind.DepartmentDocument,
                "documents",
                180,
                "关于做好年度统计报表工作的通知",
                "<p>各镇街、各单位：请按时报送年度统计报表，确保数据质量。</p>"
            )
            {
                DocumentNumber = "演统〔2026〕12号",
            },
            new(PublicationKind.Personnel, "personnel", 150, "关于演示同志任职的通知", "<p>经研究，任命演示-甲为综合统计科负责人。</p>"),
            new(
                PublicationKind.Finance,
                "finance",
                280,
                "2026年部门预算",
                "<p>收支预算总表、“三公”经费预算表和机关运行经费说明见下表。</p><table><caption>“三公”经费（演示数据，万元）</caption><thead><tr><th scope=\"col\">项目</th><th scope=\"col\">预算</th></tr></thead><tbody><tr><td>公务接待费</td><td>1.20</td></tr><tr><td>公务用车费</td><td>2.40</td></tr></tbody></table>"
            ),
            new(PublicationKind.Finance, "finance", 95, "2025年部门决算", "<p>收入决算、支出决算和“三公”经费决算说明（演示数据）。</p>"),
            new(
                PublicationKind.Procurement,
                "procurement",
                130,
                "统计数据处理设备采购公告",
                "<p>采购预算 12 万元，公开询价（演示数据）。</p>"
            ),
            new(
                PublicationKind.StatisticsBulletin,
                "bulletins",
                240,
                "2025年演示区国民经济和社会发展统计公报",
                "<p>初步核算，全年地区生产总值 512.3 亿元，按不变价格计算比上年增长 5.4%（演示数据）。</p>"
            ),
            new(
                PublicationKind.EnforcementDecision,
                "enforcement",
                75,
                "统计违法案件行政处罚决定",
                "<p>某企业提供不真实统计资料，依法予以警告，并处罚款 4000 元（演示数据）。</p>"
            )
            {
                DocumentNumber = "演统罚〔2026〕2号",
            },
            new(
                PublicationKind.InspectionResult,
                "enforcement",
                60,
                "第三季度统计双随机检查结果",
                "<p>随机抽取企业 12 家，未发现问题 11 家，责令改正 1 家（演示数据）。</p>"
            ),
            new(
                PublicationKind.ProposalReply,
                "proposals",
                110,
                "对区人大第 28 号建议的答复",
                "<p>关于加强基层统计力量的建议收悉，现答复如下：今年已为各镇街配备专职统计员（演示内容）。</p>"
            ),
            new(
                PublicationKind.PressConference,
                "press-conferences",
                33,
                "前三季度经济运行情况新闻发布会",
                "<p>局主要负责人介绍前三季度经济运行情况，并回答记者提问（演示内容）。</p>"
            ),
            new(
                PublicationKind.QuestionAnswer,
                "answers",
                48,
                "什么是规模以上工业企业？",
                "<p>年主营业务收入 2000 万元及以上的工业法人单位。</p>"
            ),
            new(
                PublicationKind.CensusTopic,
                "census",
                140,
                "第五次全国经济普查主要数据发布",
                "<p>全区从事第二产业和第三产业活动的法人单位 1.86 万个（演示数据）。</p>"
            ),
            new(
                PublicationKind.GuidePage,
                "annual-reports",
                300,
                "演示区统计局2025年政府信息公开工作年度报告",
                "<h2>一、总体情况</h2><p>本年度主动公开信息 196 条，收到申请 9 件，均已按期答复（演示数据）。</p>"
            ),
            new(
                PublicationKind.ResearchPaper,
                "analyses",
                64,
                "从用电量看全区工业恢复情况",
                "<p>前三季度，全区工业用电量与增加值的走势基本一致（演示数据）。</p>"
            ),
            new(
                PublicationKind.Notice,
                "notices",
                20,
                "关于开展年度人口变动抽样调查的公告",
                "<p>调查员将持证入户，请广大居民支持配合。您提供的资料依法保密。</p>"
            ),
        ];

    private static IEnumerable<Piece> Monthly(DateOnly today)
    {
        for (var back = 1; back <= 24; back++)
        {
            var month = today.AddMonths(-back);
            var on = Math.Max(3, today.DayNumber - new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(19).DayNumber);
            var growth = 4 + (back * 7 % 23) / 10m;
            foreach (var (theme, at) in Themes.Select((theme, at) => (theme, at)))
                yield return new Piece(
                    PublicationKind.StatisticsBulletin,
                    "monthly-data",
                    on + at % 3,
                    $"{month.Year}年{month.Month}月演示区{theme}情况",
                    $"<p>{month.Month}月，全区{theme}同比增长 {growth + at * 0.3m:0.0}%；1—{month.Month}月累计增长 {growth + 0.2m:0.0}%（演示数据）。</p>"
                );
        }
    }

    private static IEnumerable<Piece> News()
    {
        string[] titles =
        [
            "召开统计系统工作会议",
            "开展统计法治宣传进企业活动",
            "组织基层统计员业务培训",
            "到镇街调研统计基层基础建设",
            "举办统计开放日活动",
            "开展防范统计造假专题学习",
        ];
        for (var week = 0; week < 48; week++)
            yield return new Piece(
                PublicationKind.News,
                "news",
                2 + week * 7,
                $"演示区统计局{titles[week % titles.Length]}",
                $"<p>近日，演示区统计局{titles[week % titles.Length]}，推动统计工作提质增效（演示内容，第 {48 - week} 期）。</p>"
            );
    }
}
