using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>Searches what a body has published, narrowed by column, kind, year and section.</summary>
[PublicPage]
internal sealed class FindPage(PublicItems items, PublicSearch search, Db db) : PageModel
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

    /// <summary>What the list can be narrowed by.</summary>
    public IReadOnlyList<FilterField> Fields { get; private set; } = [];

    /// <summary>Whether the form was sent, if only with blanks.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Whether only the beginning of what was typed is looked for.</summary>
    public bool IsShortened { get; private set; }

    public ListAddress Address => ListAddress.Of(Request);

    /// <summary>Whether anything but the words is chosen.</summary>
    public bool IsNarrowed => Fields.Any(one => Address[one.Name].Length > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel);
        Body = Wanted is null ? (bodies.Count > 0 ? bodies[0] : null) : bodies.FirstOrDefault(one => one.Id == Wanted);
        if (Body is null && Wanted is not null)
            return NotFound();
        IsAsked = Request.Query.ContainsKey("q");
        IsShortened = Words?.Trim().Length > PublicSearch.LongestWords;
        Words = Words?.Trim() is { Length: > PublicSearch.LongestWords } tooLong ? tooLong[..PublicSearch.LongestWords] : Words?.Trim();
        if (Body is not { } body)
            return Page();
        var columns = await items.ColumnsAsync(body.Id, cancel);
        Fields = FieldsOf(columns, await SectionsAsync(body.Id, cancel));
        if (Words is not { Length: > 0 } words)
            return Page();
        Found = await FindAsync(body.Id, words, (Address.Page - 1) * PublicItems.PageSize, cancel);
        // A page beyond the last one shows the last one.
        Pager = new Pager(Address, Found.Total, PublicItems.PageSize);
        if (Found is { Hits.Count: 0, Total: > 0 })
            Found = await FindAsync(body.Id, words, Pager.Skip, cancel);
        return Page();
    }

    private Task<PublicSearch.Found> FindAsync(Guid body, string words, int skip, CancellationToken cancel)
    {
        var filter = new PublicFilter(body)
        {
            ColumnId = Guid.TryParse(Address["column"], out var column) ? column : null,
            Kind = PublicationKinds.WithCode(Address["kind"])?.Kind,
            Year = int.TryParse(Address["year"], out var year) && year is > 1900 and < 3000 ? year : null,
            SectionId = Guid.TryParse(Address["section"], out var section) ? section : null,
        };
        return search.RunAsync(filter, words, (Address["order"] == "time", skip, PublicItems.PageSize), cancel);
    }

    private async Task<IReadOnlyList<Choice>> SectionsAsync(Guid body, CancellationToken cancel)
    {
        var sections = await db.Set<Section>().Where(one => one.BodyId == body).OrderBy(one => one.Name).ToListAsync(cancel);
        return [.. sections.Select(one => new Choice($"{one.Id}", one.Name))];
    }

    private IReadOnlyList<FilterField> FieldsOf(IReadOnlyList<Column> columns, IReadOnlyList<Choice> sections)
    {
        var now = items.Now.ToOffset(Platform.Time.LegalClock.Zone).Year;
        return
        [
            new FilterField("column", "栏目", [.. columns.Select(one => new Choice($"{one.Id}", one.Name))]),
            new FilterField("kind", "类型", [.. PublicationKinds.All.Select(kind => new Choice(kind.Code, kind.Name))]),
            new FilterField("year", "年份", [.. Enumerable.Range(0, Years).Select(back => new Choice($"{now - back}", $"{now - back}年"))]),
            new FilterField("section", "责任科室", sections),
            new FilterField("order", "排序", [new Choice("time", "最近发布的在前")]),
        ];
    }
}
