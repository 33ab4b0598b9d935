using Tongming.Statistics.Cubes;
using Tongming.Statistics.PxWeb;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics.PxWeb;

public sealed class PxWebCsvTests
{
    private static readonly Cube Small = Of(
        new Dimension("zb", "指标", DimensionRole.Indicator, [new Category("a", "产值, 合计"), new Category("b", "增速")]),
        new Dimension("sj", "时间", DimensionRole.Time, [new Category("2025", "2025年"), new Category("2026", "2026年")])
    );

    [Fact]
    public void The_last_dimension_stands_at_the_top() =>
        Assert.Equal("指标,2025年,2026年\r\n\"产值, 合计\",1.5,…\r\n增速,-,×\r\n", Written([], [], PxWebStyle.Usual));

    [Fact]
    public void Codes_title_and_separators_are_as_asked() =>
        Assert.Equal(
            "工业生产情况\r\nzb 指标;2025 2025年;2026 2026年\r\na 产值, 合计;1.5;…\r\nb 增速;-;×\r\n",
            Written([], [], new PxWebStyle(PxWebTexts.CodesAndTexts, true, ';'))
        );

    [Fact]
    public void All_at_the_side_gives_a_line_for_each_cell() =>
        Assert.Equal(
            "sj\tzb\tvalue\r\n2025\ta\t1.5\r\n2025\tb\t-\r\n2026\ta\t…\r\n2026\tb\t×\r\n",
            Written(["sj", "zb"], [], new PxWebStyle(PxWebTexts.Codes, false, '\t'))
        );

    [Fact]
    public void All_at_the_top_gives_one_line() =>
        Assert.Equal(
            "2025 a,2025 b,2026 a,2026 b\r\n1.5,-,…,×\r\n",
            Written([], ["sj", "zb"], new PxWebStyle(PxWebTexts.Codes, false, ','))
        );

    private static Cube Of(params Dimension[] dimensions)
    {
        var builder = new CubeBuilder(Shape(dimensions));
        builder.Set(0, 1.5);
        builder.Set(2, new CubeCell(double.NaN, CellStatus.NotApplicable));
        builder.Set(3, 987, CellStatus.Confidential);
        return builder.Build();
    }

    private static string Written(string[] stub, string[] heading, PxWebStyle style)
    {
        using var csv = new StringWriter();
        PxWebCsv.Write(Small, PxWebLayout.Of(Small.Shape, stub, heading).Value!, style, csv);
        return csv.ToString();
    }
}
