using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>The columns of the body with how fresh each is (R5-13 to R5-17): what the public sees in it now.</summary>
internal sealed class ColumnListPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>What an inspection would find; null where there are no columns.</summary>
    public ColumnFindings? Findings { get; private set; }

    public bool MayChange { get; private set; }

    public string? Told => TempData["Told"] as string;

    /// <summary>A column with what is in it.</summary>
    public sealed record Line(Column Column, int Items, DateOnly? Last, Freshness Freshness)
    {
        /// <summary>Colour of how it stands.</summary>
        public StateTone Tone =>
            Freshness.State switch
            {
                FreshnessState.Fresh => StateTone.Green,
                FreshnessState.DueSoon or FreshnessState.Exempt => StateTone.Amber,
                FreshnessState.Stale or FreshnessState.Blank => StateTone.Red,
                _ => StateTone.Grey,
            };
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayChange = PlanColumn.May(actor);
        var now = clock.Now();
        var shown = await db.Set<Edition>()
            .VisibleAt(now.Instant)
            .Where(edition => edition.BodyId == actor.BodyId)
            .GroupBy(edition => edition.ColumnId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Last = group.Max(edition => edition.FirstShown),
            })
            .ToDictionaryAsync(one => one.Key, cancel);
        var columns = await db.Set<Column>().Where(column => column.BodyId == actor.BodyId).ToListAsync(cancel);
        var exemptions = await db.Set<FreshnessExemption>().Where(one => one.BodyId == actor.BodyId).ToListAsync(cancel);
        Lines =
        [
            .. columns
                .OrderBy(column => column.Block)
                .ThenBy(column => column.Order)
                .Select(column =>
                {
                    var found = shown.GetValueOrDefault(column.Id);
                    var last = found?.Last is { } moment ? LegalClock.DayOf(moment) : (DateOnly?)null;
                    return new Line(column, found?.Count ?? 0, last, Freshness.Of(column, new ColumnActivity(last), exemptions, now.Day));
                }),
        ];
        if (Lines.Count > 0)
            Findings = await ColumnFindings.LoadAsync(db, Lines, exemptions, (actor.BodyId, now), cancel);
        return Page();
    }
}
