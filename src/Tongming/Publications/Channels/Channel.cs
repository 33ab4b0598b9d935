namespace Tongming.Publications.Channels;

/// <summary>What is needed to enter a channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BodyId">The body whose it is.</param>
/// <param name="Kind">What it is; it does not change.</param>
/// <param name="OpenedOn">The day on which it was opened.</param>
/// <param name="Approval">Who approved it and under which number; needed for accounts of new media (R5-61).</param>
public sealed record NewChannel(Guid Id, Guid BodyId, ChannelKind Kind, DateOnly OpenedOn, string Approval);

/// <summary>What can be changed of a channel.</summary>
/// <param name="Name">Its name, 1 to <see cref="Channel.LongestName"/> characters.</param>
/// <param name="Account">Id of the account, or the place of a notice board; may be empty.</param>
/// <param name="Link">Its own page for the public, with http or https; may be empty.</param>
public sealed record ChannelCard(string Name, string Account, string Link)
{
    /// <summary>Name of the section of the settings that says how the program reaches it; empty where a person does it.</summary>
    public string Connection { get; init; } = "";

    /// <summary>Whether the account may publish by its interface; without the right the program stops at the draft.</summary>
    public bool MayPublish { get; init; } = true;

    /// <summary>Whether it is chosen for an item about which nobody has said anything.</summary>
    public bool IsUsual { get; init; }
}

/// <summary>
/// A channel of a body: an account or an outlet. Opening and closing are approved and filed (R5-61); what was published on a closed
/// channel stays counted.
/// </summary>
[Law("R5-60", "R5-61", "S-072", "S-073")]
public sealed class Channel
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>Longest account, link, connection or approval, in characters.</summary>
    public const int LongestLine = 200;

    private Channel() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body whose it is.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>What it is.</summary>
    public ChannelKind Kind { get; private set; }

    /// <summary>Its name, such as 演示统计.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Id of the account, or the place.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Its own page for the public; empty where there is none.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Name of the section of the settings that says how the program reaches it.</summary>
    public string Connection { get; private set; } = "";

    /// <summary>Whether the account may publish by its interface.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>Whether it is chosen for an item about which nobody has said anything.</summary>
    public bool IsUsual { get; private set; }

    /// <summary>The day on which it was opened.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>The approval of opening it.</summary>
    public string OpeningApproval { get; private set; } = "";

    /// <summary>The day on which it was closed, or null.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The approval of closing it.</summary>
    public string ClosingApproval { get; private set; } = "";

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it is in use.</summary>
    public bool IsOpen => ClosedOn is null;

    /// <summary>Whether the program itself brings content there: the kind allows it and it is connected. The portal needs no connection.</summary>
    public bool IsConnected => Kind == ChannelKind.Portal || (ChannelKinds.Of(Kind).SendsByItself && Connection.Length > 0);

    /// <summary>
    /// Enters a channel. Refused as <see cref="Change"/> is, and <c>channel.approval</c> where an account of new media has no approval.
    /// </summary>
    public static Outcome<Channel> Open(NewChannel given, ChannelCard card)
    {
        ArgumentNullException.ThrowIfNull(given);
        var approval = given.Approval.Trim();
        if (ChannelKinds.Of(given.Kind).IsNewMedia && approval.Length == 0)
            return new Refusal("channel.approval");
        var channel = new Channel
        {
            Id = given.Id,
            BodyId = given.BodyId,
            Kind = given.Kind,
            OpenedOn = given.OpenedOn,
            OpeningApproval = approval,
        };
        return channel.Change(card).Refusal is { } refusal ? refusal : channel;
    }

    /// <summary>
    /// Changes what it is called and how it is reached. Refused: <c>channel.name</c> (empty or too long), <c>channel.link</c> (no address),
    /// <c>channel.connection.kind</c> (a kind that a person writes to has no connection).
    /// </summary>
    public Outcome<int> Change(ChannelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var name = card.Name.Trim();
        if (name.Length is 0 or > LongestName)
            return new Refusal("channel.name", LongestName);
        if (card.Link.Trim() is { Length: > 0 } link && !IsAddress(link))
            return new Refusal("channel.link");
        var connection = card.Connection.Trim();
        if (connection.Length > 0 && (Kind == ChannelKind.Portal || !ChannelKinds.Of(Kind).SendsByItself))
            return new Refusal("channel.connection.kind", ChannelKinds.NameOf(Kind));
        (Name, Account, Link, Connection) = (name, card.Account.Trim(), card.Link.Trim(), connection);
        // The portal is always chosen: what is public is public there first.
        (MayPublish, IsUsual) = (card.MayPublish, card.IsUsual || Kind == ChannelKind.Portal);
        return ++Version;
    }

    /// <summary>
    /// Closes it. Refused: <c>channel.closed</c>, <c>channel.portal.stays</c> (the portal is not closed), <c>channel.approval</c>,
    /// <c>channel.closed.before-opened</c>.
    /// </summary>
    public Outcome<int> Close(DateOnly on, string approval)
    {
        ArgumentNullException.ThrowIfNull(approval);
        if (Kind == ChannelKind.Portal)
            return new Refusal("channel.portal.stays");
        if (!IsOpen)
            return new Refusal("channel.closed", Name);
        if (ChannelKinds.Of(Kind).IsNewMedia && string.IsNullOrWhiteSpace(approval))
            return new Refusal("channel.approval");
        if (on < OpenedOn)
            return new Refusal("channel.closed.before-opened", OpenedOn);
        (ClosedOn, ClosingApproval) = (on, approval.Trim());
        return ++Version;
    }

    /// <summary>
    /// The other open accounts of the body on the same platform: in principle there is one (R5-60). A warning, no refusal: a body may
    /// have had a second one approved, such as for a census.
    /// </summary>
    [Law("R5-60")]
    public IReadOnlyList<Channel> Beside(IEnumerable<Channel> all) =>
        ChannelKinds.Of(Kind).IsNewMedia && Kind != ChannelKind.OtherMedia && IsOpen
            ? [.. all.Where(other => other.Id != Id && other.BodyId == BodyId && other.Kind == Kind && other.IsOpen)]
            : [];

    private static bool IsAddress(string link) =>
        link.Length <= LongestLine && Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
