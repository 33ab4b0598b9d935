namespace Tongming.Publications.Channels;

/// <summary>A piece of content that is meant for a channel.</summary>
/// <param name="Id">Its own id: whatever is sent twice under it is sent once.</param>
/// <param name="ContentId">What it is: the item, or an id of its own for something that is no item here. It is counted by it.</param>
/// <param name="Title">Its title as it was.</param>
/// <param name="ContentHash">Hash of the content as it was approved; empty for something that is no item here.</param>
public sealed record NewDelivery(Guid Id, Guid ContentId, string Title, string ContentHash)
{
    /// <summary>The edition of the item; null for something that is no item here.</summary>
    public Guid? EditionId { get; init; }

    /// <summary>Number of the edition, from 1; 0 for something that is no item here.</summary>
    public int Edition { get; init; }

    /// <summary>Not to be sent before this moment.</summary>
    public DateTimeOffset DueAt { get; init; }
}

/// <summary>
/// An edition on a channel, or something that was published there by hand: how it stands, why, and since when. Every state comes from
/// <see cref="DeliveryTransitions"/>; what does not fit is refused with <c>channel.delivery.state</c>.
/// </summary>
[Law("R3-31", "S-071", "S-076")]
public sealed class ChannelDelivery
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 300;

    /// <summary>Longest address of a post, in characters.</summary>
    public const int LongestAddress = 500;

    /// <summary>Attempts after which it is given up; with doubled pauses about four hours after the first.</summary>
    public const int MostAttempts = 8;

    private ChannelDelivery() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>What it is; the same content on several channels has the same id.</summary>
    public Guid ContentId { get; private set; }

    /// <summary>The edition; null for something that is no item here.</summary>
    public Guid? EditionId { get; private set; }

    /// <summary>Number of the edition; 0 for something that is no item here.</summary>
    public int Edition { get; private set; }

    /// <summary>Its title as it was.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Hash of the content as it was approved.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>What was sent, as the channel got it; empty until then.</summary>
    public string SentText { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="SentText"/>; empty until then.</summary>
    public string SentHash { get; private set; } = "";

    /// <summary>How it stands.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>Why it stands so, as a code of the program; empty where nothing is to be said.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Not sent before this moment.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Attempts that failed since it was sent last.</summary>
    public int Attempts { get; private set; }

    /// <summary>Which sending it is, from 1: grows when somebody has it sent again or takes it back, so that an older one ends.</summary>
    public int Run { get; private set; } = 1;

    /// <summary>What the channel answered so far: ids of steps, as text of the program.</summary>
    public string Steps { get; private set; } = "";

    /// <summary>Address of the post; empty where it is not known.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where it hung or was said, for what a person published; empty elsewhere.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The day on which it went live; null where it has not. It stays when it is taken down.</summary>
    public DateOnly? LiveOn { get; private set; }

    /// <summary>Who wrote it down or confirmed it, where a person did.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether anything may have reached the channel.</summary>
    public bool WasTouched => Steps.Length > 0 || LiveOn is not null || State is DeliveryState.Accepted or DeliveryState.Live;

    /// <summary>Whether the public is supposed to see it there.</summary>
    public bool Stands => LiveOn is not null && State is DeliveryState.Live or DeliveryState.Retracting or DeliveryState.RemovalByPerson;

    /// <summary>Chooses a channel for an edition.</summary>
    public static ChannelDelivery Plan(Channel channel, NewDelivery given)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(given);
        return new ChannelDelivery
        {
            Id = given.Id,
            BodyId = channel.BodyId,
            ChannelId = channel.Id,
            ContentId = given.ContentId,
            EditionId = given.EditionId,
            Edition = given.Edition,
            Title = given.Title,
            ContentHash = given.ContentHash,
            DueAt = given.DueAt,
        };
    }

    /// <summary>
    /// Writes down that a person has published something: live from that day. Refused: <c>channel.record.future</c>,
    /// <c>channel.record.closed</c> (a day on which the channel was not in use), <c>channel.record.by-program</c> (the portal writes its own).
    /// </summary>
    [Law("S-078")]
    public static Outcome<ChannelDelivery> Record(Channel channel, NewDelivery given, (DateOnly On, DateOnly Today) days, Guid person)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (channel.Kind == ChannelKind.Portal)
            return new Refusal("channel.record.by-program");
        if (days.On > days.Today)
            return new Refusal("channel.record.future");
        if (days.On < channel.OpenedOn || days.On > channel.ClosedOn)
            return new Refusal("channel.record.closed", channel.Name);
        var delivery = Plan(channel, given);
        (delivery.State, delivery.LiveOn, delivery.ConfirmedBy) = (DeliveryState.Live, days.On, person);
        return delivery;
    }

    /// <summary>Keeps what the channel answered; no state changes by it.</summary>
    public void Keep(string steps) => (Steps, Version) = (steps, Version + 1);

    /// <summary>Keeps what is being sent, with its hash.</summary>
    public void KeepSent(string text, string hash) => (SentText, SentHash, Version) = (text, hash, Version + 1);

    /// <summary>The channel has taken it.</summary>
    public Outcome<DeliveryState> Accept() => Reach(DeliveryAct.Accept, "");

    /// <summary>It is shown there since a day; at an address where that is known.</summary>
    public Outcome<DeliveryState> GoLive(DateOnly on, string address)
    {
        var reached = Reach(DeliveryAct.GoLive, "");
        if (reached.Succeeded)
            (LiveOn, Address) = (LiveOn ?? on, Kept(address, LongestAddress));
        return reached;
    }

    /// <summary>The channel refuses it.</summary>
    public Outcome<DeliveryState> Fail(string reason) => Reach(DeliveryAct.Fail, reason);

    /// <summary>A person must go on.</summary>
    public Outcome<DeliveryState> AskPerson(string reason) => Reach(DeliveryAct.AskPerson, reason);

    /// <summary>An attempt did not come through. True where it is tried again, false where that was the last.</summary>
    public bool Miss(string reason)
    {
        (Attempts, Reason, Version) = (Attempts + 1, Kept(reason, LongestReason), Version + 1);
        return Attempts < MostAttempts;
    }

    /// <summary>A person says since when it is published there, and where. Refused <c>channel.record.future</c>.</summary>
    public Outcome<DeliveryState> Confirm((DateOnly On, DateOnly Today) days, string address, Guid person)
    {
        if (days.On > days.Today)
            return new Refusal("channel.record.future");
        var reached = Reach(DeliveryAct.Confirm, "");
        if (reached.Succeeded)
            (LiveOn, Address, ConfirmedBy, Run) = (LiveOn ?? days.On, Kept(address, LongestAddress), person, Run + 1);
        return reached;
    }

    /// <summary>Says where it hung or was said.</summary>
    public void Locate(string place, string address) =>
        (Place, Address) = (Kept(place, Channel.LongestLine), Kept(address, LongestAddress));

    /// <summary>Has it sent, or taken back, again.</summary>
    /// <param name="steps">What is still true of what the channel answered before.</param>
    public Outcome<DeliveryState> Retry(string steps)
    {
        var reached = Reach(DeliveryAct.Retry, "");
        if (reached.Succeeded)
            (Attempts, Run, Steps) = (0, Run + 1, steps);
        return reached;
    }

    /// <summary>
    /// It is to be taken back: at once where nothing reached the channel and no person could have shown it, else by the program, or by a
    /// person where the program cannot.
    /// </summary>
    public Outcome<DeliveryState> Retract(bool byProgram, string reason)
    {
        var couldBeShown = WasTouched || State == DeliveryState.NeedsPerson;
        var reached = Reach(DeliveryAct.Retract, reason);
        if (!reached.Succeeded)
            return reached;
        (Attempts, Run) = (0, Run + 1);
        return !couldBeShown ? Reach(DeliveryAct.Remove, reason)
            : byProgram ? reached
            : Reach(DeliveryAct.AskRemoval, reason);
    }

    /// <summary>The program could not take it back: a person must.</summary>
    public Outcome<DeliveryState> AskRemoval(string reason) => Reach(DeliveryAct.AskRemoval, reason);

    /// <summary>It is gone there; by a person where one says so.</summary>
    public Outcome<DeliveryState> Remove(Guid? person = null)
    {
        var reached = Reach(DeliveryAct.Remove, Reason);
        if (reached.Succeeded)
            (ConfirmedBy, Run) = (person ?? ConfirmedBy, Run + 1);
        return reached;
    }

    private Outcome<DeliveryState> Reach(DeliveryAct act, string reason)
    {
        if (DeliveryTransitions.Target(State, act) is not { } target)
            return new Refusal("channel.delivery.state", DeliveryTransitions.NameOf(State));
        (State, Reason, Version) = (target, Kept(reason, LongestReason), Version + 1);
        return target;
    }

    private static string Kept(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
