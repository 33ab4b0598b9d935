using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>工作日历: a year of the body's calendar, its sources, and how far recounts are.</summary>
internal sealed class CalendarPage(
    Db db,
    CurrentActor current,
    Calendars calendars,
    LegalClock clock,
    IEnumerable<IMovesWithCalendar> movers
) : PageModel
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/desk/calendar";

    /// <summary>The year; the present one where the address names none.</summary>
    [BindProperty(Name = "year", SupportsGet = true)]
    public int? Wanted { get; set; }

    /// <summary>Who looks.</summary>
    public Actor Actor { get; private set; } = Actor.Stranger;

    /// <summary>The legal day.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The year.</summary>
    public YearView Year { get; private set; } = null!;

    /// <summary>Years from this one on whose notice is not known, as far as deadlines reach.</summary>
    public IReadOnlyList<int> Missing { get; private set; } = [];

    /// <summary>The body's own days.</summary>
    public IReadOnlyList<LocalDay> Local { get; private set; } = [];

    /// <summary>How far recounts are.</summary>
    public IReadOnlyList<(string Label, RecountStanding Standing)> Standings { get; private set; } = [];

    /// <summary>What was done before the page was opened, in a sentence.</summary>
    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Actor = await current.ReadAsync(cancel);
        Today = clock.Now().Day;
        var year = Wanted ?? Today.Year;
        if (year is < YearView.First or > YearView.Last)
            return NotFound();
        var calendar = await calendars.OfAsync(Actor.BodyId, cancel);
        Year = YearView.Of(calendar, year);
        Missing = [.. Enumerable.Range(Today.Year, Today.Month >= 10 ? 2 : 1).Where(one => !calendar.HasNoticeFor(one))];
        Local = await YearView.LocalAsync(db, Actor.BodyId, cancel);
        var standings = new List<(string, RecountStanding)>();
        foreach (var mover in Actor.BodyId == Guid.Empty ? [] : movers)
            standings.Add((mover.Label, await mover.StandingAsync(Actor.BodyId, calendar, cancel)));
        Standings = standings;
        return Page();
    }
}
