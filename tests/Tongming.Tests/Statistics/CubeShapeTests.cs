using Tongming.Statistics.Cubes;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics;

public sealed class CubeShapeTests
{
    private static readonly Category A = new("A", "甲");

    [Fact]
    public void The_last_dimension_runs_fastest()
    {
        var shape = Shape();
        Assert.Equal(36, shape.CellCount);
        Assert.Equal(18 + 6 + 2, shape.PositionOf(1, 1, 2));
        Assert.Equal(["gyzs", "01", "202603"], shape.CodesAt(26));
        Assert.Throws<ArgumentOutOfRangeException>(() => shape.PositionOf(1, 3, 0));
    }

    [Fact]
    public void A_shape_has_dimensions_and_each_has_categories()
    {
        Refused("cube.dimensions");
        Refused("cube.dimensions", [.. Enumerable.Range(0, 21).Select(at => Of($"D{at}", A))]);
        Refused("cube.categories", Of("D"));
    }

    [Fact]
    public void A_billion_cells_are_refused_without_overflow()
    {
        var large = new Dimension(
            "L",
            "大",
            DimensionRole.Classification,
            [.. Enumerable.Range(0, 20_000).Select(at => new Category($"{at}", "类"))]
        );
        Refused("cube.cells", large, large with { Code = "M" });
        Refused("cube.cells", [.. Enumerable.Range(0, 20).Select(at => large with { Code = $"D{at}" })]);
        Refused("cube.categories", large with { Categories = [.. Enumerable.Repeat(A, CubeLimits.MostCategories + 1)] });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" A")]
    [InlineData("A\tB")]
    [InlineData("A\u0085")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_code_is_short_and_plain(string code)
    {
        Refused("cube.code", Of(code, A));
        Refused("cube.code", Of("D", A with { Code = code }));
    }

    [Fact]
    public void Half_a_character_is_no_text() => Refused("cube.code", Of("D", A with { Code = new string('\uD800', 1) }));

    [Fact]
    public void Codes_are_there_once()
    {
        Refused("cube.code.twice", Of("D", A), Of("D", A));
        Refused("cube.code.twice", Of("D", A, A with { Label = "乙" }));
        Assert.True(CubeShape.Create(Heading, [Of("D", A, A with { Code = "B" })]).Succeeded);
    }

    [Fact]
    public void There_is_one_time_and_one_indicator_dimension_but_may_be_several_regions()
    {
        Refused("cube.role.twice", Times, Times with { Code = "T" });
        Refused("cube.role.twice", Indicators, Indicators with { Code = "I" });
        Assert.True(CubeShape.Create(Heading, [Regions, Regions with { Code = "R" }]).Succeeded);
    }

    [Fact]
    public void A_hierarchy_has_no_loops_and_no_strangers()
    {
        Refused("cube.parent.missing", Of("D", A with { Parent = "X" }));
        Refused("cube.parent.loop", Of("D", A with { Parent = "A" }));
        Refused("cube.parent.loop", Of("D", A with { Parent = "C" }, new("B", "乙") { Parent = "A" }, new("C", "丙") { Parent = "B" }));
        var chain = Enumerable.Range(0, 50_000).Select(at => new Category($"{at}", "层") { Parent = at == 49_999 ? null : $"{at + 1}" });
        Assert.True(CubeShape.Create(Heading, [Of("D", [.. chain])]).Succeeded);
    }

    [Fact]
    public void Units_belong_to_indicators()
    {
        Refused("cube.unit.role", Of("D", A with { Unit = new IndicatorUnit("元", 0) }));
        Refused("cube.unit", Indicators with { Categories = [A with { Unit = new IndicatorUnit("元", 16) }] });
        Refused("cube.unit", Indicators with { Categories = [A with { Unit = new IndicatorUnit("元", -1) }] });
    }

    [Fact]
    public void Notes_are_there_once_and_places_lie_on_the_earth()
    {
        Refused("cube.notes", Of("D", A with { Notes = ["一", "一"] }));
        Refused("cube.notes", Of("D", A) with { Notes = [" "] });
        Refused("cube.location", Regions with { Categories = [A with { Location = new CategoryLocation(double.NaN, 30) }] });
        Assert.Equal(
            "cube.updated",
            CubeShape.Create(Heading with { Updated = new DateTimeOffset(2026, 7, 1, 9, 30, 1, TimeSpan.Zero) }, [Times]).Refusal!.Code
        );
    }

    [Fact]
    public void A_number_and_its_status_agree()
    {
        var builder = new CubeBuilder(Shape());
        Assert.Throws<ArgumentException>(() => builder.Set(0, double.NaN));
        Assert.Throws<ArgumentException>(() => builder.Set(0, double.PositiveInfinity, CellStatus.Provisional));
        Assert.Throws<ArgumentException>(() => builder.Set(0, 1, CellStatus.Missing));
        Assert.Throws<ArgumentException>(() => builder.Set(0, 1, CellStatus.NotApplicable));
        Assert.Throws<ArgumentException>(() => builder.Set(0, 1, (CellStatus)6));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Set(36, 1));
        builder.Set(0, 1, CellStatus.Confidential);
        Assert.Null(builder.Build().ForOthers().At(0).Value);
    }

    [Fact]
    public void What_is_not_set_is_missing_and_takes_no_room()
    {
        var years = new Dimension(
            "L",
            "大",
            DimensionRole.Classification,
            [.. Enumerable.Range(0, 10_000).Select(at => new Category($"{at}", "类"))]
        );
        var builder = new CubeBuilder(CubeShape.Create(Heading, [years, years with { Code = "M" }]).Value!);
        builder.Set(99_999_999, 7);
        var cube = builder.Build();
        Assert.Equal(CubeCell.Missing, cube.At(5));
        Assert.Equal(7, cube.At(["9999", "9999"])!.Value.Number);
        Assert.Null(cube.At(["9999", "x"]));
        Assert.InRange(Files.Of(cube).Length, 1, 3_000_000);
    }

    private static Dimension Of(string code, params IReadOnlyList<Category> categories) =>
        new(code, "维", DimensionRole.Classification, categories);

    private static void Refused(string code, params IReadOnlyList<Dimension> dimensions) =>
        Assert.Equal(code, CubeShape.Create(Heading, dimensions).Refusal?.Code);
}
