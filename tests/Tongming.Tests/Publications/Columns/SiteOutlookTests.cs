using Tongming.Publications.Columns;
using static Tongming.Tests.Publications.Columns.Planned;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Columns;

public sealed class SiteOutlookTests
{
    [Fact]
    public void The_site_fails_on_the_day_on_which_the_fifth_column_of_news_or_notices_is_stale()
    {
        var columns = new[] { "03-01", "03-02", "03-03", "03-04" }
            .Select(day => Seen(ColumnGroup.News, day))
            .Append(new WatchedColumn(Column(ColumnGroup.NoticeOrPolicy), new ColumnActivity(Calendar.Years.Day("2025-09-18"))))
            .ToList();
        var outlook = Read(columns, "03-16", "R5-15");
        Assert.Equal((1, false, Date("03-19")), (outlook.Count, outlook.IsReached, outlook.ReachedOn));
        Assert.Equal(3, outlook.CountOn(Date("03-18")));
        Assert.True(Read(columns, "03-19", "R5-15").IsReached);
        Assert.Null(Read(columns[1..], "03-19", "R5-15").ReachedOn);
    }

    [Fact]
    public void Ten_other_columns_fail_the_site_after_a_year_event_driven_ones_among_them()
    {
        var columns = Enumerable.Range(1, 10).Select(day => Seen(ColumnGroup.Other, $"01-{day:00}")).ToList();
        var outlook = Read(columns, "12-31", "R5-16");
        Assert.Equal((0, Calendar.Years.Day("2027-01-11")), (outlook.Count, outlook.ReachedOn));
        var exempt = Exempt(columns[9].Column, Date("12-31"), Calendar.Years.Day("2027-06-30"));
        Assert.Equal(Calendar.Years.Day("2027-01-11"), Read(columns, "12-31", "R5-16").ReachedOn);
        Assert.Equal(Calendar.Years.Day("2027-07-01"), Read(columns, "12-31", "R5-16", exempt).ReachedOn);
    }

    [Fact]
    public void Blank_columns_count_by_their_own_rule_only_and_closed_ones_by_none()
    {
        var blank = Enumerable.Range(0, 5).Select(_ => new WatchedColumn(Column(ColumnGroup.News, ColumnBlock.News), new(null))).ToList();
        Assert.True(Read(blank, "03-02", "R5-17").IsReached);
        Assert.Empty(Read(blank, "03-02", "R5-15").Columns);
        Ok(blank[0].Column.Close(Date("03-01")));
        Assert.Equal((4, false), (Read(blank, "03-02", "R5-17").Count, Read(blank, "03-02", "R5-17").IsReached));
    }

    [Fact]
    public void Undated_items_count_as_not_updated() =>
        Assert.Equal(1, Read([new WatchedColumn(Column(ColumnGroup.News, ColumnBlock.News), new(null, 3))], "03-02", "R5-15").Count);

    [Theory]
    [InlineData("03-02", "03-16", false)]
    [InlineData("03-02", "03-17", true)]
    [InlineData(null, "03-02", true)]
    public void The_home_page_has_two_weeks(string? updated, string today, bool fails)
    {
        var home = SiteOutlook.Of([], [], updated is null ? null : Date(updated), SiteThresholds.AsInRuleBook, Date(today))[0];
        Assert.Equal(("R5-12", fails), (home.RuleId, home.IsReached));
    }

    private static WatchedColumn Seen(ColumnGroup group, string last) => new(Column(group), new ColumnActivity(Date(last)));

    private static VetoOutlook Read(
        IReadOnlyCollection<WatchedColumn> columns,
        string today,
        string rule,
        params FreshnessExemption[] exemptions
    ) => SiteOutlook.Of(columns, exemptions, Date(today), SiteThresholds.AsInRuleBook, Date(today)).Single(one => one.RuleId == rule);
}
