using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Collected;

/// <summary>外来年报: brings reports of others, shows how far their check is, and ranks them by what was found.</summary>
[RequestSizeLimit(CheckPage.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = CheckPage.MostBytes)]
internal sealed class CollectedPage(CurrentActor current, Db db, CollectReports collect) : PageModel
{
    private const int PageSize = 50;

    private Actor actor = Actor.Stranger;

    public IReadOnlyList<CollectedReport> Shown { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public ListAddress Address { get; private set; } = null!;

    public FilterBar Bar { get; private set; } = null!;

    public (int Waiting, int All) Progress { get; private set; }

    public bool MayKeep { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await StopAsync(cancel) is { } stop)
            return stop;
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IReadOnlyList<IFormFile> files, bool summed, CancellationToken cancel)
    {
        if (await StopAsync(cancel) is { } stop)
            return stop;
        if (!MayKeep)
            return StatusCode(StatusCodes.Status403Forbidden);
        var (taken, problems) = await CollectedFiles.ReadAsync(files, cancel);
        var done = await collect.RunAsync(taken, summed, actor, cancel);
        if (done.Value is { } result && problems.Count + result.Problems.Count == 0)
        {
            TempData["Told"] =
                $"收下 {result.Taken:N0} 份{(result.Known > 0 ? $"，另有 {result.Known:N0} 份以前收过" : "")}，正在后台核对。";
            return Redirect("/desk/reports/collected");
        }

        string[] said =
        [
            .. problems,
            .. done.Value?.Problems ?? [],
            .. done.Refusal is { } refusal && problems.Count == 0 ? [ReportsText.Say(refusal)] : Array.Empty<string>(),
            .. done.Value is { Taken: > 0 } some ? [$"其余 {some.Taken:N0} 份已收下。"] : Array.Empty<string>(),
        ];
        Problems = said;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancel)
    {
        if (await StopAsync(cancel) is { } stop)
            return stop;
        var all = await CollectedList.Of(db, actor.BodyId, ListAddress.Of(Request)).ToListAsync(cancel);
        return File(CollectedWorkbook.Write(all), ListSheet.MediaType, "外来年报.xlsx");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Address = ListAddress.Of(Request);
        Progress = await collect.ProgressAsync(actor.BodyId, cancel);
        var found = CollectedList.Of(db, actor.BodyId, Address);
        Pager = new Pager(Address, await found.CountAsync(cancel), PageSize);
        Shown = await found.Skip(Pager.Skip).Take(PageSize).ToListAsync(cancel);
        Bar = await CollectedList.BarAsync(db, actor.BodyId, Address, cancel);
    }

    private async Task<IActionResult?> StopAsync(CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        MayKeep = ReportScope.Keeps(actor);
        return ReportScope.Sees(actor) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
