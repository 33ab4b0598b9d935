using FsCheck;
using FsCheck.Fluent;
using Tongming.Publications.Channels;

namespace Tongming.Tests.Publications.Channels;

public sealed class ChannelTallyTests
{
    private static readonly Guid Site = Guid.NewGuid();
    private static readonly Guid Weibo = Guid.NewGuid();
    private static readonly Guid WeChat = Guid.NewGuid();
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly Last = new(2025, 12, 31);
    private static readonly DateOnly Day = new(2025, 6, 1);

    [Fact]
    public void Four_hundred_thirty_six_and_seventy_one_and_two_hundred_twenty_eight_are_735()
    {
        var acts = New(Site, 436).Concat(New(Weibo, 71)).Concat(New(WeChat, 228));
        var tally = ChannelTally.Of(acts, First, Last);
        Assert.Equal((436, 71, 228, 735, 0), (tally.On(Site), tally.On(Weibo), tally.On(WeChat), tally.Total.Count, tally.Repeated));
    }

    [Fact]
    public void The_same_content_counts_once_on_each_channel_and_once_in_total()
    {
        var content = Guid.NewGuid();
        var tally = Count(On(Site, content), On(WeChat, content), On(WeChat, content));
        Assert.Equal((1, 1, 1, 1), (tally.On(Site), tally.On(WeChat), tally.Total.Count, tally.Repeated));
    }

    [Fact]
    public void A_content_counts_on_its_first_day()
    {
        var content = Guid.NewGuid();
        Assert.Empty(Count(On(Site, content, First.AddDays(-1), stands: false), On(Site, content, Day)).Total);
        Assert.Single(Count(On(Site, content, First)).Total);
        Assert.Single(Count(On(Site, content, Last)).Total);
        Assert.Empty(Count(On(Site, content, Last.AddDays(1))).Total);
    }

    [Fact]
    public void What_was_taken_down_everywhere_is_not_counted_and_what_was_corrected_is()
    {
        var content = Guid.NewGuid();
        Assert.Empty(Count(On(Site, content, stands: false)).Total);
        Assert.Single(Count(On(Site, content, stands: false), On(Site, content, Day.AddDays(3))).Total);
        var elsewhere = Count(On(Site, content, stands: false), On(WeChat, content));
        Assert.Equal((0, 1, 1), (elsewhere.On(Site), elsewhere.On(WeChat), elsewhere.Total.Count));
    }

    [Fact]
    public void The_total_is_never_more_than_the_channels_added_up_nor_less_than_the_largest()
    {
        var acts =
            from channel in Gen.Elements(Site, Weibo, WeChat)
            from content in Gen.Choose(1, 12)
            from day in Gen.Choose(-20, 380)
            from stands in Gen.Elements(true, false)
            select new PublicationOnChannel(channel, new Guid(content, 0, 0, new byte[8]), First.AddDays(day), stands);
        Prop.ForAll(
                Gen.ListOf(acts).Select(list => list.ToList()).ToArbitrary(),
                list =>
                {
                    // A content that is on one channel before the period and on another in it is in neither total nor lost there.
                    var inside = list.Where(act => act.LiveOn >= First && act.LiveOn <= Last).ToList();
                    var tally = ChannelTally.Of(inside, First, Last);
                    var each = tally.ByChannel.Values.Select(contents => contents.Count).DefaultIfEmpty(0).ToList();
                    return tally.Total.Count <= each.Sum() && tally.Total.Count >= each.Max();
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static ChannelTally Count(params PublicationOnChannel[] acts) => ChannelTally.Of(acts, First, Last);

    private static PublicationOnChannel On(Guid channel, Guid content, DateOnly? day = null, bool stands = true) =>
        new(channel, content, day ?? Day, stands);

    private static IEnumerable<PublicationOnChannel> New(Guid channel, int count) =>
        Enumerable.Range(0, count).Select(at => On(channel, Guid.NewGuid(), First.AddDays(at % 365)));
}
