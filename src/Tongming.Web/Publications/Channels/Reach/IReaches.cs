using Tongming.Publications.Channels;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>
/// Brings content to channels of one kind. It may be killed at any line and called again: what was answered is kept in
/// <see cref="Errand.Steps"/> before the next call, and a call that shows something to the public is announced there before it is made,
/// so that one whose answer was lost is never made twice.
/// </summary>
internal interface IReaches
{
    /// <summary>The kind of channel.</summary>
    ChannelKind Kind { get; }

    /// <summary>Sends it.</summary>
    Task<Reached> SendAsync(Errand errand, CancellationToken cancel);

    /// <summary>Asks what came of what the channel has taken.</summary>
    Task<Reached> LookAsync(Errand errand, CancellationToken cancel);

    /// <summary>Takes it back.</summary>
    Task<Reached> TakeBackAsync(Errand errand, CancellationToken cancel);
}

/// <summary>What came of it.</summary>
/// <param name="What">What.</param>
/// <param name="Reason">A code with a sentence in <see cref="ReasonWords"/>, or empty.</param>
/// <param name="Address">Address of the post where it is known.</param>
internal sealed record Reached(ReachedWhat What, string Reason = "", string Address = "");

/// <summary>What can come of it.</summary>
internal enum ReachedWhat
{
    /// <summary>The public sees it.</summary>
    Live,

    /// <summary>It was taken; the outcome comes later.</summary>
    Accepted,

    /// <summary>The outcome is not known yet.</summary>
    Waiting,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>A person must go on.</summary>
    NeedsPerson,

    /// <summary>It is gone there.</summary>
    Gone,
}

/// <summary>The channel cannot do it now and may later.</summary>
/// <param name="reason">A code with a sentence in <see cref="ReasonWords"/>.</param>
internal sealed class ChannelBusyException(string reason) : Exception(reason)
{
    /// <summary>The code.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Somebody has taken it back or had it sent again meanwhile: this sending ends.</summary>
internal sealed class OvertakenException() : Exception("The delivery was taken over.");
