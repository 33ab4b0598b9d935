using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>The three lists that are published after a clean-up, as of a day (R3-52); also as a workbook.</summary>
internal sealed class CleanUpPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    private const string Continuing = "继续有效";

    public DateOnly On { get; private set; }

    public IReadOnlyList<(string Title, IReadOnlyList<NormativeDocument> Documents)> Lists { get; private set; } = [];

    public FilterBar Bar =>
        new(
            ListAddress.Of(Request),
            [new FilterField("on", "截至", IsDay: true)],
            $"截至{Dates.Plain(On)}",
            $"/desk/documents/clean-up?handler=Excel&on={On:yyyy-MM-dd}"
        );

    public async Task<IActionResult> OnGetAsync(string? on, CancellationToken cancel) => await LoadAsync(on, cancel) ?? Page();

    public async Task<IActionResult> OnGetExcelAsync(string? on, CancellationToken cancel)
    {
        if (await LoadAsync(on, cancel) is { } stop)
            return stop;
        using var stream = new MemoryStream();
        using (var sheet = new ListSheet(stream, "清理结果", ["结果", "文件名称", "文号", "印发日期", "有效期至、失效或者废止之日"], 1))
            foreach (var (title, documents) in Lists)
            foreach (var document in documents)
                sheet.Add([title, document.Title, document.Number, document.IssuedOn, DayOf(document)]);
        return File(stream.ToArray(), ListSheet.MediaType, $"规范性文件清理结果{On:yyyyMMdd}.xlsx");
    }

    /// <summary>The last day of what stands, the first day without it of what is gone.</summary>
    public DateOnly DayOf(NormativeDocument document) => document.IsInForceOn(On) ? document.LastDay!.Value : document.GoneFrom!.Value;

    public static string DayTitle(string list) => list == Continuing ? "有效期至" : $"{list}之日";

    private async Task<IActionResult?> LoadAsync(string? on, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        On = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : clock.Now().Day;
        var all = await db.Set<NormativeDocument>().Where(one => one.BodyId == actor.BodyId).ToListAsync(cancel);
        var lists = CleanUpLists.On(On, all);
        Lists = [(Continuing, lists.Continuing), ("废止", lists.Abolished), ("失效", lists.Expired)];
        return null;
    }
}
