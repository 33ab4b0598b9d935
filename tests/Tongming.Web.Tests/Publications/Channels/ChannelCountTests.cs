using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Publications.Channels.Counts;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Publications.Channels.Fakes;

namespace Tongming.Web.Tests.Publications.Channels;

public abstract class ChannelCountTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>As a bureau's yearly report says: 部门门户网站436条, 微博71条, 微信公众号228条.</summary>
    [Fact]
    public async Task The_site_436_and_the_microblog_71_and_the_official_account_228_are_735_out_of_recorded_acts()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        foreach (var item in await office.ApprovedAsync([.. Enumerable.Range(1, 436).Select(at => $"网站第 {at} 条")]))
            await office.ActAsync(item, "publish");
        var weibo = await office.OpenAsync(ChannelKind.Weibo);
        var wechat = await office.OpenAsync(ChannelKind.WeChat);
        foreach (var (channel, count) in new[] { (weibo, 71), (wechat, 228) })
            for (var at = 1; at <= count; at++)
                await RecordAsync(office, channel, $"第 {at} 条", office.Today.AddDays(-(at % 60)));

        var counted = await CountAsync(office);
        var portal = counted.Channels.Single(one => one.Kind == ChannelKind.Portal).Id;
        Assert.Equal((436, 71, 228), (counted.Tally.On(portal), counted.Tally.On(weibo), counted.Tally.On(wechat)));
        Assert.Equal((735, 735), (counted.Tally.Total.Count, counted.Sum));
        using var citizen = office.Office.Visit();
        var page = await citizen.GetStringAsync($"/channels?body={office.Office.BodyId}&year=2026");
        foreach (var number in new[] { "436", "71", "228", "<b>735</b>" })
            Assert.Contains(number, page, StringComparison.Ordinal);
        var json = await OfficeProgram.GetAsync(citizen, $"/api/v1/channels?body={office.Office.BodyId}&year=2026");
        Assert.Equal((735, 0), (json.GetProperty("total").GetInt32(), json.GetProperty("contents").GetArrayLength()));
        Assert.Equal(
            0,
            (await OfficeProgram.GetAsync(citizen, $"/api/v1/channels?body={office.Office.BodyId}&year=2025"))
                .GetProperty("total")
                .GetInt32()
        );
    }

    [Fact]
    public async Task The_same_content_on_two_channels_counts_once_in_total_and_what_is_taken_down_not_at_all()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var board = await office.OpenAsync(ChannelKind.NoticeBoard, name: "一楼公告栏");
        var choose = new ChooseChannels.Input { Token = OfficeProgram.Token() };
        var item = await office.ApprovedAsync();
        Assert.True((await office.Get<ChooseChannels>().RunAsync(choose with { PublicationId = item }, office.Publisher)).Succeeded);
        await office.ActAsync(item, "publish");
        var number = await IndexOfAsync(office, item);
        var record = new RecordPublication.Input
        {
            ChannelId = board,
            Title = "同一条，贴在公告栏",
            On = office.Today,
            IndexNumber = number,
            Token = OfficeProgram.Token(),
        };
        foreach (var _ in new[] { 1, 2 })
            Assert.True((await office.Get<RecordPublication>().RunAsync(record, office.Publisher)).Succeeded);
        var both = await CountAsync(office);
        Assert.Equal((1, 2, 1, 1), (both.Tally.Total.Count, both.Sum, both.Tally.On(board), both.Tally.Repeated));
        Assert.Equal(
            "channel.record.index",
            (
                await office
                    .Get<RecordPublication>()
                    .RunAsync(record with { IndexNumber = "没有", Token = OfficeProgram.Token() }, office.Publisher)
            )
                .Refusal
                ?.Code
        );
        await office.WithdrawAsync(item);
        var confirmed = await office.Get<ConfirmRemoval>().RunAsync(new(await office.TargetAsync(board, item)), office.Publisher);
        Assert.True(confirmed.Succeeded);
        Assert.Equal(0, (await CountAsync(office)).Sum);
    }

    [Fact]
    public async Task An_account_is_warned_of_on_the_fourteenth_day_and_silent_on_the_fifteenth()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var wechat = await office.OpenAsync(ChannelKind.WeChat);
        await office.OpenAsync(ChannelKind.WeChat, name: "演示普查");
        await RecordAsync(office, wechat, "最近一条", office.Today);
        using var fresh = await office.Office.SignInAsync(Role.Publisher);
        var page = await RunningOffice.ReadAsync(await fresh.GetAsync("/desk/channels"));
        var row = RowOf(page);
        Assert.Contains("正常", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("同一平台另有账号：演示普查", row.TextContent, StringComparison.Ordinal);
        foreach (var (days, word) in new[] { (14, "即将超期"), (1, "超过两周未更新") })
        {
            office.Time.Advance(TimeSpan.FromDays(days));
            using var later = await office.Office.SignInAsync(Role.Publisher);
            var shown = await RunningOffice.ReadAsync(await later.GetAsync("/desk/channels"));
            var line = RowOf(shown);
            Assert.Contains(word, line.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Behind_every_number_stand_its_contents()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var board = await office.OpenAsync(ChannelKind.NoticeBoard, name: "一楼公告栏");
        await RecordAsync(office, board, "经济普查告知书", office.Today);
        await RecordAsync(office, board, "去年的告知书", office.Today.AddYears(-1));
        using var publisher = await office.Office.SignInAsync(Role.Publisher);
        var page = await RunningOffice.ReadAsync(await publisher.GetAsync("/desk/channels?from=2026-01-01&to=2026-12-31"));
        var number = page.QuerySelector($"a[href*='posts?channel={board}']")!;
        Assert.Equal("1", number.TextContent);
        var posts = await RunningOffice.ReadAsync(await publisher.GetAsync(number.GetAttribute("href")));
        Assert.Equal(["经济普查告知书"], posts.QuerySelectorAll("td.title").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Secrets_stand_in_no_log_whatever_goes_wrong()
    {
        await using var office = await ChannelOffice.StartAsync(on, "Logging:LogLevel:Default=Trace");
        using var kept = new KeptLog();
        office.Office.Services.GetRequiredService<ILoggerFactory>().AddProvider(kept);
        await office.OpenAsync(ChannelKind.WeChat, "wechat");
        await office.OpenAsync(ChannelKind.Weibo, "weibo");
        await office.OpenAsync(ChannelKind.Platform, "platform");
        office.WeChat.Server.LoseAnswer("/cgi-bin/token");
        office.WeChat.Server.Refuse("/cgi-bin/token", 503);
        office.WeChat.Refusals.Enqueue(45009);
        office.Weibo.Refusals.Enqueue(10023);
        var item = await office.ApprovedAsync();
        office.Platform.Server.Refuse($"/gate/items/{item}", 500);
        await office.ActAsync(item, "publish");
        await office.RunThroughAsync();
        Assert.NotEmpty(office.WeChat.Articles);
        var all = string.Concat(kept.Lines);
        Assert.Contains("Delivery channel", all, StringComparison.Ordinal);
        string[] secrets = [FakeWeChat.Secret, FakeWeibo.Token, FakePlatform.Token, office.WeChat.Token];
        Assert.DoesNotContain(secrets, secret => all.Contains(secret, StringComparison.Ordinal));
    }

    private static AngleSharp.Dom.IElement RowOf(AngleSharp.Dom.IParentNode page) =>
        page.QuerySelectorAll("table.list tbody tr").First(row => row.QuerySelector("td a")?.TextContent == "演示统计");

    private static async Task RecordAsync(ChannelOffice office, Guid channel, string title, DateOnly on)
    {
        var input = new RecordPublication.Input
        {
            ChannelId = channel,
            Title = title,
            On = on,
            Token = OfficeProgram.Token(),
        };
        var done = await office.Get<RecordPublication>().RunAsync(input, office.Publisher);
        Assert.True(done.Succeeded, done.Refusal?.Code);
    }

    private async Task<string> IndexOfAsync(ChannelOffice office, Guid item)
    {
        await using var db = on.Engine.OpenForReading();
        return (await db.Set<Tongming.Publications.Publication>().FindAsync(office.Office.BodyId, item))!.IndexNumber!;
    }

    private static Task<CountChannels.Counted> CountAsync(ChannelOffice office) =>
        office.Get<CountChannels>().RunAsync(CountChannels.Input.OfYear(office.Office.BodyId, 2026));
}

/// <summary>Keeps everything that is logged.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Line(this);

    public void Dispose() => Lines.Clear();

    private sealed class Line(KeptLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => log.Lines.Enqueue($"{formatter(state, exception)} {exception}\n");
    }
}

public sealed class ChannelCountOnSqliteTests(AloneOn<OnSqlite> on)
    : ChannelCountTests<AloneOn<OnSqlite>>(on),
        IClassFixture<AloneOn<OnSqlite>>;

public sealed class ChannelCountOnPostgresTests(AloneOn<OnPostgres> on)
    : ChannelCountTests<AloneOn<OnPostgres>>(on),
        IClassFixture<AloneOn<OnPostgres>>;
