using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>导入放假安排: a notice from a file or typed in, first looked at, then loaded.</summary>
internal sealed class NoticePage(CurrentActor current, PreviewCalendar previews, LoadNotice load, LegalClock clock) : PageModel
{
    /// <summary>The year that is typed in.</summary>
    [BindProperty]
    public int? Year { get; set; }

    /// <summary>Where the notice stands, one a line.</summary>
    [BindProperty]
    public string? Source { get; set; }

    /// <summary>Days off, one a line.</summary>
    [BindProperty]
    public string? OffDays { get; set; }

    /// <summary>Days of work, one a line.</summary>
    [BindProperty]
    public string? WorkDays { get; set; }

    /// <summary>What was looked at, to be confirmed.</summary>
    [BindProperty]
    public string? Notices { get; set; }

    /// <summary>The calendar by which it was looked at.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What would move; null before something was sent.</summary>
    public PreviewCalendar.Preview? Preview { get; private set; }

    /// <summary>The years that would be loaded.</summary>
    public string Years { get; private set; } = "";

    /// <summary>What is wrong, in a sentence.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Year = clock.Now().Day.Year + 1;
        return CalendarRights.MayLoad(await current.ReadAsync(cancel)) ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostPreviewAsync(IFormFile? file, CancellationToken cancel)
    {
        if (!CalendarRights.MayLoad(await current.ReadAsync(cancel)))
            return StatusCode(StatusCodes.Status403Forbidden);
        var read = file is { Length: > 0 } ? await FromFileAsync(file, cancel) : FromForm();
        if (!read.Succeeded)
            return Again(read.Refusal);
        await LookAsync(read.Value, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var read = NoticeFile.Read(System.Text.Encoding.UTF8.GetBytes(Notices ?? ""));
        if (!read.Succeeded)
            return Again(read.Refusal);
        var loaded = await load.RunAsync(new(read.Value.Notices, Seen ?? ""), actor, cancel);
        if (loaded.Refusal is { Code: "calendar.notice.not-permitted" })
            return StatusCode(StatusCodes.Status403Forbidden);
        if (loaded.Refusal is { } refusal)
        {
            await LookAsync(read.Value, cancel);
            return Again(refusal);
        }

        TempData["Told"] = $"已导入 {YearsOf(read.Value)} 年的放假安排。未办结的件正在重算期限，几分钟之内完成。";
        return Redirect($"{CalendarPage.Path}?year={read.Value.Notices[^1].Year}");
    }

    private async Task LookAsync(NoticeList list, CancellationToken cancel)
    {
        Preview = await previews.OfNoticesAsync(list.Notices, cancel);
        (Notices, Seen, Years) = (NoticeFile.Write(list.Notices), Preview.Seen, YearsOf(list));
        ModelState.Clear();
    }

    private static async Task<Outcome<NoticeList>> FromFileAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > NoticeFile.MostBytes)
            return new Refusal("calendar.file.too-large", NoticeFile.MostBytes / 1024);
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        return NoticeFile.Read(memory.ToArray());
    }

    private Outcome<NoticeList> FromForm() =>
        string.IsNullOrWhiteSpace(OffDays) && string.IsNullOrWhiteSpace(WorkDays)
            ? new Refusal("calendar.file.missing")
            : NoticeFile.Of(Year ?? 0, Source ?? "", OffDays ?? "", WorkDays ?? "");

    private PageResult Again(Refusal refusal)
    {
        Problem = CalendarText.Say(refusal);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string YearsOf(NoticeList list) => string.Join("、", list.Notices.Select(notice => notice.Year));
}
