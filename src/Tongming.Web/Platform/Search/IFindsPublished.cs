namespace Tongming.Web.Platform.Search;

/// <summary>
/// Finds what a body has already made public and what resembles some words, so that people need not ask for it. Each module that
/// publishes something registers one; whoever asks, asks <see cref="EverythingPublished"/>.
/// </summary>
internal interface IFindsPublished
{
    /// <summary>The most alike first, a handful at most; nothing that is not public to everybody today.</summary>
    /// <param name="bodyId">The body.</param>
    /// <param name="words">What somebody looks for, in sentences of one's own.</param>
    /// <param name="cancel">Ends the search.</param>
    Task<IReadOnlyList<PublishedMatch>> FindAsync(Guid bodyId, string words, CancellationToken cancel = default);
}

/// <summary>Something public that resembles what is looked for.</summary>
/// <param name="Kind">What it is, for people: 依申请公开、公开信息、数据集.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">The day since which it is public.</param>
/// <param name="Address">Where it can be read, inside this program.</param>
/// <param name="Likeness">From 0 to 1.</param>
internal sealed record PublishedMatch(string Kind, string Title, DateOnly On, string Address, double Likeness);
