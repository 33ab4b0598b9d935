using Microsoft.AspNetCore.Mvc;
using Tongming.Calendar;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>The working behind the term: every day, and every event that moved it.</summary>
internal sealed class TermPage(ApplicantSession session, ReadApplication read, Calendars calendars, RequestOptions options)
    : OwnPage(session, read)
{
    public ClockReading Clock { get; private set; } = null!;

    public IReadOnlyList<DayCount> Days { get; private set; } = [];

    public IReadOnlyList<DateMove> Moves { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadMatterAsync() is { } elsewhere)
            return elsewhere;
        var calendar = await calendars.OfAsync(Matter.BodyId, cancel);
        var ledger = Matter.Ledger();
        Clock = ledger.Read(calendar, options.Rules);
        Days = DeadlineWorking.Of(calendar, ledger, options.Rules);
        Moves = DeadlineWorking.Moves(calendar, ledger, options.Rules);
        return Page();
    }
}
