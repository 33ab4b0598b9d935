using Tongming.Publications.Limits;

namespace Tongming.Publications.Catalogue;

/// <content>The lines.</content>
public static partial class StarterCatalogue
{
    private const string Organisation = "机构概况";
    private const string Platform = "政府信息公开";
    private const string Norms = "统计法律规范";
    private const string Surveys = "统计调查制度";
    private const string Data = "统计数据";
    private const string Enforcement = "统计执法监督";
    private const string Management = "行政管理";
    private const string Budget = "《预算法》第十四条；《条例》第二十条第（七）项";
    private const string Inspections = "《条例》第二十条第（十五）项；国办发〔2018〕118号";

    private static readonly IReadOnlyList<StarterLine> Lines =
    [
        Sure(2, Organisation, "机构职能", "职能、办公地址、办公时间、联系方式"),
        Sure(2, Organisation, "内设机构", "内设机构名称、职责、联系电话"),
        Sure(2, Organisation, "领导信息", "负责人姓名、职务、分管工作"),
        Likely(2, Organisation, "下属单位", "所属单位名称、职责、联系方式"),
        Likely(15, Organisation, "权责清单", "权力和责任事项、依据、责任科室"),
        Likely(15, Organisation, "人事信息", "任免职务、姓名、日期"),
        Sure(14, Organisation, "公务员招考", "职位、名额、报考条件、录用结果"),
        Sure(
            0,
            Platform,
            "政府信息公开指南",
            "信息分类、编排体系、获取方式，工作机构名称、地址、时间、电话、传真、联系方式",
            "《条例》第十二条"
        ),
        Likely(0, Platform, "政府信息公开制度", "本机关执行的政府信息公开制度", OwnCatalogue),
        Sure(0, Platform, "政府信息公开年报", "政府信息公开工作年度报告", "《条例》第四十九条、第五十条").By(TimeLimitKind.AnnualReport),
        Guessed(1, Norms, "法律法规规章", "统计法律、行政法规、地方性法规、规章文本或者链接"),
        Sure(1, Norms, "行政规范性文件", "标题、文号、正文、有效性、施行和失效日期，清理结果目录"),
        Likely(1, Norms, "政策解读", "解读材料及与政策文本的相互链接").By(TimeLimitKind.Interpretation),
        Sure(3, Norms, "规划计划", "统计事业发展规划、年度工作计划及完成情况"),
        Guessed(15, Surveys, "统计调查项目", "项目名称、批准或者备案机关、文号、有效期、主要内容", "《统计法实施条例》第十三条")
            .By(TimeLimitKind.SurveyProject),
        Guessed(15, Surveys, "统计调查制度", "调查目的、范围、对象、方法、表式、指标解释", "《统计法实施条例》第十三条")
            .By(TimeLimitKind.SurveyProject),
        Guessed(15, Surveys, "统计标准", "统计分类标准文本或者链接"),
        Sure(4, Data, "月（季）度数据", "主要指标、计量单位、同比增长、指标解释").Below("月度、季度主要指标"),
        Sure(4, Data, "年度数据", "国民经济和社会发展统计公报").Below("统计公报"),
        Sure(4, Data, "年度数据", "统计年鉴目录、表格、编者说明").Below("统计年鉴"),
        Guessed(4, Data, "普查数据", "人口、经济、农业普查公报和资料"),
        Likely(4, Data, "数据解读", "季度、年度数据解读，新闻发布会文字实录"),
        Likely(4, Data, "发布计划", "年度统计信息发布日期安排"),
        Guessed(15, Enforcement, "双随机、一公开", "随机抽查事项清单：事项、依据、主体、对象、比例、频次", Inspections)
            .Below("抽查事项清单"),
        Guessed(15, Enforcement, "双随机、一公开", "抽查对象、时间、结果", Inspections).By(TimeLimitKind.RandomInspection, "抽查结果"),
        Sure(6, Enforcement, "行政处罚", "依据、条件、程序").Below("处罚依据和程序"),
        Sure(6, Enforcement, "行政处罚", "决定书文号、当事人、违法事实、依据、种类、日期", "《行政处罚法》第四十八条；国办发〔2018〕118号")
            .By(TimeLimitKind.Penalty, "处罚决定"),
        Likely(6, Enforcement, "行政强制", "依据、条件、程序，无此事项时作出声明").By(TimeLimitKind.OtherEnforcement),
        Likely(6, Enforcement, "统计严重失信企业", "企业名称、违法事实、处理决定、公示期限").By(TimeLimitKind.OtherEnforcement),
        Sure(15, Enforcement, "统计违法举报", "举报方式、受理范围、保密规定", "《统计法实施条例》第三十八条"),
        Sure(7, Management, "部门预算、决算", "预算、报表、机关运行经费和“三公”经费说明", Budget)
            .By(TimeLimitKind.DepartmentBudget, "部门预算"),
        Sure(7, Management, "部门预算、决算", "决算、报表、机关运行经费和“三公”经费说明", Budget)
            .By(TimeLimitKind.DepartmentBudget, "部门决算"),
        Sure(9, Management, "政府采购", "采购目录、限额标准、采购公告和结果").By(TimeLimitKind.Procurement),
        Likely(15, Management, "建议提案办理", "人大代表建议、政协提案的答复全文"),
        Likely(0, Management, "工作动态", "统计工作动态、通知公告", OwnCatalogue),
        Sure(
            8,
            Management,
            "行政事业性收费",
            "收费项目（除信息处理费外无收费项目的，作出说明）、依据、标准、方式",
            "国办函〔2020〕109号；《条例》第二十条第（八）项"
        ),
    ];
}
