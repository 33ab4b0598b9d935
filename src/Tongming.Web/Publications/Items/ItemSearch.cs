using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Search;

namespace Tongming.Web.Publications.Items;

/// <summary>
/// What items are found by. In the index stand the editions that are released, each by itself and those to come among them: whether a
/// hit is seen is asked of <see cref="PublicScope.VisibleAt"/> at the moment of the search.
/// </summary>
internal static class ItemSearch
{
    /// <summary>The kind under which they stand in the index.</summary>
    public const string Kind = "publication";

    /// <summary>For building the index anew.</summary>
    public static SearchSource Source { get; } = new(Kind, Keys, TextsAsync);

    /// <summary>Puts an edition into the index, in the change that releases it.</summary>
    public static Task PutAsync(this ISearchIndex index, Db db, Edition edition) =>
        index.PutAsync(db, edition.BodyId, Kind, edition.Id, TextOf(edition));

    private static string TextOf(Edition edition)
    {
        var content = edition.Content();
        return string.Join(
            '\n',
            [
                content.Title,
                content.DocumentNumber,
                content.Keywords,
                content.Summary,
                CleanHtml.TextOf(content.Html),
                .. content.Files.Select(file => file.Name),
            ]
        );
    }

    private static IAsyncEnumerable<SearchKey> Keys(Db db) =>
        db.Set<Edition>()
            .Where(edition => edition.State == EditionState.Released)
            .Select(edition => new SearchKey(edition.BodyId, edition.Id))
            .AsAsyncEnumerable();

    private static async Task<IReadOnlyList<SearchText>> TextsAsync(Db db, Guid bodyId, IReadOnlyList<Guid> ids)
    {
        var editions = await db.Set<Edition>()
            .Where(edition => edition.BodyId == bodyId && ids.Contains(edition.Id) && edition.State == EditionState.Released)
            .ToListAsync();
        return [.. editions.Select(edition => new SearchText(edition.Id, TextOf(edition)))];
    }
}
