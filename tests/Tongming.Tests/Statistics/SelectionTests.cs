using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics;

public sealed class SelectionTests
{
    [Theory]
    [InlineData("202603", "3")]
    [InlineData("*", "123456")]
    [InlineData("2026*", "123456")]
    [InlineData("*03", "3")]
    [InlineData("*0*4", "4")]
    [InlineData("20260?", "123456")]
    [InlineData("?02606", "6")]
    [InlineData("top(2)", "56")]
    [InlineData("TOP(2,1)", "45")]
    [InlineData("top(9)", "123456")]
    [InlineData("top(9,4)", "12")]
    [InlineData("bottom(2)", "12")]
    [InlineData("Bottom(2,3)", "45")]
    [InlineData("bottom(2,5)", "6")]
    [InlineData("range(202602,202604)", "234")]
    [InlineData("range(202602, 202602)", "2")]
    [InlineData("from(202605)", "56")]
    [InlineData("to(202602)", "12")]
    public void An_expression_selects_periods(string expression, string months) =>
        Assert.Equal(months.Select(month => $"20260{month}"), Selected("sj", expression));

    [Theory]
    [InlineData("top(2)", "00 01")]
    [InlineData("bottom(2)", "01 02")]
    [InlineData("top(1,1)", "01")]
    [InlineData("bottom(1,1)", "01")]
    public void Of_other_dimensions_the_top_is_the_beginning(string expression, string codes) =>
        Assert.Equal(codes.Split(' '), Selected("dq", expression));

    [Theory]
    [InlineData("202699", "selection.unknown-code")]
    [InlineData("range(202601,x)", "selection.unknown-code")]
    [InlineData("range(202603,202601)", "selection.range")]
    [InlineData("range(202603)", "selection.expression")]
    [InlineData("from(202603,202604)", "selection.expression")]
    [InlineData("top(0)", "selection.expression")]
    [InlineData("top(-1)", "selection.expression")]
    [InlineData("top(99999999999)", "selection.expression")]
    [InlineData("top()", "selection.expression")]
    [InlineData("top(1,2,3)", "selection.expression")]
    [InlineData("top(1)x", "selection.unknown-code")]
    [InlineData("best(3)", "selection.unknown-code")]
    [InlineData("9*", "selection.nothing")]
    [InlineData("20260?7*", "selection.nothing")]
    [InlineData("bottom(1,6)", "selection.nothing")]
    public void What_cannot_be_selected_is_refused(string expression, string code) =>
        Assert.Equal(code, CubeSelection.Of(Shape(), [new DimensionChoice("sj", [expression])]).Refusal?.Code);

    [Fact]
    public void Expressions_add_up_in_their_order_and_each_category_comes_once() =>
        Assert.Equal(["202606", "202601", "202602"], Selected("sj", "202606", "to(202602)", "202601", "*6"));

    [Fact]
    public void A_code_that_looks_like_an_expression_is_a_code()
    {
        var shape = Shape(new Dimension("D", "维", DimensionRole.Classification, [new("a", "甲"), new("*", "合计"), new("top(1)", "首")]));
        Assert.Equal(
            [
                [1, 2],
            ],
            CubeSelection.Of(shape, [new DimensionChoice("D", ["*", "top(1)"])]).Value!.Indices
        );
    }

    [Fact]
    public void The_number_of_cells_is_known_before_one_is_read()
    {
        var selection = CubeSelection.Of(Shape(), [new DimensionChoice("sj", ["top(2)"]), new DimensionChoice("dq", ["00"])]).Value!;
        Assert.Equal(4, selection.CellCount);
        Assert.True(selection.AtMost(4).Succeeded);
        Assert.Equal([4L, 3L], selection.AtMost(3).Refusal!.Arguments);
        Assert.Equal(36, CubeSelection.All(Shape()).CellCount);
    }

    [Fact]
    public void Dimensions_are_known_and_named_once()
    {
        Assert.Equal("selection.unknown-dimension", CubeSelection.Of(Shape(), [new DimensionChoice("x", ["*"])]).Refusal!.Code);
        DimensionChoice[] twice = [new("sj", ["*"]), new("sj", ["*"])];
        Assert.Equal("selection.dimension.twice", CubeSelection.Of(Shape(), twice).Refusal!.Code);
        Assert.Equal("selection.nothing", CubeSelection.Of(Shape(), [new DimensionChoice("sj", [])]).Refusal!.Code);
        var many = Enumerable.Repeat("*", CubeSelection.MostPatterns + 1).ToArray();
        Assert.Equal("selection.patterns", CubeSelection.Of(Shape(), [new DimensionChoice("sj", many)]).Refusal!.Code);
    }

    [Fact]
    public void A_part_whose_whole_is_not_selected_stands_at_the_top()
    {
        var regions = CubeSelection.Of(Shape(), [new DimensionChoice("dq", ["02", "01"])]).Value!.ToShape().Dimensions[1];
        Assert.All(regions.Categories, category => Assert.Null(category.Parent));
        var kept = CubeSelection.Of(Shape(), [new DimensionChoice("dq", ["02", "00"])]).Value!.ToShape().Dimensions[1];
        Assert.Equal("00", kept.Categories[0].Parent);
    }

    [Fact]
    public void Footnotes_of_cells_come_with_the_cells()
    {
        var builder = Builder();
        builder.Note(At(Shape(), "gyzcz", "01", "202606"), "含补报。");
        builder.Note(At(Shape(), "gyzcz", "02", "202606"), "另一格。");
        var cube = builder.Build();
        var slice = cube.Slice(CubeSelection.Of(cube.Shape, [new("sj", ["top(1)"]), new("dq", ["01"])]).Value!);
        Assert.Equal("含补报。", Assert.Single(Assert.Single(slice.Notes, note => note.Key == 0).Value));
        Assert.Equal(16, slice.At(0).Number);
    }

    private static IEnumerable<string> Selected(string dimension, params string[] expressions)
    {
        var selection = CubeSelection.Of(Shape(), [new DimensionChoice(dimension, expressions)]).Value!;
        return selection.ToShape().Dimensions.Single(one => one.Code == dimension).Categories.Select(category => category.Code);
    }
}
