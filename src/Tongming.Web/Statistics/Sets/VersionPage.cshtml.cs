using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Tables;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Statistics.Tables;

namespace Tongming.Web.Statistics.Sets;

/// <summary>The numbers of a version on the desk. Before they are out every look goes into the ledger.</summary>
internal sealed class VersionPage(CurrentActor current, Db db, CubeStore cubes, RecordLook looks) : PageModel
{
    public DataSet Set { get; private set; } = null!;

    public Vintage Version { get; private set; } = null!;

    public TableChoice Choice { get; private set; } = null!;

    public TableLayout? Table { get; private set; }

    public string? Problem { get; private set; }

    public bool IsOut { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int no, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (actor.Kind != ActorKind.Person)
            return StatusCode(StatusCodes.Status403Forbidden);
        var set = await db.Set<DataSet>().AsNoTracking().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        var version = await db.Set<Vintage>()
            .AsNoTracking()
            .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.DataSetId == id && one.No == no, cancel);
        if (set is null || version is null)
            return NotFound();
        if (!StatisticsScope.Works(actor) && !await IsListedAsync(actor, version, cancel))
            return StatusCode(StatusCodes.Status403Forbidden);
        (Set, Version) = (set, version);
        IsOut = await looks.RunAsync(version, actor);
        CubeFile file = await cubes.OpenWholeAsync(new StoredName(version.BodyId, version.WholeFile), cancel);
        Choice = TableChoice.Of(file.Shape, Request.Query);
        var table = Choice.Lay(file);
        (Table, Problem) = (table.Value, table.Refusal is { } refusal ? StatisticsText.Say(refusal) : null);
        return Page();
    }

    private Task<bool> IsListedAsync(Actor actor, Vintage version, CancellationToken cancel) =>
        db.Set<EarlyReader>()
            .AnyAsync(one => one.BodyId == actor.BodyId && one.ReleaseId == version.ReleaseId && one.PersonId == actor.Id, cancel);
}
