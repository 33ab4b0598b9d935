using System.Net;
using System.Text.Json;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Publications.Documents;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class FindValidityTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateTimeOffset March = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Documents_are_found_by_how_they_stand_today_and_say_so()
    {
        var time = new ManualTime(March);
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        var valid = await DocumentAsync(office, column, "甲管理办法", new DateOnly(2031, 1, 1));
        var ending = await DocumentAsync(office, column, "乙管理办法", new DateOnly(2026, 3, 2));
        var news = await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "管理办法座谈会" }, since: March);
        using var visitor = office.Visit();
        Assert.Equal(
            new Dictionary<Guid, string?>
            {
                [valid] = "in-force",
                [ending] = "in-force",
                [news] = null,
            },
            await FoundAsync(visitor, $"body={office.BodyId}&q=管理办法")
        );
        Assert.Equal([valid, ending], (await FoundAsync(visitor, $"body={office.BodyId}&q=管理办法&validity=in-force")).Keys.Order());
        Assert.Empty(await FoundAsync(visitor, $"body={office.BodyId}&validity=expired"));

        // By the day alone: nobody wrote anything, and what was kept of yesterday is not said.
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([ending], (await FoundAsync(visitor, $"body={office.BodyId}&q=管理办法&validity=expired")).Keys);
        Assert.Equal([ending], (await FoundAsync(visitor, $"body={office.BodyId}&validity=expired")).Keys);
        Assert.Equal([valid], (await FoundAsync(visitor, $"body={office.BodyId}&validity=in-force")).Keys);
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/search?body={office.BodyId}&q=管理办法&validity=expired"));
        var hit = Assert.Single(page.QuerySelectorAll(".hits li"));
        Assert.Equal("失效", hit.QuerySelector(".validity-word")!.TextContent);
        Assert.Equal($"/items/{ending}", hit.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("expired", page.QuerySelector("#narrow-validity option[selected]")!.GetAttribute("value"));
        var all = await RunningOffice.ReadAsync(await visitor.GetAsync($"/search?body={office.BodyId}&q=管理办法"));
        Assert.Equal(["失效", "有效"], all.QuerySelectorAll(".validity-word").Select(one => one.TextContent).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("validity=valid", "有效性")]
    [InlineData("year=x", "年份")]
    [InlineData("kind=nothing", "类型")]
    [InlineData("column=00000000-0000-0000-0000-000000000001", "栏目")]
    public async Task A_filter_that_cannot_be_read_is_said_and_does_not_hide_the_hits(string filter, string label)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "价格公告" });
        using var visitor = office.Visit();
        var answer = await visitor.GetAsync($"/search?body={office.BodyId}&q=价格&{filter}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await RunningOffice.ReadAsync(answer);
        Assert.Contains($"没有读懂“{label}”", page.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".hits li"));
    }

    [Theory]
    [InlineData("validity=valid", "validity")]
    [InlineData("kind=nothing", "kind")]
    [InlineData("year=20260", "year")]
    [InlineData("page=0", "page")]
    public async Task The_api_names_the_parameter_that_it_cannot_read(string filter, string parameter)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var visitor = office.Visit();
        var answer = await visitor.GetAsync($"/api/v1/publications?body={office.BodyId}&{filter}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var title = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("title").GetString();
        Assert.StartsWith($"没有读懂参数 {parameter}：", title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/publications?state=Nowhere", "状态")]
    [InlineData("/desk/publications?state=99", "状态")]
    [InlineData("/desk/publications?column=x", "栏目")]
    [InlineData("/desk/faults?outcome=x", "结果")]
    [InlineData("/desk/faults?kind=99", "类型")]
    [InlineData("/desk/documents?state=x", "状态")]
    public async Task A_list_of_the_desk_says_what_of_its_filter_it_cannot_read(string address, string label)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "价格公告" });
        using var publisher = await office.SignInAsync(Role.Publisher);
        var page = await RunningOffice.ReadAsync(await publisher.GetAsync(address));
        Assert.Contains($"没有读懂“{label}”", page.QuerySelector("form.filter [role=alert]")!.TextContent, StringComparison.Ordinal);
        if (address.Contains("publications", StringComparison.Ordinal))
            Assert.Contains("价格公告", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var read = await RunningOffice.ReadAsync(await publisher.GetAsync(address.Split('?')[0]));
        Assert.Null(read.QuerySelector("form.filter [role=alert]"));
    }

    [Fact]
    public async Task A_few_letters_find_titles_by_the_initials_of_their_pinyin()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var title = new EditionContent { Title = "2025年测试区国民经济和社会发展统计公报" };
        var bulletin = await PublishingOffice.ShownAsync(office, column, title);
        var latin = await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "TJGB 标准", Html = "<p>字</p>" });
        await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "统计工作会议", Html = "<p>统计公报</p>" });
        using var visitor = office.Visit();
        Assert.Equal([latin, bulletin], (await FoundAsync(visitor, $"body={office.BodyId}&q=tjgb")).Keys);
        Assert.Equal([bulletin], (await FoundAsync(visitor, $"body={office.BodyId}&q=GMJJ")).Keys);
        Assert.Empty(await FoundAsync(visitor, $"body={office.BodyId}&q=bgjt"));
        Assert.Empty(await FoundAsync(visitor, $"body={office.BodyId}&q=t"));
        Assert.Empty(await FoundAsync(visitor, $"body={office.BodyId}&q=gmjj&kind=news"));
        var page = await RunningOffice.ReadAsync(await visitor.GetAsync($"/search?body={office.BodyId}&q=gmjj"));
        Assert.Equal("国民经济", page.QuerySelector(".hits h2 mark")!.TextContent);
        var suggested = await visitor.GetStringAsync($"/api/v1/publications/suggestions?body={office.BodyId}&q=shfz");
        Assert.Equal([title.Title], JsonSerializer.Deserialize<string[]>(suggested)!);
    }

    private static async Task<Guid> DocumentAsync(RunningOffice office, Column column, string title, DateOnly last)
    {
        var id = await PublishingOffice.ShownAsync(
            office,
            column,
            new EditionContent { Title = title },
            PublicationKind.NormativeDocument,
            March
        );
        using var program = await OfficeProgram.OfAsync(office, Role.Publisher);
        await OfficeProgram.PostAsync(
            program,
            "/api/v1/desk/documents",
            new
            {
                title,
                first = $"{ValidityAct.SubmitForReview}",
                on = "2025-01-06",
                number = $"测统规〔2025〕{title[0]}号",
                issuedOn = "2025-01-06",
                publishedOn = "2025-01-06",
                effectiveOn = "2025-01-06",
                lastDay = last,
                publicationId = id,
                token = OfficeProgram.Token(),
            }
        );
        return id;
    }

    private static async Task<Dictionary<Guid, string?>> FoundAsync(HttpClient visitor, string question) =>
        JsonDocument
            .Parse(await visitor.GetStringAsync($"/api/v1/publications?{question}"))
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .ToDictionary(
                item => item.GetProperty("id").GetGuid(),
                item => item.TryGetProperty("validity", out var validity) ? validity.GetString() : null
            );
}

public sealed class FindValidityOnSqliteTests(OnSqlite on) : FindValidityTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FindValidityOnPostgresTests(OnPostgres on) : FindValidityTests<OnPostgres>(on), IClassFixture<OnPostgres>;
