using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Channels;

public abstract class ChannelPagesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_channel_is_registered_once_changed_and_closed_with_approvals()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var fields = new Dictionary<string, string>
        {
            ["Kind"] = "WeChat",
            ["Name"] = "演示统计",
            ["Account"] = "yanshi",
            ["OpenedOn"] = "2024-05-06",
            ["MayPublish"] = "true",
            ["Token"] = new('c', 32),
        };
        var bare = await RunningOffice.PostAsync(publisher, "/desk/channels/new", fields);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Contains(
            "批准和备案",
            (await RunningOffice.ReadAsync(bare)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
        fields["Approval"] = "演政办〔2024〕1号";
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, "/desk/channels/new", fields)).StatusCode);
        var channel = await OneAsync(office);
        fields["Connection"] = "nowhere";
        fields["Token"] = new('d', 32);
        var unknown = await RunningOffice.PostAsync(publisher, "/desk/channels/new", fields);
        Assert.Contains("没有名为“nowhere”的接口连接", await TextAsync(unknown), StringComparison.Ordinal);

        var address = $"/desk/channels/{channel.Id}";
        var changed = await RunningOffice.PostAsync(
            publisher,
            address,
            new() { ["Name"] = "演示统计微信", ["Link"] = "https://account.example/1" }
        );
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var citizen = office.Visit();
        Assert.Contains("演示统计微信", await citizen.GetStringAsync($"/channels?body={office.BodyId}"), StringComparison.Ordinal);
        var closed = await RunningOffice.PostAsync(
            publisher,
            $"{address}/close",
            new() { ["On"] = "2024-06-07", ["Approval"] = "演政办〔2026〕9号" }
        );
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.False((await OneAsync(office)).IsOpen);
        Assert.Contains("已停用", await publisher.GetStringAsync("/desk/channels"), StringComparison.Ordinal);
        await using var db = on.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>()
            .Where(one => one.SubjectId == channel.Id)
            .OrderBy(one => one.Seq)
            .Select(one => one.Act)
            .ToListAsync();
        Assert.Equal(["channel.opened", "channel.changed", "channel.closed"], acts);
    }

    [Fact]
    public async Task Others_may_look_and_not_touch_and_another_body_sees_nothing()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var board = await BoardAsync(office, publisher);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        Assert.Contains("一楼公告栏", await officer.GetStringAsync("/desk/channels"), StringComparison.Ordinal);
        foreach (var page in new[] { "/desk/channels/new", "/desk/channels/record", "/desk/adoptions/new", $"/desk/channels/{board}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(page)).StatusCode);
        using var stranger = await other.SignInAsync(Role.OfficeHead);
        foreach (var page in new[] { $"/desk/channels/{board}", $"/desk/channels/{board}/close", $"/desk/channels/posts/{board}" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page)).StatusCode);
        using var administrator = await office.SignInAsync(Role.SystemAdministrator);
        foreach (var page in new[] { "/desk/channels", "/desk/channels/posts", "/desk/adoptions" })
            Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task What_hung_on_the_board_is_written_down_and_taken_down_again()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var empty = await publisher.GetStringAsync("/desk/channels/record");
        Assert.Contains("先登记渠道", empty, StringComparison.Ordinal);
        var board = await BoardAsync(office, publisher);
        var fields = new Dictionary<string, string>
        {
            ["ChannelId"] = $"{board}",
            ["Title"] = "经济普查告知书",
            ["On"] = "2999-01-01",
            ["Place"] = "大厅东侧",
        };
        var future = await RunningOffice.PostAsync(publisher, "/desk/channels/record", fields);
        Assert.Equal(HttpStatusCode.BadRequest, future.StatusCode);
        Assert.Contains("日期不能晚于今天", await TextAsync(future), StringComparison.Ordinal);
        fields["On"] = "2026-01-12";
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, "/desk/channels/record", fields)).StatusCode);
        var list = await RunningOffice.ReadAsync(await publisher.GetAsync("/desk/channels/posts?from=2026-01-01"));
        var link = list.QuerySelector("td.title a")!.GetAttribute("href")!;
        Assert.Contains("大厅东侧", list.QuerySelector("table.list")!.TextContent, StringComparison.Ordinal);
        var taken = await RunningOffice.PostAsync(publisher, link, [], "form[action$='handler=Retract']");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var gone = await RunningOffice.PostAsync(publisher, link, [], "form[action$='handler=Removal']");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Contains(
            "这段时间没有发布",
            await publisher.GetStringAsync("/desk/channels/posts?from=2026-01-01"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Adoptions_are_written_down_counted_by_level_and_struck_out()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var publisher = await office.SignInAsync(Role.Publisher);
        Assert.Contains("还没有", await publisher.GetStringAsync("/desk/channels"), StringComparison.Ordinal);
        foreach (var (level, title) in new[] { ("Province", "粮食丰收背后的统计人"), ("City", "服务业平稳向好") })
        {
            var fields = new Dictionary<string, string>
            {
                ["Outlet"] = "演示日报",
                ["Level"] = level,
                ["On"] = "2026-02-03",
                ["Title"] = title,
            };
            Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, "/desk/adoptions/new", fields)).StatusCode);
        }

        const string year = "/desk/adoptions?from=2026-01-01";
        Assert.Contains("录用 2 篇", await publisher.GetStringAsync(year), StringComparison.Ordinal);
        Assert.Contains("录用 1 篇", await publisher.GetStringAsync($"{year}&level=Province"), StringComparison.Ordinal);
        var bare = await RunningOffice.PostAsync(
            publisher,
            $"{year}&level=City",
            new() { ["reason"] = " " },
            "form[action$='handler=Strike']"
        );
        Assert.Equal(HttpStatusCode.Redirect, bare.StatusCode);
        Assert.Contains("请写明为什么作废", await publisher.GetStringAsync("/desk/adoptions"), StringComparison.Ordinal);
        await RunningOffice.PostAsync(publisher, $"{year}&level=City", new() { ["reason"] = "重复登记" }, "form[action$='handler=Strike']");
        var after = await publisher.GetStringAsync(year);
        Assert.Contains("录用 1 篇", after, StringComparison.Ordinal);
        Assert.Contains("已作废（重复登记）", after, StringComparison.Ordinal);
    }

    private async Task<Guid> BoardAsync(RunningOffice office, HttpClient publisher)
    {
        var fields = new Dictionary<string, string>
        {
            ["Kind"] = "NoticeBoard",
            ["Name"] = "一楼公告栏",
            ["OpenedOn"] = "2020-01-01",
        };
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, "/desk/channels/new", fields)).StatusCode);
        return (await OneAsync(office)).Id;
    }

    private async Task<Channel> OneAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<Channel>().SingleAsync(one => one.BodyId == office.BodyId);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        (await RunningOffice.ReadAsync(answer)).QuerySelector("main")!.TextContent;
}

public sealed class ChannelPagesOnSqliteTests(OnSqlite on) : ChannelPagesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ChannelPagesOnPostgresTests(OnPostgres on) : ChannelPagesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
