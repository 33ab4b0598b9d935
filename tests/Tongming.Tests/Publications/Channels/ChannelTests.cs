using Tongming.Publications.Channels;

namespace Tongming.Tests.Publications.Channels;

public sealed class ChannelTests
{
    [Fact]
    public void Every_kind_has_its_entry_in_order() =>
        Assert.Equal(Enum.GetValues<ChannelKind>(), ChannelKinds.All.Select(entry => entry.Kind));

    [Theory]
    [InlineData(ChannelKind.WeChat, true)]
    [InlineData(ChannelKind.Weibo, true)]
    [InlineData(ChannelKind.OtherMedia, true)]
    [InlineData(ChannelKind.NoticeBoard, false)]
    [InlineData(ChannelKind.Platform, false)]
    public void An_account_of_new_media_is_opened_and_closed_with_an_approval(ChannelKind kind, bool needed)
    {
        var opened = Channel.Open(new NewChannel(Guid.NewGuid(), Opened.Body, kind, Opened.Start, " "), new ChannelCard("甲", "", ""));
        Assert.Equal(needed ? "channel.approval" : null, opened.Refusal?.Code);
        var closed = Opened.Channel(kind).Close(Opened.Today, "");
        Assert.Equal(needed ? "channel.approval" : null, closed.Refusal?.Code);
    }

    [Fact]
    public void A_second_account_on_the_same_platform_is_warned_of()
    {
        var first = Opened.Channel(ChannelKind.WeChat);
        var second = Opened.Channel(ChannelKind.WeChat, "演示普查");
        var weibo = Opened.Channel(ChannelKind.Weibo);
        Channel[] all = [first, second, weibo];
        Assert.Equal([second], first.Beside(all));
        Assert.Empty(weibo.Beside(all));
        Items.Given(second.Close(Opened.Today, "演政办〔2026〕2号"));
        Assert.Empty(first.Beside(all));
    }

    [Fact]
    public void The_portal_is_always_chosen_and_never_closed()
    {
        var portal = Opened.Channel(ChannelKind.Portal);
        Assert.True(portal.IsUsual);
        Assert.True(portal.IsConnected);
        Assert.Equal("channel.portal.stays", Items.Refused(portal.Close(Opened.Today, "x")));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var board = Opened.Channel(ChannelKind.NoticeBoard);
        Assert.Equal("channel.name", Items.Refused(board.Change(new ChannelCard(" ", "", ""))));
        Assert.Equal("channel.link", Items.Refused(board.Change(new ChannelCard("甲", "", "javascript:alert(1)"))));
        Assert.Equal("channel.connection.kind", Items.Refused(board.Change(new ChannelCard("甲", "", "") { Connection = "board" })));
        Assert.Equal("channel.closed.before-opened", Items.Refused(board.Close(Opened.Start.AddDays(-1), "")));
        Items.Given(board.Close(Opened.Today, ""));
        Assert.Equal("channel.closed", Items.Refused(board.Close(Opened.Today, "")));
    }

    [Theory]
    [InlineData("2026-03-11", SilenceState.Active, 5)]
    [InlineData("2026-03-12", SilenceState.DueSoon, 4)]
    [InlineData("2026-03-16", SilenceState.DueSoon, 0)]
    [InlineData("2026-03-17", SilenceState.Silent, -1)]
    public void An_account_is_silent_on_the_fifteenth_day(string today, SilenceState state, int left) =>
        Assert.Equal(
            new ChannelSilence(state, new DateOnly(2026, 3, 16), left),
            ChannelSilence.Of(Opened.Channel(ChannelKind.WeChat), new DateOnly(2026, 3, 2), DateOnly.Parse(today))
        );

    [Fact]
    public void An_account_without_posts_is_counted_from_its_opening_and_other_channels_are_not_inspected()
    {
        Assert.Equal(Opened.Start.AddDays(14), ChannelSilence.Of(Opened.Channel(ChannelKind.Weibo), null, Opened.Today).LastDayInTime);
        Assert.Equal(SilenceState.NotInspected, ChannelSilence.Of(Opened.Channel(ChannelKind.Press), null, Opened.Today).State);
        var closed = Opened.Channel(ChannelKind.WeChat);
        Items.Given(closed.Close(Opened.Today, "批准"));
        Assert.Equal(SilenceState.NotInspected, ChannelSilence.Of(closed, null, Opened.Today).State);
    }

    [Fact]
    public void An_adoption_is_written_down_and_struck_out()
    {
        var given = new NewAdoption("演示日报", AdoptionLevel.Province, Opened.Today, "粮食丰收背后的统计人");
        var adoption = Items.Given(Adoption.Record(Opened.Body, Guid.NewGuid(), given, Opened.Today));
        Assert.True(adoption.Counts);
        Assert.Equal("adoption.strike-reason", Items.Refused(adoption.Strike(" ")));
        Items.Given(adoption.Strike("重复登记"));
        Assert.False(adoption.Counts);
        Assert.Equal("adoption.struck", Items.Refused(adoption.Strike("重复登记")));
        foreach (
            var (wrong, code) in new[]
            {
                (given with { Outlet = "" }, "adoption.outlet"),
                (given with { Title = new string('长', 201) }, "adoption.title"),
                (given with { Link = "ftp://x.example" }, "adoption.link"),
                (given with { On = Opened.Today.AddDays(1) }, "adoption.future"),
            }
        )
            Assert.Equal(code, Items.Refused(Adoption.Record(Opened.Body, Guid.NewGuid(), wrong, Opened.Today)));
    }
}
