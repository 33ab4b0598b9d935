using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Tables;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Tables;

namespace Tongming.Web.Statistics.Imports;

/// <summary>One import: how far its checks are, what they found, and what is to become of it.</summary>
internal sealed class ImportPage(CurrentActor current, Db db, SettleImport settle, CubeStore cubes, RecordLook looks) : PageModel
{
    private Actor actor = Actor.Stranger;

    public BroughtNumbers Run { get; private set; } = null!;

    public DataSet Set { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    /// <summary>The newest part of what was read, while somebody decides about it.</summary>
    public TableLayout? Table { get; private set; }

    /// <summary>The dimensions that were read.</summary>
    public IReadOnlyList<string> Read { get; private set; } = [];

    public string? Problem { get; private set; }

    /// <summary>What was typed into a form that was refused.</summary>
    public (string Answer, string Reason) Typed { get; private set; } = ("", "");

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public bool IsWaiting => Run.State is ImportState.Waiting or ImportState.Running;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostTakeAsync(
        Guid id,
        int seen,
        string? answer,
        string? reason,
        string? token,
        CancellationToken cancel
    )
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var done = await settle.TakeAsync(id, new SettleImport.Input(answer ?? "", reason ?? "", token ?? "") { Seen = seen }, actor);
        if (done.Refusal is { } refusal)
        {
            Typed = (answer ?? "", reason ?? "");
            return Refuse(refusal);
        }

        TempData["Told"] = $"已收入为版本 {Run.Number}。列入一次发布并经过审核，公众才能看到。";
        return Redirect($"/desk/statistics/{Run.DataSetId}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var done = await settle.DiscardAsync(id, actor);
        return done.Refusal is { } refusal ? Refuse(refusal) : Redirect($"/desk/statistics/{Run.DataSetId}");
    }

    private PageResult Refuse(Refusal refusal)
    {
        Problem = StatisticsText.Say(refusal);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Works(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (
            await db.Set<BroughtNumbers>().AsNoTracking().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel)
            is not { } run
        )
            return NotFound();
        Run = run;
        Set = await db.Set<DataSet>().AsNoTracking().FirstAsync(one => one.BodyId == actor.BodyId && one.Id == run.DataSetId, cancel);
        MayKeep = StatisticsScope.Keep(actor) is not null;
        if (run.State == ImportState.Screened)
            await PreviewAsync(cancel);
        return null;
    }

    private async Task PreviewAsync(CancellationToken cancel)
    {
        await looks.RunAsync(Run.DataSetId, new { import = Run.Id }, actor);
        var file = await cubes.OpenWholeAsync(new StoredName(Run.BodyId, Run.WholeFile), cancel);
        Read = [.. file.Shape.Dimensions.Select(one => $"{one.Label} {one.Categories.Count:N0} 项")];
        Table = TableChoice.Of(file.Shape, QueryCollection.Empty).Lay(file).Value;
    }
}
