using static Tongming.Publications.Channels.DeliveryAct;
using static Tongming.Publications.Channels.DeliveryState;

namespace Tongming.Publications.Channels;

/// <summary>What leads from one state of a delivery to another.</summary>
[Law("R3-31", "S-076")]
public static class DeliveryTransitions
{
    private static readonly Dictionary<(DeliveryState, DeliveryAct), DeliveryState> Table = new()
    {
        [(Drafted, Accept)] = Accepted,
        [(Drafted, GoLive)] = Live,
        [(Drafted, Fail)] = Failed,
        [(Drafted, AskPerson)] = NeedsPerson,
        [(Accepted, GoLive)] = Live,
        [(Accepted, Fail)] = Failed,
        [(Accepted, AskPerson)] = NeedsPerson,
        [(Accepted, Confirm)] = Live,
        [(Failed, Retry)] = Drafted,
        [(Failed, Confirm)] = Live,
        [(NeedsPerson, Retry)] = Drafted,
        [(NeedsPerson, Confirm)] = Live,
        [(Drafted, Retract)] = Retracting,
        [(Accepted, Retract)] = Retracting,
        [(Live, Retract)] = Retracting,
        [(Failed, Retract)] = Retracting,
        [(NeedsPerson, Retract)] = Retracting,
        [(Retracting, AskRemoval)] = RemovalByPerson,
        [(Retracting, Remove)] = Withdrawn,
        [(RemovalByPerson, Retry)] = Retracting,
        [(RemovalByPerson, Remove)] = Withdrawn,
    };

    /// <summary>All states.</summary>
    public static IReadOnlyList<DeliveryState> States { get; } = Enum.GetValues<DeliveryState>();

    /// <summary>The state that an act leads to; null where it is not possible.</summary>
    public static DeliveryState? Target(DeliveryState state, DeliveryAct act) =>
        Table.TryGetValue((state, act), out var target) ? target : null;

    /// <summary>The word of a state.</summary>
    public static string NameOf(DeliveryState state) =>
        state switch
        {
            Drafted => "待发",
            Accepted => "已受理",
            Live => "已发布",
            Failed => "未成功",
            NeedsPerson => "待人工办理",
            Retracting => "待撤",
            RemovalByPerson => "待人工撤下",
            Withdrawn => "已撤下",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
