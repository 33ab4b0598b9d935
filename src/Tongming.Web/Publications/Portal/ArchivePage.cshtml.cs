using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>Everything that a body has published, by year.</summary>
[PublicPage]
internal sealed class ArchivePage(PublicItems items, Db db) : PageModel
{
    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    [BindProperty(Name = "year", SupportsGet = true)]
    public int? WantedYear { get; set; }

    public PublicItems.PublicBody Body { get; private set; } = null!;

    /// <summary>Years with how many items were published first in each, newest first.</summary>
    public IReadOnlyList<(int Year, int Count)> Years { get; private set; } = [];

    public int Year { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<PublicItems.Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel);
        if (bodies.FirstOrDefault(one => Wanted is null || one.Id == Wanted) is not { } body)
            return NotFound();
        Body = body;
        var shown = new PublicFilter(body.Id).Of(db.Set<Edition>(), items.Now);
        var oldest = await shown.MinAsync(edition => edition.FirstShown, cancel);
        var newest = await shown.MaxAsync(edition => edition.FirstShown, cancel);
        var years = new List<(int, int)>();
        for (var year = YearOf(newest); oldest is not null && year >= YearOf(oldest); year--)
            years.Add(
                (
                    year,
                    await new PublicFilter(body.Id) { Year = year }
                        .Of(db.Set<Edition>(), items.Now)
                        .CountAsync(cancel)
                )
            );
        Years = [.. years.Where(one => one.Item2 > 0)];
        Year = WantedYear ?? (Years.Count > 0 ? Years[0].Year : items.Now.Year);
        var total = Years.FirstOrDefault(one => one.Year == Year).Count;
        Pager = new Pager(ListAddress.Of(Request), total, PublicItems.PageSize);
        Lines = (await items.ListAsync(new PublicFilter(body.Id) { Year = Year }, Pager.Skip, PublicItems.PageSize, cancel)).Lines;
        return Page();
    }

    private static int YearOf(DateTimeOffset? moment) => moment is { } at ? LegalClock.DayOf(at).Year : 0;
}
