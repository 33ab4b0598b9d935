using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>
/// Searches what the public sees. The newest hits in titles and the newest hits anywhere are ranked: a title that has the words comes
/// before a text that has them, one that begins with them or is nothing else comes first, and of what is alike the newer.
/// </summary>
internal sealed class PublicSearch(Db db, LegalClock clock, ISearchIndex index)
{
    /// <summary>Longest words of a search.</summary>
    public const int LongestWords = 100;

    /// <summary>Most hits of each kind that are ranked; where there are more, the page says so.</summary>
    public const int MostHits = 200;

    private const int SnippetLength = 110;

    private const int MostSuggestions = 8;

    /// <summary>The moment of looking.</summary>
    private DateTimeOffset Now { get; } = clock.Now().Instant;

    /// <summary>A hit.</summary>
    /// <param name="Line">The item.</param>
    /// <param name="Title">Its title with the words marked.</param>
    /// <param name="Snippet">The place in the text.</param>
    public sealed record Hit(PublicItems.Line Line, IReadOnlyList<SnippetPart> Title, IReadOnlyList<SnippetPart> Snippet);

    /// <summary>A page of hits.</summary>
    /// <param name="Total">How many there are among those that were ranked.</param>
    /// <param name="IsCut">Whether there may be more.</param>
    /// <param name="Hits">Those of the page.</param>
    public sealed record Found(int Total, bool IsCut, IReadOnlyList<Hit> Hits);

    private sealed record Candidate(Guid Id, string Title, DateTimeOffset FirstShown);

    /// <summary>Searches; <paramref name="newestFirst"/> leaves out the ranking.</summary>
    public async Task<Found> RunAsync(
        PublicFilter filter,
        string words,
        (bool NewestFirst, int Skip, int Take) page,
        CancellationToken cancel
    )
    {
        IReadOnlyList<string> facets = [.. ItemSearch.FacetsOf(filter)];
        // All words of an item have those of its title among them: where nothing is ranked, titles need not be asked.
        var inTitle = page.NewestFirst ? [] : await FindAsync(filter.BodyId, ItemSearch.TitleKind, words, facets);
        // Titles come first anyway: where they alone are as many as are ranked, nothing else can be among those.
        var anywhere = inTitle.Count == MostHits ? [] : await FindAsync(filter.BodyId, ItemSearch.Kind, words, facets);
        var ids = inTitle.Union(anywhere).ToArray();
        if (ids.Length == 0)
            return new Found(0, false, []);
        var rows = await filter
            .Of(db.Set<Edition>(), Now)
            // One value for all ids: the statement stays the same for any number of them.
            .Where(edition => EF.Parameter(ids).Contains(edition.Id))
            .Select(edition => new Candidate(edition.Id, edition.Title, edition.FirstShown!.Value))
            .ToListAsync(cancel);
        var (sought, titled) = (Snippet.WordsOf(words), inTitle.ToHashSet());
        var ranked = page.NewestFirst
            ? rows.OrderByDescending(row => row.FirstShown)
            : rows.OrderByDescending(row => Weight(row, sought, titled.Contains(row.Id))).ThenByDescending(row => row.FirstShown);
        var shown = ranked.Skip(page.Skip).Take(page.Take).Select(row => row.Id).ToList();
        var isCut = inTitle.Count == MostHits || anywhere.Count == MostHits;
        return new Found(rows.Count, isCut, await HitsAsync(filter.BodyId, shown, sought, cancel));
    }

    /// <summary>Titles that have the words, newest first, while somebody types.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(Guid bodyId, string words, CancellationToken cancel)
    {
        var ids = await FindAsync(bodyId, ItemSearch.TitleKind, words, []);
        var titles = await db.Set<Edition>()
            .VisibleAt(Now)
            .Where(edition => edition.BodyId == bodyId && ids.Contains(edition.Id))
            .OrderByDescending(edition => edition.FirstShown)
            .Select(edition => edition.Title)
            .Take(MostSuggestions * 2)
            .ToListAsync(cancel);
        return [.. titles.Distinct(StringComparer.Ordinal).Take(MostSuggestions)];
    }

    private Task<IReadOnlyList<Guid>> FindAsync(Guid bodyId, string kind, string words, IReadOnlyList<string> facets) =>
        index.FindAsync(db, bodyId, new SearchQuestion(kind, words) { Facets = facets }, MostHits);

    /// <summary>Ten for the title, three more where it begins with a word, ten more where it is nothing else, up to five for being new.</summary>
    private double Weight(Candidate row, IReadOnlyList<string> words, bool isInTitle)
    {
        const double YearsToHalf = 2;
        var years = (Now - row.FirstShown).TotalDays / 365.25;
        var recency = 5 * Math.Pow(0.5, years / YearsToHalf);
        if (!isInTitle)
            return recency;
        var begins = words.Any(word => row.Title.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        var isAll = words.Sum(word => word.Length) >= row.Title.Length;
        return recency + 10 + (begins ? 3 : 0) + (isAll ? 10 : 0);
    }

    private async Task<IReadOnlyList<Hit>> HitsAsync(Guid bodyId, List<Guid> ids, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var editions = await db.Set<Edition>()
            .Where(edition => edition.BodyId == bodyId && ids.Contains(edition.Id))
            .ToDictionaryAsync(edition => edition.Id, cancel);
        var inFiles = await ItemSearch.WordsAsync(db, bodyId, [.. editions.Values]);
        return [.. ids.Select(id => HitOf(editions[id], words, inFiles))];
    }

    private static Hit HitOf(Edition edition, IReadOnlyList<string> words, Dictionary<string, string> inFiles)
    {
        var content = edition.Content();
        var line = new PublicItems.Line(
            edition.PublicationId,
            edition.BodyId,
            edition.ColumnId,
            edition.Kind,
            edition.Title,
            edition.Summary,
            edition.FirstShown!.Value
        );
        IEnumerable<string> texts =
        [
            CleanText.Of(content.Html),
            content.Summary,
            .. content.Files.Select(file => $"附件 {file.Name} {inFiles.GetValueOrDefault(file.Sha256)}"),
        ];
        var all = texts.Where(text => text.Length > 0).ToList();
        var text =
            all.Find(one => words.Any(word => one.Contains(word, StringComparison.OrdinalIgnoreCase))) ?? (all.Count > 0 ? all[0] : "");
        return new Hit(line, Snippet.Mark(edition.Title, words), Snippet.Cut(text, words, SnippetLength));
    }
}
