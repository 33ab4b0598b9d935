using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Texts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>
/// Searches what the public sees. The newest hits in titles and the newest hits anywhere are ranked: a title that has the words comes
/// before a text that has them, one that begins with them or is nothing else comes first, and of what is alike the newer. A few letters
/// are also taken for the initials of a title.
/// </summary>
internal sealed class PublicSearch(Db db, LegalClock clock, ISearchIndex index)
{
    /// <summary>Longest words of a search.</summary>
    public const int LongestWords = 100;

    /// <summary>Most hits of each kind that are ranked; where there are more, the page says so.</summary>
    public const int MostHits = 200;

    /// <summary>Most documents that are looked through for those that stand as somebody asks: no index knows how they stand.</summary>
    private const int MostLookedThrough = 20_000;

    private const int SnippetLength = 110;

    /// <summary>What a title gains whose initials the words are: more than a text that has the letters, less than a title that has them.</summary>
    private const double ForInitials = 6;

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

    private sealed record Candidate(Guid Id, Guid ItemId, string Title, DateTimeOffset FirstShown);

    /// <summary>Searches; <paramref name="newestFirst"/> leaves out the ranking.</summary>
    public async Task<Found> RunAsync(
        PublicFilter filter,
        string words,
        (bool NewestFirst, int Skip, int Take) page,
        CancellationToken cancel
    )
    {
        var facets = Facets(filter);
        var most = filter.Documents is null ? MostHits : MostLookedThrough;
        // All words of an item have those of its title among them: where nothing is ranked, titles need not be asked.
        var inTitle = page.NewestFirst ? [] : await FindAsync(filter.BodyId, ItemSearch.TitleKind, words, (facets, most));
        // Titles come first anyway: where they alone are as many as are ranked, nothing else can be among those.
        var anywhere = inTitle.Count >= most ? [] : await FindAsync(filter.BodyId, ItemSearch.Kind, words, (facets, most));
        var byInitials = await InitialsAsync(filter.BodyId, words, (facets, most));
        var ids = inTitle.Union(byInitials).Union(anywhere).ToArray();
        var rows = ids.Length == 0 ? [] : await RowsAsync(filter, ids, cancel);
        if (rows.Count == 0)
            return new Found(0, false, []);
        var (sought, titled, initials) = (Snippet.WordsOf(words), inTitle.ToHashSet(), byInitials.ToHashSet());
        double WeightOf(Candidate row) => Weight(row, sought, titled.Contains(row.Id)) + (initials.Contains(row.Id) ? ForInitials : 0);
        var ranked = page.NewestFirst
            ? rows.OrderByDescending(row => row.FirstShown)
            : rows.OrderByDescending(WeightOf).ThenByDescending(row => row.FirstShown);
        var shown = ranked.Skip(page.Skip).Take(page.Take).Select(row => row.Id).ToList();
        var isCut = inTitle.Count >= most || anywhere.Count >= most;
        return new Found(rows.Count, isCut, await HitsAsync(filter.BodyId, shown, sought, cancel));
    }

    /// <summary>The hits that the public sees. Which documents are asked for is looked up here, and not sent to the database with each search.</summary>
    private async Task<List<Candidate>> RowsAsync(PublicFilter filter, Guid[] ids, CancellationToken cancel)
    {
        var rows = await (filter with { Documents = null })
            .Of(db.Set<Edition>(), Now)
            // One value for all ids: the statement stays the same for any number of them.
            .Where(edition => EF.Parameter(ids).Contains(edition.Id))
            .Select(edition => new Candidate(edition.Id, edition.PublicationId, edition.Title, edition.FirstShown!.Value))
            .ToListAsync(cancel);
        if (filter.Documents is not { } documents)
            return rows;
        var asked = documents.ToHashSet();
        return rows.FindAll(row => asked.Contains(row.ItemId));
    }

    /// <summary>Titles that have the words, newest first, while somebody types.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(Guid bodyId, string words, CancellationToken cancel)
    {
        Guid[] ids =
        [
            .. await FindAsync(
                bodyId,
                ItemSearch.TitleKind,
                words,
                (
                    [
                        [],
                    ],
                    MostHits
                )
            ),
            .. await InitialsAsync(
                bodyId,
                words,
                (
                    [
                        [],
                    ],
                    MostHits
                )
            ),
        ];
        // Put in order here: asked for an order, the embedded database would read all items of the body in that order.
        var titles = await db.Set<Edition>()
            .VisibleAt(Now)
            .Where(edition => edition.BodyId == bodyId && EF.Parameter(ids).Contains(edition.Id))
            .Select(edition => new { edition.FirstShown, edition.Title })
            .ToListAsync(cancel);
        var newest = titles.OrderByDescending(one => one.FirstShown).Select(one => one.Title);
        return [.. newest.Distinct(StringComparer.Ordinal).Take(MostSuggestions)];
    }

    /// <summary>What the index narrows by. Where somebody asks how documents stand, it leaves nothing but documents, each kind by itself.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Facets(PublicFilter filter) =>
        filter.Documents is null
            ?
            [
                [.. ItemSearch.FacetsOf(filter)],
            ]
            :
            [
                .. ValidityOfItems
                    .Kinds.Where(kind => filter.Kind is null || filter.Kind == kind)
                    .Select(kind => ItemSearch.FacetsOf(filter with { Kind = kind }).ToList()),
            ];

    private async Task<IReadOnlyList<Guid>> FindAsync(
        Guid bodyId,
        string kind,
        string words,
        (IReadOnlyList<IReadOnlyList<string>> Facets, int Most) of
    )
    {
        var found = new List<Guid>();
        foreach (var facets in of.Facets)
            found.AddRange(await index.FindAsync(db, bodyId, new SearchQuestion(kind, words) { Facets = facets }, of.Most));
        return found;
    }

    /// <summary>Titles whose initials the words are; asked only where they can be.</summary>
    private Task<IReadOnlyList<Guid>> InitialsAsync(
        Guid bodyId,
        string words,
        (IReadOnlyList<IReadOnlyList<string>> Facets, int Most) of
    ) =>
        TitleInitials.QuestionOf(words) is { } initials
            ? FindAsync(bodyId, ItemSearch.TitleKind, initials, of)
            : Task.FromResult<IReadOnlyList<Guid>>([]);

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
        // What initials stand for is marked as the words themselves are.
        IReadOnlyList<string> inTitle = [.. words, .. words.Select(word => PinyinInitials.Meant(edition.Title, word)).OfType<string>()];
        return new Hit(line, Snippet.Mark(edition.Title, inTitle), Snippet.Cut(text, words, SnippetLength));
    }
}
