using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>Searches what a body has published, narrowed by column, kind, year, section and validity. What other modules have found stands above it while nothing narrows.</summary>
[PublicPage]
internal sealed class FindPage(PublicItems items, PublicSearch search, IEnumerable<FindsBeside> beside) : PageModel
{
    /// <summary>Years that can be chosen.</summary>
    private const int Years = 10;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    public PublicItems.PublicBody? Body { get; private set; }

    public PublicSearch.Found? Found { get; private set; }

    public Pager? Pager { get; private set; }

    /// <summary>What other modules have found.</summary>
    public IReadOnlyList<FoundBeside> Beside { get; private set; } = [];

    /// <summary>What the list can be narrowed by.</summary>
    public IReadOnlyList<FilterField> Fields { get; private set; } = [];

    /// <summary>Whether the form was sent, if only with blanks.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Whether only the beginning of what was typed is looked for.</summary>
    public bool IsShortened { get; private set; }

    public ListAddress Address => ListAddress.Of(Request);

    /// <summary>How the documents among the hits stand today.</summary>
    public IReadOnlyDictionary<Guid, PublicValidityEntry> Validity { get; private set; } = new Dictionary<Guid, PublicValidityEntry>();

    /// <summary>What of the address was not understood, in a sentence each.</summary>
    public IReadOnlyList<string> Unread => [.. Fields.Where(one => one.IsUnread(Address)).Select(one => one.Unread(Address))];

    private Shelf? Shelf => HttpContext.Features.Get<CachedPages.Turn>()?.Shelf;

    /// <summary>Whether anything but the words is chosen.</summary>
    public bool IsNarrowed => Fields.Any(one => Address[one.Name].Length > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel, Shelf);
        // Before somebody is told that there is no such body, it is looked for anew.
        if (Wanted is { } wanted && bodies.All(one => one.Id != wanted))
            bodies = await items.BodiesAsync(cancel);
        Body = Wanted is null ? (bodies.Count > 0 ? bodies[0] : null) : bodies.FirstOrDefault(one => one.Id == Wanted);
        if (Body is null && Wanted is not null)
            return NotFound();
        IsAsked = Request.Query.ContainsKey("q");
        IsShortened = Words?.Trim().Length > PublicSearch.LongestWords;
        Words = Words?.Trim() is { Length: > PublicSearch.LongestWords } tooLong ? tooLong[..PublicSearch.LongestWords] : Words?.Trim();
        if (Body is not { } body)
            return Page();
        var columns = await items.ColumnsAsync(body.Id, cancel, Shelf);
        Fields = FieldsOf(columns, await items.SectionsAsync(body.Id, cancel, Shelf));
        if (Words is not { Length: > 0 } words)
            return Page();
        var filter = await FilterAsync(body.Id, cancel);
        Found = await FindAsync(filter, words, (Address.Page - 1) * PublicItems.PageSize, cancel);
        // A page beyond the last one shows the last one.
        Pager = new Pager(Address, Found.Total, PublicItems.PageSize);
        if (Found is { Hits.Count: 0, Total: > 0 })
            Found = await FindAsync(filter, words, Pager.Skip, cancel);
        if (Found.Hits.Any(hit => ValidityOfItems.Kinds.Contains(hit.Line.Kind)))
            Validity = await items.ValidityAsync(body.Id, cancel, Shelf);
        if (Pager.Skip == 0 && Fields.All(one => one.Name == "order" || Address[one.Name].Length == 0))
            Beside = await BesideAsync(body.Id, words, cancel);
        return Page();
    }

    private async Task<IReadOnlyList<FoundBeside>> BesideAsync(Guid body, string words, CancellationToken cancel)
    {
        var found = new List<FoundBeside>();
        foreach (var one in beside)
            if (await one.FindAsync(body, words, cancel) is { } group)
                found.Add(group);
        return found;
    }

    private Task<PublicSearch.Found> FindAsync(PublicFilter filter, string words, int skip, CancellationToken cancel) =>
        search.RunAsync(filter, words, (Chosen("order") == "time", skip, PublicItems.PageSize), cancel);

    /// <summary>What of the address is understood; the rest does not narrow, and the page says so.</summary>
    private Task<PublicFilter> FilterAsync(Guid body, CancellationToken cancel)
    {
        var filter = new PublicFilter(body)
        {
            ColumnId = Guid.TryParse(Chosen("column"), out var column) ? column : null,
            Kind = PublicationKinds.WithCode(Chosen("kind"))?.Kind,
            Year = int.TryParse(Chosen("year"), out var year) ? year : null,
            SectionId = Guid.TryParse(Chosen("section"), out var section) ? section : null,
        };
        var asked = PublicValidity.WithCode(Chosen("validity"));
        return ValidityOfItems.NarrowAsync(filter, asked, () => items.ValidityAsync(body, cancel, Shelf));
    }

    private string Chosen(string name) => Fields.Single(field => field.Name == name).IsUnread(Address) ? "" : Address[name];

    private IReadOnlyList<FilterField> FieldsOf(IReadOnlyList<Column> columns, IReadOnlyList<Section> sections)
    {
        var now = LegalClock.DayOf(items.Now).Year;
        IEnumerable<int> years = Enumerable.Range(0, Years).Select(back => now - back);
        // A year further back that somebody asks for can be read too.
        if (int.TryParse(Address["year"], out var asked) && asked is > 1900 and < 3000)
            years = years.Append(asked).Distinct();
        return
        [
            new FilterField("column", "栏目", [.. columns.Select(one => new Choice($"{one.Id}", one.Name))]),
            new FilterField("kind", "类型", [.. PublicationKinds.All.Select(kind => new Choice(kind.Code, kind.Name))]),
            new FilterField("year", "年份", [.. years.Select(year => new Choice($"{year}", $"{year}年"))]),
            new FilterField("section", "责任科室", [.. sections.Select(one => new Choice($"{one.Id}", one.Name))]),
            new FilterField("validity", "有效性", [.. PublicValidity.All.Select(one => new Choice(one.Code, one.Name))]),
            new FilterField("order", "排序", [new Choice("time", "最近发布的在前")]),
        ];
    }
}
