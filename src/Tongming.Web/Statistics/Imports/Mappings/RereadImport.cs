using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Imports.Mappings;

/// <summary>重读: has a table read once more, in the way that a person says; next month is read alike.</summary>
internal sealed class RereadImport(Changes changes, LegalClock clock)
{
    /// <summary>
    /// Has it read again. Refused: <c>statistics.not-permitted</c>, <c>import.not-found</c>; <c>import.state</c>, once it was taken or given up, and while it is read;
    /// <c>import.reread</c>, where somebody else had it read anew meanwhile.
    /// </summary>
    /// <param name="id">The import.</param>
    /// <param name="mapping">How it is to be read.</param>
    /// <param name="sent">The mark of the form, and the version of the import that it shows; null asks nothing.</param>
    /// <param name="actor">Who says so.</param>
    /// <returns>Id of the import.</returns>
    public async Task<Outcome<Guid>> RunAsync(Guid id, ImportMapping mapping, (string Token, int? Seen) sent, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "data-set.reread", id, sent.Token);
        return await changes.SaveAsync<Guid>(async db =>
        {
            var run = await db.Set<BroughtNumbers>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (run is null)
                return new Refusal("import.not-found");
            if (await mark.In(db).AnyAsync())
                return id;
            if (run.State is not (ImportState.Screened or ImportState.Failed))
                return new Refusal("import.state");
            if (sent.Seen is { } seen && seen != run.Version)
                return new Refusal("import.reread");
            run.ReadBy(ImportMappingText.Write(mapping));
            StatisticsLedger.Record(
                db,
                ("data-set.reread", StatisticsLedger.DataSet, run.DataSetId),
                (actor, now),
                new { import = id, sha256 = run.Sha256 },
                (right.OnBehalfOf, mark.Kept, null)
            );
            return id;
        });
    }
}
