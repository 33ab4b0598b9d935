using System.Globalization;
using Tongming.Requests.Intake;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Demo;

/// <summary>What is asked for in the demo, and by whom. Nobody and nothing of it exists.</summary>
internal static class DemoTopics
{
    private const string Ordinals = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    private static readonly string[] Wanted =
    [
        "全区分行业用电量",
        "全区居民人均可支配收入调查样本的抽取办法",
        "第五次全国经济普查本区主要数据",
        "全区规模以上工业企业名录",
        "全区粮食播种面积和产量",
        "统计执法检查计划和结果",
        "全区社会消费品零售总额分月数据",
        "全区固定资产投资增速的核算方法",
        "全区常住人口和户籍人口分街道数据",
        "居民消费价格指数的调查网点数量",
        "统计从业人员培训经费的决算",
        "全区服务业增加值核算方案",
        "限额以上批发零售企业的认定标准",
        "全区房地产开发投资完成额",
        "城镇调查失业率的抽样方案",
        "全区科技研发经费投入",
        "农村住户记账补贴的发放标准",
        "全区能源消费总量和单位产值能耗",
        "统计数据质量检查的通报",
        "全区建筑业总产值分企业数据",
        "统计年鉴的编印份数和分发范围",
        "人口抽样调查的调查表式",
        "区统计局购买社会调查服务的合同",
        "全区文化产业法人单位数",
        "统计信用承诺制度的实施办法",
    ];

    private static readonly (ApplicantClass Class, string Suffix)[] Classes =
    [
        (ApplicantClass.NaturalPerson, ""),
        (ApplicantClass.NaturalPerson, ""),
        (ApplicantClass.NaturalPerson, ""),
        (ApplicantClass.Business, "贸易有限公司"),
        (ApplicantClass.ResearchInstitution, "研究院"),
        (ApplicantClass.LegalServiceOrganisation, "律师事务所"),
        (ApplicantClass.PublicInterestOrganisation, "公益服务中心"),
    ];

    /// <summary>The matter with that number, from 0.</summary>
    public static SubmitRequest.Matter Matter(int no, int thisYear)
    {
        var year = thisYear - 1 - no / Wanted.Length;
        var title = string.Create(CultureInfo.InvariantCulture, $"{year}年{Wanted[no % Wanted.Length]}");
        return new SubmitRequest.Matter(title, $"请提供{title}，如有分季度的数据请一并提供。");
    }

    /// <summary>Class of the applicant with that number.</summary>
    public static ApplicantClass ClassOf(int no) => Classes[no % Classes.Length].Class;

    /// <summary>The applicant with that number. Some ask more than once.</summary>
    public static ApplicantData Applicant(int no)
    {
        var person = no % Ordinals.Length;
        return new ApplicantData
        {
            Name = $"演示申请人{Ordinals[person]}{Classes[no % Classes.Length].Suffix}",
            ProofKind = ClassOf(no) == ApplicantClass.NaturalPerson ? "居民身份证" : "统一社会信用代码证",
            ProofNumber = "（演示，无号码）",
            Phone = string.Create(CultureInfo.InvariantCulture, $"138000000{person:00}"),
            Address = string.Create(CultureInfo.InvariantCulture, $"演示区演示路{person + 10}号"),
            Email = string.Create(CultureInfo.InvariantCulture, $"demo{person:00}@example.com"),
        };
    }
}
