using Tongming.Publications.Columns;
using static Tongming.Tests.Publications.Columns.Planned;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Columns;

public sealed class ColumnTests
{
    [Theory]
    [InlineData("monthly-data", "")]
    [InlineData("gb2025", "")]
    [InlineData("a", "column.slug.shape")]
    [InlineData("2025", "column.slug.shape")]
    [InlineData("Data", "column.slug.shape")]
    [InlineData("a--b", "column.slug.shape")]
    [InlineData("a-", "column.slug.shape")]
    [InlineData("a/b", "column.slug.shape")]
    [InlineData("统计", "column.slug.shape")]
    [InlineData("a23456789012345678901234567890123456789012", "column.slug.shape")]
    [InlineData("search", "column.slug.reserved")]
    public void An_address_is_short_lower_case_and_not_taken_by_the_program(string text, string refusal)
    {
        var slug = ColumnSlug.Parse(text);
        Assert.Equal(refusal, slug.Refusal?.Code ?? "");
        if (slug.Succeeded)
            Assert.Equal(text, slug.Value.ToString());
    }

    [Theory]
    [InlineData(ColumnGroup.News, ColumnRhythm.TwoWeeks)]
    [InlineData(ColumnGroup.NoticeOrPolicy, ColumnRhythm.SixMonths)]
    [InlineData(ColumnGroup.Other, ColumnRhythm.EventDriven)]
    public void A_new_column_keeps_the_rhythm_that_inspections_ask(ColumnGroup group, ColumnRhythm rhythm) =>
        Assert.Equal((rhythm, true, 0), (Column(group).Rhythm, Column(group).IsOpen, Column(group).Version));

    [Theory]
    [InlineData(ColumnBlock.Guide), InlineData(ColumnBlock.Rules), InlineData(ColumnBlock.StatutoryContent)]
    [InlineData(ColumnBlock.AnnualReports)]
    public void No_news_stand_in_the_four_blocks(ColumnBlock block) =>
        Assert.Equal(
            "column.block.news",
            Refused(Tongming.Publications.Columns.Column.Plan(new(Guid.NewGuid(), Body, block, ColumnGroup.News, "要闻", Slug("news"))))
        );

    [Theory]
    [InlineData(ColumnGroup.News, ColumnRhythm.OneMonth)]
    [InlineData(ColumnGroup.News, ColumnRhythm.EventDriven)]
    [InlineData(ColumnGroup.NoticeOrPolicy, ColumnRhythm.OneYear)]
    [InlineData(ColumnGroup.NoticeOrPolicy, ColumnRhythm.EventDriven)]
    public void A_rhythm_longer_than_that_of_inspections_is_refused(ColumnGroup group, ColumnRhythm rhythm) =>
        Assert.Equal("column.rhythm.longer-than-inspection", Refused(Column(group).Watch(rhythm, 3)));

    [Fact]
    public void Names_and_warnings_have_limits()
    {
        var column = Column();
        Assert.Equal("column.name", Refused(column.Rename(" ")));
        Assert.Equal("column.name", Refused(column.Rename(new string('统', 31))));
        Assert.Equal("column.warn-ahead", Refused(column.Watch(ColumnRhythm.OneMonth, 91)));
        Assert.Equal("column.warn-ahead", Refused(column.Watch(ColumnRhythm.OneMonth, -1)));
        Ok(column.Rename(" 月度数据 "));
        column.Arrange(4);
        column.Readdress(Slug("month"));
        Assert.Equal(("月度数据", 4, "month", 3), (column.Name, column.Order, column.Slug, column.Version));
    }

    [Fact]
    public void A_column_is_closed_and_opened_again()
    {
        var column = Column();
        Ok(column.Close(Date("03-02")));
        Assert.Equal("column.closed", Refused(column.Close(Date("03-03"))));
        Ok(column.Reopen());
        Assert.Equal("column.open", Refused(column.Reopen()));
    }

    [Fact]
    public void A_column_moves_with_what_stands_below_it_and_takes_over_the_block()
    {
        var (top, middle, leaf) = (Column(block: ColumnBlock.StatutoryContent, slug: "top"), Column(slug: "middle"), Column(slug: "leaf"));
        var tree = new ColumnTree([top, middle, leaf]);
        Ok(tree.Move(leaf, middle.Id));
        Ok(tree.Move(middle, top.Id));
        Assert.Equal([top, middle, leaf], tree.PathOf(leaf.Id));
        Assert.Equal([ColumnBlock.StatutoryContent, ColumnBlock.StatutoryContent], [middle.Block, leaf.Block]);
        Assert.Equal([top], tree.Below(null));
        Assert.Equal("column.parent.loop", Refused(tree.Move(top, leaf.Id)));
        Assert.Equal("column.parent.loop", Refused(tree.Move(top, top.Id)));
        Assert.Equal("column.parent.missing", Refused(tree.Move(leaf, Guid.NewGuid())));
        var fourth = Column(slug: "fourth");
        tree = new ColumnTree([top, middle, leaf, fourth]);
        Assert.Equal("column.parent.too-deep", Refused(tree.Move(fourth, leaf.Id)));
        Ok(middle.Close(Date("03-02")));
        Assert.Equal("column.parent.closed", Refused(tree.Move(fourth, middle.Id)));
        Ok(tree.Move(leaf, null));
        Assert.Null(leaf.ParentId);
    }

    [Fact]
    public void News_do_not_come_into_the_four_blocks_by_moving()
    {
        var (block, shelf) = (Column(block: ColumnBlock.Rules, slug: "rules"), Column(slug: "shelf"));
        var news = Column(ColumnGroup.News, ColumnBlock.News, slug: "news");
        var tree = new ColumnTree([block, shelf, news]);
        Assert.Equal("column.block.news", Refused(tree.Move(news, block.Id)));
        Ok(tree.Move(news, shelf.Id));
        Assert.Equal("column.block.news", Refused(tree.Move(shelf, block.Id)));
    }

    [Fact]
    public void Notices_count_as_such_on_the_first_level_only()
    {
        var (top, notices) = (Column(slug: "top"), Column(ColumnGroup.NoticeOrPolicy, slug: "notices"));
        var tree = new ColumnTree([top, notices]);
        Ok(tree.Move(notices, top.Id));
        Assert.Equal(ColumnGroup.Other, notices.CountsAs);
        Ok(notices.Watch(ColumnRhythm.OneYear, 3));
        Assert.Equal("column.rhythm.longer-than-inspection", Refused(tree.Move(notices, null)));
        Ok(notices.Watch(ColumnRhythm.ThreeMonths, 3));
        Ok(tree.Move(notices, null));
        Assert.Equal(ColumnGroup.NoticeOrPolicy, notices.CountsAs);
    }

    [Fact]
    public void An_address_belongs_to_one_column_of_the_body()
    {
        var (one, other) = (Column(slug: "one"), Column(slug: "other"));
        var tree = new ColumnTree([one, other]);
        Assert.Equal("column.slug.taken", Refused(tree.Free(Slug("one"), other.Id)));
        Ok(tree.Free(Slug("one"), one.Id));
        Ok(tree.Free(Slug("third"), one.Id));
        Assert.Throws<ArgumentException>(() =>
            new ColumnTree([
                one,
                Ok(
                    Tongming.Publications.Columns.Column.Plan(
                        new(Guid.NewGuid(), Guid.NewGuid(), default, ColumnGroup.Other, "x", Slug("xx"))
                    )
                ),
            ])
        );
    }

    [Fact]
    public void Every_word_is_there()
    {
        Assert.All(Enum.GetValues<ColumnBlock>(), value => Assert.NotEmpty(ColumnNames.Of(value)));
        Assert.All(Enum.GetValues<ColumnGroup>(), value => Assert.NotEmpty(ColumnNames.Of(value)));
        Assert.All(Enum.GetValues<ColumnRhythm>(), value => Assert.NotEmpty(ColumnNames.Of(value)));
        Assert.All(Enum.GetValues<FreshnessState>(), value => Assert.NotEmpty(ColumnNames.Of(value)));
        Assert.All(Enum.GetValues<UploadRhythm>(), value => Assert.NotEmpty(ColumnNames.Of(value)));
        Assert.All(Enum.GetValues<UploadStanding>(), value => Assert.NotEmpty(ColumnNames.Of(value)));
    }
}
