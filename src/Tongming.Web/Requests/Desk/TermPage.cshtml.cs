using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Desk;

/// <summary>Why the last day for the answer is the day that it is.</summary>
internal sealed class TermPage(CurrentActor current, Db db, Calendars calendars, CaseClock clock) : PageModel
{
    public InformationRequest Matter { get; private set; } = null!;

    public TermView Term { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await CaseView.FindAsync(db, await current.ReadAsync(cancel), id, cancel) is not { } request)
            return NotFound();
        var calendar = await calendars.OfAsync(request.BodyId, cancel);
        (Matter, Term) = (request, TermView.Of(request, calendar, clock.Rules, clock.Today));
        return Page();
    }
}
