namespace Tongming.Publications.Channels;

/// <summary>How a piece of content stands on one channel.</summary>
public enum DeliveryState
{
    /// <summary>待发: chosen, and sent when its moment has come.</summary>
    Drafted,

    /// <summary>已受理: the channel has taken it; what comes of it is told later.</summary>
    Accepted,

    /// <summary>已发布: the public sees it there.</summary>
    Live,

    /// <summary>未成功: refused or given up, with the reason.</summary>
    Failed,

    /// <summary>待人工: a person must publish it there, or look, and confirm here.</summary>
    NeedsPerson,

    /// <summary>待撤: to be taken back by the program.</summary>
    Retracting,

    /// <summary>待人工撤下: a person must take it down there and confirm here.</summary>
    RemovalByPerson,

    /// <summary>已撤下: it is not there, or not any more.</summary>
    Withdrawn,
}

/// <summary>What happens to a piece of content on a channel.</summary>
public enum DeliveryAct
{
    /// <summary>The channel takes it.</summary>
    Accept,

    /// <summary>The channel shows it.</summary>
    GoLive,

    /// <summary>The channel refuses it, or it is given up.</summary>
    Fail,

    /// <summary>A person is asked.</summary>
    AskPerson,

    /// <summary>A person says that it is published there.</summary>
    Confirm,

    /// <summary>A person has it sent again.</summary>
    Retry,

    /// <summary>It is to be taken back.</summary>
    Retract,

    /// <summary>A person is asked to take it down there.</summary>
    AskRemoval,

    /// <summary>It is gone there.</summary>
    Remove,
}
