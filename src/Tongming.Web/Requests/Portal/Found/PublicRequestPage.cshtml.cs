using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Requests.Portal.Form;

namespace Tongming.Web.Requests.Portal.Found;

/// <summary>A request whose answer has become public: what it was about and how anybody gets the answer; never who asked.</summary>
internal sealed class PublicRequestPage(PublicRequests requests, PortalBodies bodies, Drafts drafts, CountFound count) : PageModel
{
    public PublicRequests.Row Row { get; private set; } = null!;

    public PortalBody Body { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid body, Guid id, string? from, CancellationToken cancel)
    {
        if (await bodies.FindAsync(body, cancel) is not { } known || await requests.ReadAsync(body, id, cancel) is not { } row)
            return NotFound();
        (Body, Row) = (known, row);
        // Only somebody who is filling in a form has opened a hint.
        if (from == "form" && await drafts.FindAsync(HttpContext, body) is not null)
            await count.RunAsync(body, counts => counts.Clicked++);
        return Page();
    }
}
