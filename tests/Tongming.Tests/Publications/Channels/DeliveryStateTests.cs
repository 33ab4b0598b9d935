using System.Text;
using Tongming.Publications.Channels;

namespace Tongming.Tests.Publications.Channels;

public sealed class DeliveryStateTests
{
    [Fact]
    public void Every_state_and_every_act_are_as_approved()
    {
        var text = new StringBuilder();
        foreach (var state in DeliveryTransitions.States)
        {
            text.AppendLine($"{state} {DeliveryTransitions.NameOf(state)}");
            foreach (var act in Enum.GetValues<DeliveryAct>())
                if (DeliveryTransitions.Target(state, act) is { } target)
                    text.AppendLine($"  {act} → {target}");
        }

        ApprovedFile.Matches("delivery-matrix.txt", text.ToString());
    }

    [Fact]
    public void The_methods_do_what_the_table_says_and_nothing_else()
    {
        foreach (var state in DeliveryTransitions.States)
        foreach (var (act, carryOut) in Acts())
        {
            var delivery = Opened.In(state);
            var version = delivery.Version;
            var outcome = carryOut(delivery);
            if (DeliveryTransitions.Target(state, act) is { } target)
            {
                Assert.Equal(target, outcome.Value);
                Assert.Equal(target, delivery.State);
                continue;
            }

            Assert.Equal("channel.delivery.state", Items.Refused(outcome));
            Assert.Equal((state, version), (delivery.State, delivery.Version));
        }
    }

    [Fact]
    public void What_never_reached_the_channel_is_withdrawn_at_once()
    {
        Assert.Equal(DeliveryState.Withdrawn, Items.Given(Opened.In(DeliveryState.Drafted).Retract(true, "x")));
        var begun = Opened.In(DeliveryState.Drafted);
        begun.Keep("{\"draft\":\"1\"}");
        Assert.Equal(DeliveryState.Retracting, Items.Given(begun.Retract(true, "x")));
        // Somebody may have published it by hand without confirming it.
        Assert.Equal(DeliveryState.RemovalByPerson, Items.Given(Opened.In(DeliveryState.NeedsPerson).Retract(false, "x")));
    }

    [Fact]
    public void Whoever_has_it_sent_again_ends_the_earlier_sending()
    {
        var failed = Opened.In(DeliveryState.Failed);
        failed.Keep("old");
        var run = failed.Run;
        Items.Given(failed.Retry(""));
        Assert.Equal((run + 1, "", 0), (failed.Run, failed.Steps, failed.Attempts));
        Items.Given(failed.Fail("x"));
        failed.Keep("kept");
        Items.Given(failed.Retry(failed.Steps));
        Assert.Equal("kept", failed.Steps);
    }

    [Fact]
    public void After_eight_attempts_it_is_given_up()
    {
        var delivery = Opened.Planned();
        for (var attempt = 1; attempt < ChannelDelivery.MostAttempts; attempt++)
            Assert.True(delivery.Miss("away"));
        Assert.False(delivery.Miss("away"));
    }

    [Fact]
    public void The_first_day_live_stays_when_it_is_sent_again_or_taken_down()
    {
        var delivery = Opened.In(DeliveryState.Live);
        Assert.True(delivery.Stands);
        Items.Given(delivery.Retract(true, "x"));
        Assert.True(delivery.Stands);
        Items.Given(delivery.Remove());
        Assert.Equal((Opened.Today, false), (delivery.LiveOn, delivery.Stands));
    }

    [Fact]
    public void What_a_person_published_is_live_from_its_day()
    {
        var board = Opened.Channel(ChannelKind.NoticeBoard, "一楼公告栏");
        var hung = Items.Given(ChannelDelivery.Record(board, Opened.Piece(), (Opened.Today, Opened.Today), Opened.Person));
        Assert.Equal((DeliveryState.Live, Opened.Today), (hung.State, hung.LiveOn));
        Assert.Equal(
            "channel.record.future",
            Items.Refused(ChannelDelivery.Record(board, Opened.Piece(), (Opened.Today.AddDays(1), Opened.Today), Opened.Person))
        );
        Assert.Equal(
            "channel.record.closed",
            Items.Refused(ChannelDelivery.Record(board, Opened.Piece(), (Opened.Start.AddDays(-1), Opened.Today), Opened.Person))
        );
        Assert.Equal(
            "channel.record.by-program",
            Items.Refused(
                ChannelDelivery.Record(Opened.Channel(ChannelKind.Portal), Opened.Piece(), (Opened.Today, Opened.Today), Opened.Person)
            )
        );
    }

    private static IEnumerable<(DeliveryAct Act, Func<ChannelDelivery, Outcome<DeliveryState>> CarryOut)> Acts() =>
        [
            (DeliveryAct.Accept, one => one.Accept()),
            (DeliveryAct.GoLive, one => one.GoLive(Opened.Today, "")),
            (DeliveryAct.Fail, one => one.Fail("x")),
            (DeliveryAct.AskPerson, one => one.AskPerson("x")),
            (DeliveryAct.Confirm, one => one.Confirm((Opened.Today, Opened.Today), "", Opened.Person)),
            (DeliveryAct.Retry, one => one.Retry("")),
            (DeliveryAct.AskRemoval, one => one.AskRemoval("x")),
            (DeliveryAct.Remove, one => one.Remove()),
        ];
}
