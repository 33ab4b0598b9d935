using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Search;
using Tongming.Web.Publications.Files;

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
    public static async Task PutAsync(this ISearchIndex index, Db db, Edition edition)
    {
        var words = await WordsAsync(db, edition.BodyId, [edition]);
        await index.PutAsync(db, edition.BodyId, Kind, edition.Id, TextOf(edition, words));
    }

    /// <summary>The words of the attachments of some editions, by content.</summary>
    private static async Task<Dictionary<string, string>> WordsAsync(Db db, Guid bodyId, IReadOnlyList<Edition> editions)
    {
        var files = editions.SelectMany(edition => edition.Content().Files).Select(file => file.Sha256).Distinct().ToArray();
        return files.Length == 0
            ? []
            : await db.Set<FileText>()
                .Where(one => one.BodyId == bodyId && files.Contains(one.Sha256))
                .ToDictionaryAsync(one => one.Sha256, one => one.Text);
    }

    private static string TextOf(Edition edition, Dictionary<string, string> words)
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
                .. content.Files.Select(file => $"{file.Name}\n{words.GetValueOrDefault(file.Sha256)}"),
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
        var words = await WordsAsync(db, bodyId, editions);
        return [.. editions.Select(edition => new SearchText(edition.Id, TextOf(edition, words)))];
    }
}
