using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Imports.Mappings;

/// <summary>改导入方案: the top of the table as it stands in the file, and what stands where.</summary>
internal sealed class MappingPage(CurrentActor current, Db db, IFileStore store, RereadImport reread, RecordLook looks) : PageModel
{
    private Actor actor = Actor.Stranger;

    public BroughtNumbers Run { get; private set; } = null!;

    public DataSet Set { get; private set; } = null!;

    /// <summary>What stands in the form: the mapping, or what was typed.</summary>
    public MappingForm Form { get; private set; } = null!;

    /// <summary>The first rows; null where the file cannot be read at all.</summary>
    public TopOfSheet? Top { get; private set; }

    public string? Problem { get; private set; }

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>How it was read, or what is proposed.</summary>
    private ImportMapping Before =>
        Run.Mapping.Length > 0 && ImportMappingText.Read(Run.Mapping) is { Succeeded: true } read ? read.Value : MappingForm.Plain;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        Form = MappingForm.Of(Before);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, MappingForm sent, int seen, string? token, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var mapping = sent.Change(Before);
        var refusal = mapping.Refusal ?? (await reread.RunAsync(id, mapping.Value!, (token ?? "", seen), actor)).Refusal;
        if (refusal is null)
            return Redirect($"/desk/statistics/imports/{id}");
        (Form, Problem) = (sent, StatisticsText.Say(refusal));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await looks.RunAsync(Run.DataSetId, new { import = Run.Id }, actor);
        Top = TopOfSheet.Of(Run.FileName, await store.ReadAsync(new StoredName(Run.BodyId, Run.Sha256), cancel), Before.Sheets);
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (StatisticsScope.Keep(actor) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        var run = await db.Set<BroughtNumbers>()
            .AsNoTracking()
            .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        if (run is null || !run.IsTable)
            return NotFound();
        Run = run;
        Set = await db.Set<DataSet>().AsNoTracking().FirstAsync(one => one.BodyId == actor.BodyId && one.Id == run.DataSetId, cancel);
        return run.MayBeReread ? null : Redirect($"/desk/statistics/imports/{id}");
    }
}
