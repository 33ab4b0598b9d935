using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>设置地方放假、上班: the body's own days, first looked at, then set.</summary>
internal sealed class LocalDaysPage(Db db, CurrentActor current, PreviewCalendar previews, SetLocalDays set) : PageModel
{
    /// <summary>Days, one a line.</summary>
    [BindProperty]
    public string? Days { get; set; }

    /// <summary>Whether they are worked; off where not.</summary>
    [BindProperty]
    public bool AreWorked { get; set; }

    /// <summary>The local rule.</summary>
    [BindProperty]
    public string? Source { get; set; }

    /// <summary>Days that are taken back.</summary>
    [BindProperty]
    public List<DateOnly> Removed { get; set; } = [];

    /// <summary>The calendar by which it was looked at.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What would move; null before something was sent.</summary>
    public PreviewCalendar.Preview? Preview { get; private set; }

    /// <summary>The days that are set now.</summary>
    public IReadOnlyList<LocalDay> Local { get; private set; } = [];

    /// <summary>What is wrong, in a sentence.</summary>
    public string? Problem { get; private set; }

    private Actor actor = Actor.Stranger;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await StartAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (await StartAsync(cancel) is { } stop)
            return stop;
        var input = Input();
        if (!input.Succeeded)
            return Again(input.Refusal);
        await LookAsync(input.Value, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await StartAsync(cancel) is { } stop)
            return stop;
        var input = Input();
        if (!input.Succeeded)
            return Again(input.Refusal);
        var done = await set.RunAsync(input.Value with { Seen = Seen ?? "" }, actor, cancel);
        if (done.Refusal is { } refusal)
        {
            await LookAsync(input.Value, cancel);
            return Again(refusal);
        }

        TempData["Told"] =
            $"已设置 {input.Value.Days.Count} 天，撤销 {input.Value.Removed.Count} 天。未办结的件正在重算期限，几分钟之内完成。";
        return Redirect(CalendarPage.Path);
    }

    private Outcome<SetLocalDays.Input> Input()
    {
        var days = DayLines.Read(Days ?? "", AreWorked ? DayStatus.LocalWorkingDay : DayStatus.LocalDayOff, Source?.Trim() ?? "");
        if (!days.Succeeded)
            return days.Refusal;
        var input = new SetLocalDays.Input(days.Value.Facts, [.. Removed.Distinct()], null);
        return SetLocalDays.Wrong(input) is { } refusal ? refusal : input;
    }

    private async Task LookAsync(SetLocalDays.Input input, CancellationToken cancel)
    {
        Preview = await previews.OfLocalAsync(actor.BodyId, input, cancel);
        Seen = Preview.Seen;
        ModelState.Clear();
    }

    private async Task<IActionResult?> StartAsync(CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!CalendarRights.MaySetLocal(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        Local = await YearView.LocalAsync(db, actor.BodyId, cancel);
        return null;
    }

    private PageResult Again(Refusal refusal)
    {
        Problem = CalendarText.Say(refusal);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
