using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>
/// How the documents of a body stand on a day, by the items that show them. The state is read from the days of each document and never
/// stored, so it is asked at the moment of looking: no index of words knows it.
/// </summary>
internal static class ValidityOfItems
{
    /// <summary>The kinds of items on whose pages a state stands.</summary>
    public static IReadOnlyList<PublicationKind> Kinds { get; } =
    [.. PublicationKinds.All.Where(kind => kind.IsDocument).Select(kind => kind.Kind)];

    /// <summary>The public state of each item that shows a document; the others are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PublicValidityEntry>> LoadAsync(
        Db db,
        Guid bodyId,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var documents = await db.Set<NormativeDocument>()
            .Where(one => one.BodyId == bodyId && one.PublicationId != null)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);
        var states = new Dictionary<Guid, PublicValidityEntry>();
        // Of several entries for one item the latest tells, as on its page.
        foreach (var document in documents)
            if (PublicValidity.Of(document.StateOn(today)) is { } state)
                states[document.PublicationId!.Value] = state;
            else
                states.Remove(document.PublicationId!.Value);
        return states;
    }

    /// <summary>A filter narrowed to the documents that stand so; the same filter where nothing is asked.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="asked">How documents should stand, or null.</param>
    /// <param name="states">Reads how they stand.</param>
    public static async Task<PublicFilter> NarrowAsync(
        PublicFilter filter,
        PublicValidityEntry? asked,
        Func<Task<IReadOnlyDictionary<Guid, PublicValidityEntry>>> states
    ) => asked is null ? filter : filter with { Documents = [.. (await states()).Where(one => one.Value == asked).Select(one => one.Key)] };
}
