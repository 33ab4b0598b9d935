namespace Tongming.Publications.Catalogue;

/// <summary>One of the fifteen items that article 20 orders to be published.</summary>
[Law("条例 第二十条", "R1-31")]
public sealed record Article20Item
{
    private Article20Item(int number, string name, string? usuallyNil = null) => (Number, Name, UsuallyNil) = (number, name, usuallyNil);

    /// <summary>All fifteen, in their order.</summary>
    public static IReadOnlyList<Article20Item> All { get; } =
    [
        new(1, "行政法规、规章和规范性文件"),
        new(2, "机关职能、机构设置、联系方式、负责人"),
        new(3, "规划及相关政策"),
        new(4, "国民经济和社会发展统计信息"),
        new(5, "行政许可和其他对外管理服务事项", "本机关不办理行政许可和其他对外管理服务事项"),
        new(6, "行政处罚、行政强制"),
        new(7, "财政预算、决算"),
        new(8, "行政事业性收费"),
        new(9, "政府集中采购"),
        new(10, "重大建设项目", "本机关不承担重大建设项目"),
        new(11, "扶贫、教育、医疗、社会保障、促进就业", "不属于本机关职责"),
        new(12, "突发公共事件应急预案、预警及应对", "本机关未制定面向公众的应急预案"),
        new(13, "环境保护、公共卫生、安全生产、食品药品、产品质量监督检查", "不属于本机关职责"),
        new(14, "公务员招考", "本年度未开展公务员招考"),
        new(15, "法律、法规、规章和国家有关规定规定的其他信息"),
    ];

    /// <summary>1 to 15.</summary>
    public int Number { get; }

    /// <summary>A short name.</summary>
    public string Name { get; }

    /// <summary>The reason that a statistics bureau usually has for a nil declaration, or null where it usually has something. A proposal only.</summary>
    public string? UsuallyNil { get; }

    /// <summary>As cited, for example 第二十条第（四）项.</summary>
    public string Citation => $"第二十条第（{ChineseOf(Number)}）项";

    /// <summary>The item of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none: not 1 to 15.</exception>
    public static Article20Item Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, All.Count);
        return All[number - 1];
    }

    private static string ChineseOf(int number) =>
        (number >= 10 ? "十" : "") + (number % 10 == 0 ? "" : "一二三四五六七八九"[(number % 10) - 1]);
}
