using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Channels.Counts;

/// <summary>Where a body makes things public, and how much of it in a year on each channel.</summary>
[PublicPage]
internal sealed class PublicChannelsPage(PublicItems items, Db db, CountChannels count, LegalClock clock) : PageModel
{
    private const int MostYears = 10;

    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    [BindProperty(Name = "year", SupportsGet = true)]
    public int? WantedYear { get; set; }

    public PublicItems.PublicBody? Body { get; private set; }

    public IReadOnlyList<Channel> Channels { get; private set; } = [];

    public CountChannels.Counted? Counted { get; private set; }

    public int Year { get; private set; }

    public DateOnly Today { get; } = clock.Now().Day;

    /// <summary>The years that can be chosen.</summary>
    public IEnumerable<int> Years => Enumerable.Range(0, MostYears).Select(back => Today.Year - back);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel);
        Body = Wanted is null ? (bodies.Count > 0 ? bodies[0] : null) : bodies.FirstOrDefault(body => body.Id == Wanted);
        if (Body is null)
            return Wanted is null ? Page() : NotFound();
        Year = Years.Contains(WantedYear ?? 0) ? WantedYear!.Value : Today.Year;
        Channels = [.. (await db.Set<Channel>().Where(one => one.BodyId == Body.Id).ToListAsync(cancel)).InOrder()];
        Counted = await count.RunAsync(CountChannels.Input.OfYear(Body.Id, Year), cancel);
        return Page();
    }
}
