using Tongming.Publications.Channels;

namespace Tongming.Tests.Publications.Channels;

/// <summary>Channels and deliveries in the states that tests need.</summary>
internal static class Opened
{
    public static readonly Guid Body = Guid.Parse("00000000-0000-0000-0000-0000000000d1");
    public static readonly Guid Person = Guid.Parse("00000000-0000-0000-0000-0000000000d2");
    public static readonly DateOnly Start = new(2026, 1, 5);
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static Channel Channel(ChannelKind kind, string name = "演示统计", string connection = "") =>
        Items.Given(
            Tongming.Publications.Channels.Channel.Open(
                new NewChannel(Guid.NewGuid(), Body, kind, Start, "演政办〔2026〕1号"),
                new ChannelCard(name, "", "") { Connection = connection }
            )
        );

    public static NewDelivery Piece(Guid? content = null) =>
        new(Guid.NewGuid(), content ?? Guid.NewGuid(), "全区经济运行情况", "") { DueAt = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero) };

    public static ChannelDelivery Planned(ChannelKind kind = ChannelKind.WeChat) => ChannelDelivery.Plan(Channel(kind), Piece());

    /// <summary>A delivery in a state, reached by acts.</summary>
    public static ChannelDelivery In(DeliveryState state)
    {
        var delivery = Planned();
        switch (state)
        {
            case DeliveryState.Accepted:
                Items.Given(delivery.Accept());
                break;
            case DeliveryState.Live:
                Items.Given(delivery.GoLive(Today, "https://a.example/1"));
                break;
            case DeliveryState.Failed:
                Items.Given(delivery.Fail("x"));
                break;
            case DeliveryState.NeedsPerson:
                Items.Given(delivery.AskPerson("x"));
                break;
            case DeliveryState.Retracting:
                Items.Given(delivery.GoLive(Today, ""));
                Items.Given(delivery.Retract(byProgram: true, "x"));
                break;
            case DeliveryState.RemovalByPerson:
                Items.Given(delivery.GoLive(Today, ""));
                Items.Given(delivery.Retract(byProgram: false, "x"));
                break;
            case DeliveryState.Withdrawn:
                Items.Given(delivery.Retract(byProgram: true, "x"));
                break;
        }

        Assert.Equal(state, delivery.State);
        return delivery;
    }
}
