using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class PublicFreshnessTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>Monday, 2 March 2026, 9:00 in China.</summary>
    private static readonly DateTimeOffset March = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Everybody_reads_how_fresh_each_column_is_by_page_and_by_program()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await ColumnAsync(office, "quarterly", ColumnRhythm.ThreeMonths);
        await ColumnAsync(office, "empty", ColumnRhythm.ThreeMonths);
        await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "一" }, since: March.AddDays(-1));
        await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "二" }, since: March.AddDays(-70));
        await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "三" }, since: March.AddHours(2));
        using var visitor = office.Visit();
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/freshness?body={office.BodyId}"));
        Assert.Equal(
            ["公告quarterly", "每3个月", "2026年3月1日", "2026年6月1日", "正常", "1"],
            CellsOf(page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("quarterly", StringComparison.Ordinal)))
        );
        Assert.Equal(
            ["公告empty", "每3个月", "—", "—", "空白栏目", "0"],
            CellsOf(page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("empty", StringComparison.Ordinal)))
        );
        var line = await LineAsync(visitor, office, column);
        Assert.Equal("2026-06-01", line.GetProperty("dueOn").GetString());
        Assert.Equal("Fresh", line.GetProperty("state").GetString());
        Assert.Equal((2, 1), (line.GetProperty("items").GetInt32(), line.GetProperty("itemsThisYear").GetInt32()));

        // What was scheduled counts from its moment, although the page was kept.
        time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(2, (await LineAsync(visitor, office, column)).GetProperty("itemsThisYear").GetInt32());
    }

    [Fact]
    public async Task Midnight_changes_what_was_kept_and_an_exemption_stands_in_words()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 5, 28, 15, 0, 0, TimeSpan.Zero));
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await ColumnAsync(office, "quarterly", ColumnRhythm.ThreeMonths);
        await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "一" }, since: March.AddDays(-2));
        using var visitor = office.Visit();
        Assert.Equal("DueSoon", (await LineAsync(visitor, office, column)).GetProperty("state").GetString());
        // 28 February and three months: the last day in time is 28 May, of which an hour is left in China.
        time.Advance(TimeSpan.FromHours(2));
        Assert.Equal("Stale", (await LineAsync(visitor, office, column)).GetProperty("state").GetString());
        var page = await visitor.GetStringAsync($"/freshness?body={office.BodyId}");
        Assert.Contains("超期未更新", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        using var program = await OfficeProgram.OfAsync(office, Role.Publisher);
        await OfficeProgram.PostAsync(
            program,
            $"/api/v1/desk/columns/{column.Id}/exemptions",
            new
            {
                reason = "没有事项",
                approvedBy = office.PersonOf(Role.OfficeHead).Id,
                first = "2026-05-29",
                last = "2026-12-31",
                token = OfficeProgram.Token(),
            }
        );
        var exempt = await LineAsync(visitor, office, column);
        Assert.Equal("已报备", exempt.GetProperty("stateName").GetString());
        Assert.Equal("2026-12-31", exempt.GetProperty("dueOn").GetString());
        var words = WebUtility.HtmlDecode(await visitor.GetStringAsync($"/freshness?body={office.BodyId}"));
        Assert.Contains("已报备", words, StringComparison.Ordinal);
        Assert.DoesNotContain("没有事项<", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_is_sorted_by_its_heads_and_what_has_no_day_comes_last()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(March));
        var one = await ColumnAsync(office, "b-one", ColumnRhythm.ThreeMonths);
        var two = await ColumnAsync(office, "a-two", ColumnRhythm.ThreeMonths);
        await ColumnAsync(office, "none", ColumnRhythm.ThreeMonths);
        await PublishingOffice.ShownAsync(office, one, new EditionContent { Title = "一" }, since: March.AddDays(-5));
        await PublishingOffice.ShownAsync(office, two, new EditionContent { Title = "二" }, since: March.AddDays(-9));
        using var visitor = office.Visit();
        Assert.Equal(["公告a-two", "公告b-one", "公告none"], await OrderAsync(visitor, office, "last"));
        Assert.Equal(["公告b-one", "公告a-two", "公告none"], await OrderAsync(visitor, office, "-last"));
        Assert.Equal("公告none", (await OrderAsync(visitor, office, "state"))[0]);
        Assert.Equal(3, (await OrderAsync(visitor, office, "nonsense")).Count);
    }

    [Fact]
    public async Task It_is_linked_from_the_map_and_each_page_and_knows_no_strange_body()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office);
        using var visitor = office.Visit();
        Assert.Contains($"/freshness?body={office.BodyId}", await visitor.GetStringAsync("/map"), StringComparison.Ordinal);
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/disclosure?body={office.BodyId}"));
        Assert.NotNull(page.QuerySelector("footer a[href='/freshness']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/freshness?body={Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/api/v1/publications/freshness?body={Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/api/v1/publications/freshness")).StatusCode);
    }

    private static async Task<Column> ColumnAsync(RunningOffice office, string slug, ColumnRhythm rhythm)
    {
        var column = await PublishingOffice.ColumnAsync(office, slug);
        var watched = await office.Changes.SaveAsync<ColumnRhythm>(async db =>
            (await db.Set<Column>().FirstAsync(one => one.BodyId == office.BodyId && one.Id == column.Id)).Watch(rhythm, 15)
        );
        Assert.True(watched.Succeeded);
        return column;
    }

    private static string[] CellsOf(AngleSharp.Dom.IElement row) => [.. row.Children.Select(cell => cell.TextContent.Trim())];

    private static async Task<List<string>> OrderAsync(HttpClient visitor, RunningOffice office, string sort)
    {
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/freshness?body={office.BodyId}&sort={sort}"));
        return [.. page.QuerySelectorAll("tbody tr th").Select(cell => cell.TextContent.Trim())];
    }

    private static async Task<JsonElement> LineAsync(HttpClient visitor, RunningOffice office, Column column) =>
        JsonDocument
            .Parse(await visitor.GetStringAsync($"/api/v1/publications/freshness?body={office.BodyId}"))
            .RootElement.GetProperty("columns")
            .EnumerateArray()
            .Single(one => one.GetProperty("id").GetGuid() == column.Id);
}

public sealed class PublicFreshnessOnSqliteTests(OnSqlite on) : PublicFreshnessTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PublicFreshnessOnPostgresTests(OnPostgres on) : PublicFreshnessTests<OnPostgres>(on), IClassFixture<OnPostgres>;
