using Tongming.Statistics.DataSets;

namespace Tongming.Web.Statistics.Demo;

internal static partial class DemoFigures
{
    /// <summary>The data sets: the eleven fields and what goes across them.</summary>
    public static IReadOnlyList<Table> Tables { get; } =
    [
        new(
            StatisticsField.General,
            "general-month",
            "主要经济指标",
            [
                new("czsr", "一般公共预算收入", "亿元", 6.2, 2),
                new("czzc", "一般公共预算支出", "亿元", 11.4, 2),
                new("jmxfjg", "居民消费价格涨幅", "%", 1.8, 1) { Also = "物价 CPI" },
                new("ckye", "金融机构存款余额", "亿元", 842, 1),
            ]
        ),
        new(
            StatisticsField.Agriculture,
            "agriculture-month",
            "农业生产",
            [
                new("nlmy", "农林牧渔业总产值", "亿元", 4.6, 2),
                new("scl", "蔬菜产量", "吨", 21500, 0),
                new("rlcl", "猪牛羊禽肉产量", "吨", 3860, 0),
                new("sccl", "水产品产量", "吨", 1740, 0),
            ]
        ),
        new(
            StatisticsField.Industry,
            "industry-month",
            "规模以上工业生产",
            [
                new("gyzcz", "工业总产值", "亿元", 58.3, 1) { Also = "工业产值" },
                new("gyzjz", "工业增加值增速", "%", 6.4, 1),
                new("gyxs", "工业销售产值", "亿元", 56.1, 1),
                new("gylr", "工业企业利润总额", "亿元", 3.2, 2),
            ]
        ),
        new(
            StatisticsField.Construction,
            "construction-month",
            "建筑业",
            [
                new("jzzcz", "建筑业总产值", "亿元", 17.9, 1),
                new("qyhte", "签订合同额", "亿元", 42.5, 1),
                new("sgmj", "房屋施工面积", "万平方米", 312, 1),
                new("jgmj", "房屋竣工面积", "万平方米", 18.6, 1),
            ]
        ),
        new(
            StatisticsField.Trade,
            "trade-month",
            "贸易",
            [
                new("sxls", "社会消费品零售总额", "亿元", 24.7, 1) { Also = "社零 消费" },
                new("pfxs", "批发业销售额", "亿元", 31.2, 1),
                new("lsxs", "零售业销售额", "亿元", 14.8, 1),
                new("wsls", "限上网上零售额", "亿元", 2.9, 2),
            ]
        ),
        new(
            StatisticsField.Catering,
            "catering-month",
            "餐饮住宿",
            [
                new("cyye", "餐饮业营业额", "万元", 8620, 0),
                new("zsye", "住宿业营业额", "万元", 2140, 0),
                new("cyzs", "餐饮业营业额增速", "%", 5.1, 1),
                new("kfcz", "客房出租率", "%", 54, 1),
            ]
        ),
        new(
            StatisticsField.RealEstate,
            "real-estate-month",
            "房地产",
            [
                new("fdctz", "房地产开发投资", "亿元", 8.7, 2),
                new("spfmj", "商品房销售面积", "万平方米", 14.3, 1),
                new("spfe", "商品房销售额", "亿元", 11.6, 2) { Also = "卖房 楼市" },
                new("fdczs", "房地产开发投资增速", "%", -2.3, 1),
            ]
        ),
        new(
            StatisticsField.Population,
            "population-month",
            "人口",
            [
                new("csrk", "出生人口", "人", 410, 0) { Also = "新生儿" },
                new("swrk", "死亡人口", "人", 365, 0),
                new("qrrk", "迁入人口", "人", 520, 0),
                new("qcrk", "迁出人口", "人", 490, 0),
            ]
        ),
        new(
            StatisticsField.Science,
            "science-month",
            "科技",
            [
                new("yfjf", "研发经费支出", "万元", 9350, 0),
                new("zlsq", "专利授权", "件", 186, 0),
                new("fmzl", "发明专利授权", "件", 34, 0),
                new("jsht", "技术合同成交额", "万元", 4120, 0),
            ]
        ),
        new(
            StatisticsField.Investment,
            "investment-month",
            "固定资产投资",
            [
                new("gdtz", "固定资产投资", "亿元", 26.4, 1),
                new("gdzs", "固定资产投资增速", "%", 4.2, 1),
                new("gytz", "工业投资", "亿元", 9.8, 2),
                new("mjtz", "民间投资", "亿元", 15.1, 1),
            ]
        ),
        new(
            StatisticsField.Energy,
            "energy-month",
            "能源",
            [
                new("qsydl", "全社会用电量", "万千瓦时", 23400, 0) { Also = "用电" },
                new("gyydl", "工业用电量", "万千瓦时", 15200, 0),
                new("trqxf", "天然气消费量", "万立方米", 1860, 0),
                new("nhzs", "规上工业综合能耗增速", "%", 1.2, 1),
            ]
        ),
        new(
            StatisticsField.Services,
            "services-month",
            "服务业",
            [
                new("fwysr", "规上服务业营业收入", "亿元", 12.3, 1),
                new("hyl", "公路货运量", "万吨", 186, 1),
                new("lkrc", "接待旅客", "万人次", 62, 1),
                new("fwzs", "规上服务业营业收入增速", "%", 7.3, 1),
            ]
        ),
        DemoPeople.Table,
    ];
}
