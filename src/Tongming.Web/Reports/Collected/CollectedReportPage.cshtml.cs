using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Collected;

/// <summary>One report from outside, checked anew from its file, so that the findings are those of today's rules.</summary>
internal sealed class CollectedReportPage(CurrentActor current, Db db, IFileStore store, CheckReports checker, CollectReports collect)
    : PageModel
{
    private Actor actor = Actor.Stranger;

    public CollectedReport Report { get; private set; } = null!;

    /// <summary>What the rules say of it, or null where it is no report.</summary>
    public ReportCheck? Check { get; private set; }

    public bool MayKeep { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        if (Report.State != CollectedState.Checked)
            return Page();
        await using var content = await store.OpenAsync(new StoredName(Report.BodyId, Report.Sha256), cancel);
        var checks = await checker.RunAsync(new CheckReports.Input([ReportFile.OfStream(Report.FileName, content)]), cancel);
        Check = checks.Value?[0].Check;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancel) =>
        await StopAsync(id, cancel)
        ?? File(await store.OpenAsync(new StoredName(Report.BodyId, Report.Sha256), cancel), "application/octet-stream", Report.FileName);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        if ((await collect.RemoveAsync(id, actor, cancel)).Refusal is not null)
            return StatusCode(StatusCodes.Status403Forbidden);
        TempData["Told"] = $"已去掉“{Report.FileName}”。";
        return Redirect("/desk/reports/collected");
    }

    private async Task<IActionResult?> StopAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<CollectedReport>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel) is not { } found)
            return NotFound();
        (Report, MayKeep) = (found, ReportScope.Keeps(actor));
        return null;
    }
}
