using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>保密检查 of a version: what was examined, which cells have to be suppressed, and the plan that does it.</summary>
[RequestSizeLimit(JudgeRecords.MostBytes + (1 << 20))]
// The records of respondents are held in memory: a buffer on the disk would keep them.
[RequestFormLimits(
    MultipartBodyLengthLimit = JudgeRecords.MostBytes + (1 << 20),
    MemoryBufferThreshold = (int)JudgeRecords.MostBytes + (1 << 20)
)]
internal sealed class ConfidentialityPage(
    CurrentActor current,
    Db db,
    ExamineVersion examine,
    AdoptProtection adopt,
    CompareEarlier compare
) : PageModel
{
    private Actor actor = Actor.Stranger;

    public DataSet Set { get; private set; } = null!;

    public Vintage Version { get; private set; } = null!;

    /// <summary>The newest check, or null.</summary>
    public ConfidentialityCheck? Check { get; private set; }

    /// <summary>Why the version must not go out as it is; null where it may.</summary>
    public string? Against { get; private set; }

    public bool IsNeeded { get; private set; }

    public bool MayExamine { get; private set; }

    public bool MayAdopt { get; private set; }

    public bool MayCompare { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>The words that were typed into a form that was refused.</summary>
    public string Typed { get; private set; } = "";

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string? Told => TempData["Told"] as string;

    public string Here => $"/desk/statistics/{Set.Id}/versions/{Version.No}/confidentiality";

    public bool IsWaiting => Check?.State is CheckState.Waiting or CheckState.Running;

    public async Task<IActionResult> OnGetAsync(Guid id, int no, CancellationToken cancel) => await LoadAsync(id, no, cancel) ?? Page();

    public async Task<IActionResult> OnPostExamineAsync(
        Guid id,
        int no,
        IFormFile? file,
        string? reason,
        string? token,
        CancellationToken cancel
    )
    {
        if (await LoadAsync(id, no, cancel) is { } stop)
            return stop;
        await using var content = file?.OpenReadStream();
        var input = new ExamineVersion.Input(id, no, content is null ? null : (file!.FileName, content), reason ?? "", token ?? "");
        var done = await examine.RunAsync(input, actor, cancel);
        if (done.Refusal is not { } refusal)
            return Redirect(Here);
        Typed = reason ?? "";
        return Refuse(refusal);
    }

    public async Task<IActionResult> OnPostAdoptAsync(Guid id, int no, Guid check, string? token, CancellationToken cancel)
    {
        if (await LoadAsync(id, no, cancel) is { } stop)
            return stop;
        var done = await adopt.RunAsync(check, token ?? "", actor);
        if (done.Refusal is { } refusal)
            return Refuse(refusal);
        TempData["Told"] = "已按方案隐去，成为新的版本。请用这个版本备稿。";
        return Redirect($"/desk/statistics/{id}/versions/{done.Value}/confidentiality");
    }

    public async Task<IActionResult> OnPostCompareAsync(Guid id, int no, Guid check, string? words, string? token, CancellationToken cancel)
    {
        if (await LoadAsync(id, no, cancel) is { } stop)
            return stop;
        var done = await compare.RunAsync(check, words ?? "", token ?? "", actor);
        if (done.Refusal is { } refusal)
        {
            Typed = words ?? "";
            return Refuse(refusal);
        }

        TempData["Told"] = "结论已经记下。";
        return Redirect(Here);
    }

    private PageResult Refuse(Refusal refusal)
    {
        Problem = StatisticsText.Say(refusal);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, int no, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Works(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var set = await db.Set<DataSet>().AsNoTracking().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        var version = await db.Set<Vintage>()
            .AsNoTracking()
            .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.DataSetId == id && one.No == no, cancel);
        if (set is null || version is null)
            return NotFound();
        (Set, Version) = (set, version);
        Check = await ExamineVersion.NewestOf(db, version).AsNoTracking().FirstOrDefaultAsync(cancel);
        IsNeeded = ConfidentialityGate.IsNeeded(set, version);
        Against = await ConfidentialityGate.WhyNotAsync(db, set, version, cancel) is { } refusal ? StatisticsText.Say(refusal) : null;
        MayAdopt = StatisticsScope.Keep(actor) is not null && version.ShownFrom is null;
        MayCompare = StatisticsScope.CheckConfidentiality(actor) is not null && version.ShownFrom is null;
        MayExamine = version.ShownFrom is null && (MayAdopt || StatisticsScope.CheckConfidentiality(actor) is not null);
        return null;
    }
}
