using System.Net;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Events;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Publications.Channels.Reach;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Channels;

public abstract class DeliveryTroubleTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_is_refused_after_it_was_accepted_fails_with_its_reason_and_is_posted_once_when_it_is_sent_again()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        office.WeChat.Outcome = 4;
        await office.RunAsync();
        await office.RunAsync(Minute);
        Assert.Equal((DeliveryState.Failed, "wechat.refused"), await office.StandsAsync(channel, item));
        using var publisher = await office.Office.SignInAsync(Role.Publisher);
        Assert.Contains("平台审核不通过", await publisher.GetStringAsync($"/desk/publications/{item}"), StringComparison.Ordinal);

        office.WeChat.Outcome = 0;
        var post = await office.OnAsync(channel, item);
        var sent = await RunningOffice.PostAsync(publisher, $"/desk/channels/posts/{post.Id}", [], "form[action$='handler=Resend']");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.Live, ""), await office.StandsAsync(channel, item));
        Assert.Equal(1, office.WeChat.Published);
    }

    [Theory]
    [InlineData(2, "wechat.originality")]
    [InlineData(3, "wechat.failed")]
    [InlineData(6, "wechat.blocked")]
    public async Task Every_outcome_has_its_sentence(int outcome, string reason)
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        office.WeChat.Outcome = outcome;
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.Failed, reason), await office.StandsAsync(channel, item));
        Assert.EndsWith("。", ReasonWords.Of(reason), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_named_among_the_failed_is_not_live()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        office.WeChat.FailsArticle = true;
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.Failed, "wechat.refused"), await office.StandsAsync(channel, item));
    }

    [Fact]
    public async Task An_order_whose_answer_was_lost_is_not_given_twice_and_a_person_confirms_it()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        office.WeChat.Server.LoseAnswer("/cgi-bin/freepublish/submit");
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.NeedsPerson, "unknown"), await office.StandsAsync(channel, item));
        Assert.Equal((1, 1), (office.WeChat.Server.Count("/cgi-bin/freepublish/submit"), office.WeChat.Published));
        var confirm = new ConfirmDelivery.Input
        {
            Target = await office.TargetAsync(channel, item),
            On = office.Today,
            Address = "https://articles.example/s/1",
        };
        var done = await office.Get<ConfirmDelivery>().RunAsync(confirm, office.Publisher);
        Assert.Equal((DeliveryState.Live, office.Today), (done.Value!.State, done.Value.LiveOn));
        await office.RunThroughAsync();
        Assert.Equal(1, office.WeChat.Published);
    }

    [Theory]
    [InlineData("/cgi-bin/token")]
    [InlineData("/cgi-bin/material/add_material")]
    [InlineData("/cgi-bin/draft/add")]
    [InlineData("/cgi-bin/freepublish/get")]
    public async Task Whatever_answer_is_lost_it_is_published_once(string path)
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        office.WeChat.Server.LoseAnswer(path);
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.Live, ""), await office.StandsAsync(channel, item));
        Assert.Equal(1, office.WeChat.Published);
        // The same order of work once more, as after a power failure, does nothing.
        var delivery = await office.OnAsync(channel, item);
        await office.SaveAsync(db =>
        {
            office
                .Get<Outbox>()
                .Add(db, delivery.BodyId, DeliveryErrand.Kind, new DeliveryErrand(delivery.Id, delivery.Run, ErrandStep.Send));
            return Task.CompletedTask;
        });
        await office.RunThroughAsync();
        Assert.Equal(1, office.WeChat.Published);
    }

    [Fact]
    public async Task A_token_that_expired_is_renewed_once()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, first) = await PublishedAsync(office);
        await office.RunAsync();
        office.WeChat.ExpireToken();
        var second = await office.ApprovedAsync("第二篇");
        await office.ActAsync(second, "publish");
        await office.RunAsync();
        await office.RunAsync(Minute);
        Assert.Equal(DeliveryState.Live, (await office.OnAsync(channel, second)).State);
        Assert.Equal(DeliveryState.Live, (await office.OnAsync(channel, first)).State);
        Assert.Equal(2, office.WeChat.Server.Count("/cgi-bin/token"));
        await office.RunAsync(TimeSpan.FromHours(2));
        await office.ActAsync(await office.ApprovedAsync("两小时以后"), "publish");
        await office.RunAsync();
        Assert.Equal(3, office.WeChat.Server.Count("/cgi-bin/token"));
    }

    [Fact]
    public async Task A_limit_of_calls_is_waited_for_and_the_reason_is_seen_meanwhile()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        office.WeChat.Refusals.Enqueue(45009);
        await office.RunAsync();
        var waiting = await office.OnAsync(channel, item);
        Assert.Equal((DeliveryState.Drafted, "wechat.45009", 1), (waiting.State, waiting.Reason, waiting.Attempts));
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.Live, ""), await office.StandsAsync(channel, item));
        Assert.Equal(1, office.WeChat.Published);

        var weibo = await office.OpenAsync(ChannelKind.Weibo, "weibo");
        office.Weibo.Refusals.Enqueue(10023);
        var other = await office.ApprovedAsync("另一篇");
        await office.ActAsync(other, "publish");
        await office.RunThroughAsync();
        Assert.Equal(DeliveryState.Live, (await office.OnAsync(weibo, other)).State);
        Assert.Single(office.Weibo.Posts);
    }

    [Theory]
    [InlineData(53503)]
    [InlineData(53504)]
    [InlineData(53505)]
    public async Task A_draft_that_must_be_mended_there_waits_for_a_person(int code)
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        office.WeChat.Refusals.Enqueue(code);
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.NeedsPerson, $"wechat.{code}"), await office.StandsAsync(channel, item));
        Assert.Single(office.WeChat.Drafts);
    }

    [Fact]
    public async Task An_address_that_is_not_on_the_white_list_and_a_wrong_secret_fail_with_what_to_do()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        office.WeChat.KnowsAddress = false;
        await office.RunAsync();
        Assert.Equal((DeliveryState.Failed, "wechat.40164"), await office.StandsAsync(channel, item));
        Assert.Contains("白名单", ReasonWords.Of("wechat.40164"), StringComparison.Ordinal);

        await using var wrong = await ChannelOffice.StartAsync(on, "Channels:Connections:wechat{own}:Secret=wrong");
        var (other, second) = await PublishedAsync(wrong);
        await wrong.RunAsync();
        Assert.Equal((DeliveryState.Failed, "wechat.credentials"), await wrong.StandsAsync(other, second));
    }

    [Fact]
    public async Task An_account_without_the_right_stops_at_the_draft_which_a_person_publishes_and_takes_down()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var channel = await office.OpenAsync(ChannelKind.WeChat, "wechat", mayPublish: false);
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.NeedsPerson, "wechat.draft-only"), await office.StandsAsync(channel, item));
        Assert.Single(office.WeChat.Drafts);
        Assert.Equal(0, office.WeChat.Server.Count("/cgi-bin/freepublish/submit"));
        var confirm = new ConfirmDelivery.Input { Target = await office.TargetAsync(channel, item), On = office.Today };
        Assert.True((await office.Get<ConfirmDelivery>().RunAsync(confirm, office.Publisher)).Succeeded);
        await office.WithdrawAsync(item);
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.RemovalByPerson, "wechat.no-article"), await office.StandsAsync(channel, item));
    }

    [Fact]
    public async Task A_channel_that_is_away_for_long_is_given_up_and_can_be_sent_to_again()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var (channel, item) = await PublishedAsync(office);
        for (var attempt = 0; attempt < ChannelDelivery.MostAttempts; attempt++)
            office.WeChat.Server.Refuse("/cgi-bin/token", 503);
        for (var round = 0; round < 12; round++)
            await office.RunAsync(TimeSpan.FromHours(3));
        Assert.Equal((DeliveryState.Failed, "busy"), await office.StandsAsync(channel, item));
        var again = await office.Get<ResendDelivery>().RunAsync(new(await office.TargetAsync(channel, item)), office.Publisher);
        Assert.Equal(DeliveryState.Drafted, again.Value!.State);
        await office.RunThroughAsync();
        Assert.Equal((DeliveryState.Live, ""), await office.StandsAsync(channel, item));
        Assert.Equal(1, office.WeChat.Published);
    }

    private static async Task<(Guid Channel, Guid Item)> PublishedAsync(ChannelOffice office)
    {
        var channel = await office.OpenAsync(ChannelKind.WeChat, "wechat");
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        return (channel, item);
    }
}

public sealed class DeliveryTroubleOnSqliteTests(AloneOn<OnSqlite> on)
    : DeliveryTroubleTests<AloneOn<OnSqlite>>(on),
        IClassFixture<AloneOn<OnSqlite>>;

public sealed class DeliveryTroubleOnPostgresTests(AloneOn<OnPostgres> on)
    : DeliveryTroubleTests<AloneOn<OnPostgres>>(on),
        IClassFixture<AloneOn<OnPostgres>>;
