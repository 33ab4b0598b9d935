namespace Tongming.Synthetic;

/// <summary>The parts of 总体情况 that name no cell, but numbers that a careless reader takes for cells.</summary>
internal static class OverviewText
{
    public static string Management(Random random, ProseNumbers prose) =>
        random.Of(
            "信息上网前由起草人、科室负责人和分管领导逐级把关，属性不明的先送保密审查。",
            $"对照公开目录重新梳理栏目{prose.Trainings + 2}个，过期内容每6个月清理一次。",
            "严格执行“三审三校”，涉及个人隐私的内容一律作去标识化处理。"
        );

    public static string Platforms(Random random, ProseNumbers prose) =>
        random.Of(
            $"官方微信公众号全年阅读量{prose.Views}万余次，制作图解{prose.Trainings}个。",
            $"门户网站改版1次，上传表格及图片{prose.Views * 10}余张，热线12345知识库同步更新。",
            "门户网站、政务新媒体和线下公开专区协同运行，查阅场所每周开放5天。"
        );

    public static string Supervision(Random random, ProseNumbers prose) =>
        random.Of(
            $"举办业务培训{prose.Trainings}期，参训{prose.Trainings * 40}余人次。",
            "把公开工作列入年度考核，按季通报，未发生责任追究情形。",
            $"接受社会评议1次，根据第三方测评意见整改问题{prose.Trainings}个，无责任追究。"
        );
}
