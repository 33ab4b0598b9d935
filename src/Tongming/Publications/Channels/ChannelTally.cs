namespace Tongming.Publications.Channels;

/// <summary>A recorded act of publication: this content went live on this channel on this day.</summary>
/// <param name="Channel">The channel, or whatever channels are counted by.</param>
/// <param name="Content">The content.</param>
/// <param name="LiveOn">The day.</param>
/// <param name="Stands">Whether it is still there; what was taken down is not counted.</param>
public readonly record struct PublicationOnChannel(Guid Channel, Guid Content, DateOnly LiveOn, bool Stands);

/// <summary>
/// How much was published in a period, on each channel and altogether. A content counts once on a channel however often it was sent
/// there, and once in the total however many channels it is on; it counts on the first day. Example: 436 contents on the site, 71 others
/// on one account and 228 others on another are 735; a content on two of them makes each count it and the total one less than the sum.
/// </summary>
/// <param name="Total">The contents, each once.</param>
/// <param name="ByChannel">The contents of each channel.</param>
[Law("S-071")]
public sealed record ChannelTally(IReadOnlySet<Guid> Total, IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> ByChannel)
{
    /// <summary>Counts a period, both days included, over all acts of the contents concerned, those before the period too.</summary>
    public static ChannelTally Of(IEnumerable<PublicationOnChannel> acts, DateOnly first, DateOnly last)
    {
        var all = acts.ToList();
        var byChannel = all.GroupBy(act => act.Channel)
            .ToDictionary(group => group.Key, IReadOnlySet<Guid> (group) => Within(group, first, last));
        return new ChannelTally(Within(all, first, last), byChannel);
    }

    /// <summary>How many contents a channel has.</summary>
    public int On(Guid channel) => ByChannel.TryGetValue(channel, out var contents) ? contents.Count : 0;

    /// <summary>By how much the channels added up exceed the total: contents that are on several.</summary>
    public int Repeated => ByChannel.Values.Sum(contents => contents.Count) - Total.Count;

    private static HashSet<Guid> Within(IEnumerable<PublicationOnChannel> acts, DateOnly first, DateOnly last) =>
        acts.GroupBy(act => act.Content)
            .Where(content => content.Any(act => act.Stands))
            .Where(content => content.Min(act => act.LiveOn) is var day && day >= first && day <= last)
            .Select(content => content.Key)
            .ToHashSet();
}
