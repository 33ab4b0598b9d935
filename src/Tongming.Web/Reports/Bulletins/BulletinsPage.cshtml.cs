using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Reports.Bulletins;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>The months and quarters of a body, the newest first.</summary>
internal sealed class BulletinsPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    /// <summary>How many months are listed; earlier ones are asked for by their address.</summary>
    public const int MonthsBack = 15;

    private const int QuartersBack = 6;

    /// <summary>A month or quarter.</summary>
    /// <param name="Period">Which.</param>
    /// <param name="IssuedOn">When it was issued, or null.</param>
    internal sealed record Line(BulletinPeriod Period, DateOnly? IssuedOn);

    public IReadOnlyList<Line> Months { get; private set; } = [];

    public IReadOnlyList<Line> Quarters { get; private set; } = [];

    public bool MayIssue { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!BulletinScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var issued = await db.Set<BulletinIssue>()
            .Where(one => one.BodyId == actor.BodyId)
            .ToDictionaryAsync(one => one.Code, one => one.IssuedOn, cancel);
        Months = LinesOf(BulletinRhythm.Month, MonthsBack);
        Quarters = LinesOf(BulletinRhythm.Quarter, QuartersBack);
        MayIssue = BulletinScope.Keeps(actor);
        return Page();

        IReadOnlyList<Line> LinesOf(BulletinRhythm rhythm, int count)
        {
            var lines = new List<Line>();
            for (
                var period = BulletinPeriod.Containing(actor.BodyId, rhythm, clock.Now().Day);
                lines.Count < count;
                period = period.Before()
            )
                lines.Add(new Line(period, issued.TryGetValue(period.Code, out var on) ? on : null));
            return lines;
        }
    }
}
