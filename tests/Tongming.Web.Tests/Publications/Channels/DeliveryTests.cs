using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Publications.Channels.Counts;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Publications.Channels.Fakes;

namespace Tongming.Web.Tests.Publications.Channels;

public abstract class DeliveryTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_released_item_is_accepted_and_then_live_on_every_channel_and_counts_once()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var wechat = await office.OpenAsync(ChannelKind.WeChat, "wechat");
        var weibo = await office.OpenAsync(ChannelKind.Weibo, "weibo");
        var platform = await office.OpenAsync(ChannelKind.Platform, "platform");
        office.WeChat.Running = 1;
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        Assert.Empty(office.Weibo.Posts);

        await office.RunAsync();
        Assert.Equal(DeliveryState.Accepted, (await office.OnAsync(wechat, item)).State);
        await office.RunAsync(Minute);
        Assert.Equal(DeliveryState.Accepted, (await office.OnAsync(wechat, item)).State);
        await office.RunAsync(Minute);
        var posted = await office.OnAsync(wechat, item);
        Assert.Equal((DeliveryState.Live, office.Today), (posted.State, posted.LiveOn));
        Assert.StartsWith("https://articles.example/s/article-", posted.Address, StringComparison.Ordinal);
        var article = Assert.Single(office.WeChat.Articles.Values);
        Assert.Equal($"{FakeWeibo.Domain}/items/{item}", article.GetProperty("content_source_url").GetString());
        Assert.Equal("总产量增长。", article.GetProperty("digest").GetString());

        var post = Assert.Single(office.Weibo.Posts);
        Assert.Equal($"全区粮食产量公告：总产量增长。 {FakeWeibo.Domain}/items/{item}", post);
        Assert.StartsWith("https://weibo.example/5", (await office.OnAsync(weibo, item)).Address, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Live, (await office.OnAsync(platform, item)).State);
        Assert.Equal("published", Assert.Single(office.Platform.Items).Value.GetProperty("state").GetString());

        var counted = await CountAsync(office);
        Assert.Equal((1, 4), (counted.Tally.Total.Count, counted.Sum));
        Assert.Equal([item], counted.Tally.ByChannel[weibo]);
    }

    [Fact]
    public async Task A_scheduled_item_is_not_sent_a_second_before_its_moment()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var weibo = await office.OpenAsync(ChannelKind.Weibo, "weibo");
        var item = await office.ApprovedAsync();
        await office.ScheduleAsync(item, new TimeOnly(9, 30));
        await office.RunAsync(TimeSpan.FromMinutes(30) - Second);
        Assert.Empty(office.Weibo.Server.Requests);
        Assert.Empty((await CountAsync(office)).Tally.Total);
        await office.RunAsync(Second);
        Assert.Single(office.Weibo.Posts);
        Assert.Equal(DeliveryState.Live, (await office.OnAsync(weibo, item)).State);
        Assert.Equal(2, (await CountAsync(office)).Sum);
    }

    [Fact]
    public async Task What_is_unscheduled_or_withdrawn_before_its_moment_is_never_sent()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var weibo = await office.OpenAsync(ChannelKind.Weibo, "weibo");
        var back = await office.ApprovedAsync("取消定时的");
        var gone = await office.ApprovedAsync("撤下的");
        foreach (var item in new[] { back, gone })
            await office.ScheduleAsync(item, new TimeOnly(9, 30));
        await office.ActAsync(back, "unschedule");
        await office.WithdrawAsync(gone);
        await office.RunAsync(TimeSpan.FromHours(1));
        Assert.Empty(office.Weibo.Server.Requests);
        Assert.Equal((DeliveryState.Withdrawn, "unscheduled"), await office.StandsAsync(weibo, back));
        Assert.Equal((DeliveryState.Withdrawn, "item-withdrawn"), await office.StandsAsync(weibo, gone));
    }

    [Fact]
    public async Task Withdrawing_deletes_it_where_that_can_be_done_and_is_a_task_for_a_person_elsewhere()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var wechat = await office.OpenAsync(ChannelKind.WeChat, "wechat");
        var weibo = await office.OpenAsync(ChannelKind.Weibo, "weibo");
        var platform = await office.OpenAsync(ChannelKind.Platform, "platform");
        var board = await office.OpenAsync(ChannelKind.NoticeBoard, name: "一楼公告栏");
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        await office.RunAsync();
        await office.RunAsync(Minute);
        Assert.Equal((DeliveryState.NeedsPerson, "by-hand"), await office.StandsAsync(board, item));
        Assert.Single(office.WeChat.Articles);

        await office.WithdrawAsync(item);
        await office.RunAsync();
        Assert.Empty(office.WeChat.Articles);
        Assert.Empty(office.Platform.Items);
        Assert.Equal(DeliveryState.Withdrawn, (await office.OnAsync(wechat, item)).State);
        Assert.Equal(DeliveryState.Withdrawn, (await office.OnAsync(platform, item)).State);
        foreach (var channel in new[] { weibo, board })
            Assert.Equal((DeliveryState.RemovalByPerson, "item-withdrawn"), await office.StandsAsync(channel, item));
        using var publisher = await office.Office.SignInAsync(Role.Publisher);
        var page = await publisher.GetStringAsync("/desk/channels");
        Assert.Contains("等人办理（2）", page, StringComparison.Ordinal);
        var post = await office.OnAsync(weibo, item);
        Assert.Contains(post.Address, await publisher.GetStringAsync($"/desk/channels/posts/{post.Id}"), StringComparison.Ordinal);
        var confirmed = await office.Get<ConfirmRemoval>().RunAsync(new(await office.TargetAsync(weibo, item)), office.Publisher);
        Assert.Equal(DeliveryState.Withdrawn, confirmed.Value!.State);
    }

    [Fact]
    public async Task A_correction_takes_the_old_one_back_publishes_anew_and_still_counts_once()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var wechat = await office.OpenAsync(ChannelKind.WeChat, "wechat");
        var platform = await office.OpenAsync(ChannelKind.Platform, "platform");
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        await office.RunAsync();
        await office.RunAsync(Minute);
        await office.CorrectAsync(item);
        await office.ActAsync(item, "publish");
        await office.RunAsync();
        await office.RunAsync(Minute);
        var article = Assert.Single(office.WeChat.Articles.Values);
        Assert.Contains("9.8", article.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, office.WeChat.Published);
        Assert.Equal(2, Assert.Single(office.Platform.Items).Value.GetProperty("edition").GetInt32());
        foreach (var channel in new[] { wechat, platform })
            Assert.Equal(
                (DeliveryState.Live, 2),
                ((await office.OnAsync(channel, item)).State, (await office.OnAsync(channel, item)).Edition)
            );
        var counted = await CountAsync(office);
        Assert.Equal((1, 3), (counted.Tally.Total.Count, counted.Sum));
    }

    [Fact]
    public async Task Channels_that_are_added_after_the_release_get_it_at_once_and_those_left_out_get_nothing()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var weibo = await office.OpenAsync(ChannelKind.Weibo, "weibo");
        var item = await office.ApprovedAsync();
        var choose = office.Get<ChooseChannels>();
        Assert.True((await choose.RunAsync(Chosen(item), office.Publisher)).Succeeded);
        await office.ActAsync(item, "publish");
        await office.RunAsync();
        Assert.Empty(office.Weibo.Posts);
        var officer = office.Office.ActorOf(Role.CaseOfficer) with { SectionId = office.Office.Section.Id };
        Assert.Equal("channel.not-permitted", (await choose.RunAsync(Chosen(item, weibo), officer)).Refusal?.Code);
        Assert.True((await choose.RunAsync(Chosen(item, weibo), office.Publisher)).Succeeded);
        await office.RunAsync();
        Assert.Single(office.Weibo.Posts);
        await using var other = await ChannelOffice.StartAsync(on);
        Assert.Equal("publication.not-found", (await choose.RunAsync(Chosen(item, weibo), other.Publisher)).Refusal?.Code);
    }

    [Fact]
    public async Task A_slow_answer_to_the_order_is_not_waited_for_and_not_asked_again()
    {
        await using var office = await ChannelOffice.StartAsync(on, "Channels:WaitSeconds=1");
        var channel = await office.OpenAsync(ChannelKind.Weibo, "weibo");
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        office.Weibo.Server.Delay = TimeSpan.FromSeconds(2);
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.NeedsPerson, "unknown"), await office.StandsAsync(channel, item));
        Assert.Single(office.Weibo.Posts);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_not_posted_twice()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var channel = await office.OpenAsync(ChannelKind.Weibo, "weibo");
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        office.Weibo.Server.LoseAnswer("/2/statuses/share.json");
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.NeedsPerson, "unknown"), await office.StandsAsync(channel, item));
        Assert.Single(office.Weibo.Posts);
    }

    private static ChooseChannels.Input Chosen(Guid item, params Guid[] channels) =>
        new()
        {
            PublicationId = item,
            Channels = channels,
            Token = OfficeProgram.Token(),
        };

    private static Task<CountChannels.Counted> CountAsync(ChannelOffice office) =>
        office.Get<CountChannels>().RunAsync(CountChannels.Input.OfYear(office.Office.BodyId, 2026));
}

public sealed class DeliveryOnSqliteTests(AloneOn<OnSqlite> on) : DeliveryTests<AloneOn<OnSqlite>>(on), IClassFixture<AloneOn<OnSqlite>>;

public sealed class DeliveryOnPostgresTests(AloneOn<OnPostgres> on)
    : DeliveryTests<AloneOn<OnPostgres>>(on),
        IClassFixture<AloneOn<OnPostgres>>;
