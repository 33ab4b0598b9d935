using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Calendar;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Calendar;

/// <summary>计算期限, for everybody: the last day of a period and why each day counts or not.</summary>
internal sealed class DuePage(DueCalendar calendars, LegalClock clock) : PageModel
{
    /// <summary>Most pauses of a form.</summary>
    private const int MostPauses = 20;

    [BindProperty(Name = "kind", SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(Name = "start", SupportsGet = true)]
    public string? Start { get; set; }

    [BindProperty(Name = "n", SupportsGet = true)]
    public string? Length { get; set; }

    /// <summary>Pauses, each <c>from..to</c>; in the form one a line.</summary>
    [BindProperty(Name = "pause", SupportsGet = true)]
    public List<string> Pauses { get; set; } = [];

    /// <summary>The body whose local days count; empty for none.</summary>
    [BindProperty(Name = "body", SupportsGet = true)]
    public string? Body { get; set; }

    /// <summary>The bodies to choose from.</summary>
    public IReadOnlyList<Tongming.People.Body> Bodies { get; private set; } = [];

    /// <summary>What was asked; null before something was.</summary>
    public DuePeriod? Period { get; private set; }

    /// <summary>Its last day.</summary>
    public Deadline? Due { get; private set; }

    /// <summary>Every day of it.</summary>
    public IReadOnlyList<DayCount> Days { get; private set; } = [];

    /// <summary>What is wrong, in a sentence.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var pauses = Pauses
            .SelectMany(words => (words ?? "").Split((char[])['\n', '\r', ' ', ',', '，'], StringSplitOptions.RemoveEmptyEntries))
            .Take(MostPauses)
            .ToList();
        Pauses = pauses;
        Bodies = await calendars.BodiesAsync(cancel);
        if (Start is null && Length is null)
        {
            Start = Dates.Machine(clock.Now().Day);
            return;
        }

        try
        {
            var period = DuePeriod.Read(Kind ?? "", Start ?? "", Length ?? "", pauses);
            var calendar = await calendars.OfAsync(Body, cancel);
            (Period, Due, Days) = (period, period.Due(calendar), period.Days(calendar));
        }
        catch (UsageException wrong)
        {
            Problem = wrong.Message;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
