using Tongming.Publications;
using Tongming.Publications.Catalogue;
using Tongming.Web.Publications.Demo;

namespace Tongming.Web.Tests.Publications.Demo;

public sealed class DemoPieceTests
{
    private static readonly DateOnly[] Days = [new(2026, 11, 22), new(2027, 1, 1), new(2028, 2, 29), new(2027, 7, 2)];

    [Fact]
    public void The_demo_bureau_has_published_a_few_hundred_items_over_the_years_whatever_the_day() =>
        Assert.All(
            Days,
            day =>
            {
                var pieces = DemoTexts.Of(day);
                Assert.InRange(pieces.Count, 300, 420);
                Assert.All(pieces, piece => Assert.InRange(piece.DaysAgo, 2, 366 * 7));
                Assert.True(pieces.Select(piece => day.AddDays(-piece.DaysAgo).Year).Distinct().Count() >= 5);
                Assert.All(pieces, piece => Assert.InRange(piece.Title.Length, 5, EditionContent.LongestTitle));
                Assert.DoesNotContain(pieces, piece => piece.Title.Contains('{') || piece.Html.Contains('{'));
            }
        );

    [Fact]
    public void Each_item_stands_in_a_column_that_there_is_and_no_column_is_blank()
    {
        var columns = DemoColumns.Of(Guid.NewGuid()).Select(column => column.Slug).ToHashSet(StringComparer.Ordinal);
        Assert.All(Days, day => Assert.Equal(columns, DemoTexts.Of(day).Select(piece => piece.Slug).ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void What_names_a_line_of_the_catalogue_names_one_that_there_is()
    {
        var lines = StarterCatalogue
            .For("演示区统计局")
            .Select(line => line.Row.Level3.Length > 0 ? line.Row.Level3 : line.Row.Level2)
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(DemoTexts.Of(Days[0]).Where(piece => piece.Line.Length > 0), piece => Assert.Contains(piece.Line, lines));
    }
}
