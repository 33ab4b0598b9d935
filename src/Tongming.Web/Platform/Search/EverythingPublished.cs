namespace Tongming.Web.Platform.Search;

/// <summary>Asks everybody who publishes something.</summary>
internal sealed class EverythingPublished(IEnumerable<IFindsPublished> sources) : IFindsPublished
{
    /// <summary>Most matches that are shown: more than a handful nobody reads.</summary>
    public const int Most = 5;

    public async Task<IReadOnlyList<PublishedMatch>> FindAsync(Guid bodyId, string words, CancellationToken cancel = default)
    {
        var all = new List<PublishedMatch>();
        foreach (var source in sources)
            all.AddRange(await source.FindAsync(bodyId, words, cancel));
        return [.. all.OrderByDescending(match => match.Likeness).ThenByDescending(match => match.On).Take(Most)];
    }
}
