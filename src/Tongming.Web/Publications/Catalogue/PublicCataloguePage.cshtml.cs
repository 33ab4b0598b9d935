using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>
/// The catalogue as the public reads it: years that were settled, rows that somebody has checked, the newest items of each through the
/// one predicate of what is public. Persons are not named.
/// </summary>
[PublicPage]
internal sealed class PublicCataloguePage(PublicItems items, Db db, Calendars calendars, LegalClock clock) : PageModel
{
    private const int NewestOfLine = 3;

    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    [BindProperty(Name = "year", SupportsGet = true)]
    public int? WantedYear { get; set; }

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Asked { get; set; }

    public PublicItems.PublicBody? Body { get; private set; }

    public CatalogueView? View { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<CatalogueView.Line> Lines { get; private set; } = [];

    public IReadOnlyList<NilDeclaration> Nils { get; private set; } = [];

    public string Words => Asked?.Trim() is { } words ? (words.Length > 60 ? words[..60] : words) : "";

    private ILookup<Guid, CatalogueItems.Shown> shown = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) && View is { } view
            ? File(CatalogueFile.Write(view, isPublic: true), ListSheet.MediaType, $"主动公开基本目录{view.Year}.xlsx")
            : NotFound();

    public IReadOnlyList<CatalogueItems.Shown> Newest(CatalogueView.Line line) => [.. shown[line.Entry.LineId].Take(NewestOfLine)];

    public NilDeclaration? NilOf(CatalogueView.Line line) => Nils.FirstOrDefault(nil => nil.Article20 == line.Entry.Row.Article20);

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel);
        Body = Wanted is null ? (bodies.Count > 0 ? bodies[0] : null) : bodies.FirstOrDefault(one => one.Id == Wanted);
        if (Body is null)
            return Wanted is null;
        var now = clock.Now();
        Years = await SettledAsync(db, Body.Id, cancel);
        if ((WantedYear ?? (Years.Count > 0 ? Years[0] : 0)) is var year && !Years.Contains(year))
            return WantedYear is null;
        View = await PublicAsync(db, calendars, (Body.Id, year, now), cancel);
        Lines =
        [
            .. View.Lines.Where(line =>
                $"{line.Entry.Row.Path}\n{line.Entry.Row.Content}\n{line.Section}".Contains(Words, StringComparison.OrdinalIgnoreCase)
            ),
        ];
        Nils = await CatalogueView.NilsAsync(db, Body.Id, year, cancel);
        shown = (await CatalogueItems.ShownAsync(db, Body.Id, now, cancel)).ToLookup(one => one.Line);
        return true;
    }

    /// <summary>The years that were settled, latest first.</summary>
    public static Task<List<int>> SettledAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        db.Set<CatalogueYear>()
            .Where(one => one.BodyId == bodyId && one.SettledOn != null)
            .Select(one => one.Year)
            .OrderDescending()
            .ToListAsync(cancel);

    /// <summary>The rows of a settled year that somebody has checked.</summary>
    public static async Task<CatalogueView> PublicAsync(
        Db db,
        Calendars calendars,
        (Guid BodyId, int Year, Now Now) of,
        CancellationToken cancel
    )
    {
        var view = await CatalogueView.LoadAsync(db, calendars, of, cancel);
        return view with { Lines = [.. view.Lines.Where(line => !line.Entry.IsUnverified)] };
    }
}
