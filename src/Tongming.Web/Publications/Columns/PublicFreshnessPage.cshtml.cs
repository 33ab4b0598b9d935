using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Columns;

/// <summary>How fresh each open column of a body is, for everybody (R5-13 to R5-20, S-051). A shelf of the cache ends at midnight, as these days do.</summary>
[PublicPage]
internal sealed class PublicFreshnessPage(PublicItems items, Db db) : PageModel
{
    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    public IReadOnlyList<PublicItems.PublicBody> Bodies { get; private set; } = [];

    public PublicItems.PublicBody? Body { get; private set; }

    public IReadOnlyList<ColumnStanding> Lines { get; private set; } = [];

    public ListAddress Address => ListAddress.Of(Request);

    public DateOnly Today { get; } = LegalClock.DayOf(items.Now);

    /// <summary>How many columns stand so.</summary>
    public int CountOf(params FreshnessState[] states) => Lines.Count(line => states.Contains(line.Freshness.State));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Bodies = await items.BodiesAsync(cancel);
        Body = Wanted is null ? (Bodies.Count > 0 ? Bodies[0] : null) : Bodies.FirstOrDefault(body => body.Id == Wanted);
        if (Body is null)
            return Wanted is null ? Page() : NotFound();
        var lines = await PublicFreshness.LoadAsync(db, Body.Id, new Now(items.Now, Today), cancel);
        Lines = PublicFreshness.Sorted(lines, Address);
        return Page();
    }
}
