using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Files;

namespace Tongming.Web.Publications.Items;

/// <summary>
/// What items are found by: once by their titles and the initials of these, once by all their words, those of the attachments among them. In the index stand the
/// editions that are released, those to come among them: whether a hit is seen is asked of <see cref="PublicScope.VisibleAt"/> at the
/// moment of the search.
/// </summary>
internal static class ItemSearch
{
    /// <summary>The kind under which all words stand in the index.</summary>
    public const string Kind = "publication";

    /// <summary>The kind under which the titles stand in it.</summary>
    public const string TitleKind = "publication-title";

    /// <summary>For building the index anew.</summary>
    public static SearchSource Source { get; } = new(Kind, Keys, TextsAsync);

    /// <summary>For building the index of the titles anew.</summary>
    public static SearchSource TitleSource { get; } = new(TitleKind, Keys, TitlesAsync);

    /// <summary>What narrows a search, in the form of the index.</summary>
    public static IEnumerable<string> FacetsOf(PublicFilter filter)
    {
        if (filter.ColumnId is { } column)
            yield return $"column:{column:N}";
        if (filter.Kind is { } kind)
            yield return $"kind:{kind}";
        if (filter.Year is { } year)
            yield return $"year:{year}";
        if (filter.SectionId is { } section)
            yield return $"section:{section:N}";
    }

    /// <summary>Puts an edition into the index, in the change that releases it.</summary>
    public static async Task PutAsync(this ISearchIndex index, Db db, Edition edition)
    {
        var words = await WordsAsync(db, edition.BodyId, [edition]);
        await index.PutAsync(db, edition.BodyId, Kind, TextOf(edition, words));
        await index.PutAsync(db, edition.BodyId, TitleKind, TitleOf(edition));
    }

    /// <summary>Takes an edition out of the index.</summary>
    public static async Task RemoveAsync(this ISearchIndex index, Db db, Edition edition)
    {
        await index.RemoveAsync(db, edition.BodyId, Kind, edition.Id);
        await index.RemoveAsync(db, edition.BodyId, TitleKind, edition.Id);
    }

    /// <summary>The words of the attachments of some editions, by content.</summary>
    public static async Task<Dictionary<string, string>> WordsAsync(Db db, Guid bodyId, IReadOnlyList<Edition> editions)
    {
        var files = editions.SelectMany(edition => edition.Content().Files).Select(file => file.Sha256).Distinct().ToArray();
        return files.Length == 0
            ? []
            : await db.Set<FileText>()
                .Where(one => one.BodyId == bodyId && files.Contains(one.Sha256))
                .ToDictionaryAsync(one => one.Sha256, one => one.Text);
    }

    private static SearchText TitleOf(Edition edition) =>
        new(
            edition.Id,
            $"{edition.Title}\n{edition.Content().DocumentNumber}\n{edition.Content().Keywords}\n{TitleInitials.Of(edition.Title)}"
        )
        {
            Facets = FacetsOf(edition),
        };

    private static SearchText TextOf(Edition edition, Dictionary<string, string> words)
    {
        var content = edition.Content();
        var text = string.Join(
            '\n',
            [
                content.Title,
                content.DocumentNumber,
                content.Keywords,
                content.Summary,
                CleanText.Of(content.Html),
                .. content.Files.Select(file => $"{file.Name}\n{words.GetValueOrDefault(file.Sha256)}"),
            ]
        );
        return new SearchText(edition.Id, text) { Facets = FacetsOf(edition) };
    }

    private static IReadOnlyList<string> FacetsOf(Edition edition) =>
        [
            .. FacetsOf(
                new PublicFilter(edition.BodyId)
                {
                    ColumnId = edition.ColumnId,
                    Kind = edition.Kind,
                    Year = edition.FirstShown is { } first ? LegalClock.DayOf(first).Year : null,
                    SectionId = edition.SectionId,
                }
            ),
        ];

    private static IAsyncEnumerable<SearchKey> Keys(Db db) =>
        db.Set<Edition>()
            .Where(edition => edition.State == EditionState.Released)
            .Select(edition => new SearchKey(edition.BodyId, edition.Id))
            .AsAsyncEnumerable();

    private static async Task<IReadOnlyList<SearchText>> TextsAsync(Db db, Guid bodyId, IReadOnlyList<Guid> ids)
    {
        var editions = await EditionsAsync(db, bodyId, ids);
        var words = await WordsAsync(db, bodyId, editions);
        return [.. editions.Select(edition => TextOf(edition, words))];
    }

    private static async Task<IReadOnlyList<SearchText>> TitlesAsync(Db db, Guid bodyId, IReadOnlyList<Guid> ids) =>
        [.. (await EditionsAsync(db, bodyId, ids)).Select(TitleOf)];

    private static Task<List<Edition>> EditionsAsync(Db db, Guid bodyId, IReadOnlyList<Guid> ids) =>
        db.Set<Edition>()
            .Where(edition => edition.BodyId == bodyId && ids.Contains(edition.Id) && edition.State == EditionState.Released)
            .ToListAsync();
}
