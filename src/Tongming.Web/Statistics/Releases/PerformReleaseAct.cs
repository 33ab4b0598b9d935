using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Releases;

/// <summary>What all acts on a release have in common: once for a form, on the version that was shown, its versions' windows with it, in the ledger.</summary>
internal sealed class PerformReleaseAct(Changes changes, LegalClock clock)
{
    /// <summary>On which release, by which form.</summary>
    /// <param name="Id">The release.</param>
    /// <param name="Version">The version that the form showed; null where it does not matter.</param>
    /// <param name="Token">The mark of the form.</param>
    internal sealed record Target(Guid Id, int? Version, string Token);

    /// <summary>What an act works on.</summary>
    /// <param name="Db">The unit of work.</param>
    /// <param name="Release">The release.</param>
    /// <param name="Carried">The versions that it carries.</param>
    /// <param name="Volumes">The volumes that it carries.</param>
    /// <param name="Now">The moment.</param>
    internal sealed record Work(Db Db, Release Release, IReadOnlyList<Vintage> Carried, IReadOnlyList<Volume> Volumes, Now Now);

    /// <summary>What the ledger is told.</summary>
    internal sealed record Told(object Facts, string? Note = null);

    /// <summary>What came of it.</summary>
    internal sealed record Done(ReleaseState State, bool Repeated);

    /// <summary>What an act answers that was sent before; null for a new one. For what has to be made ready before <see cref="RunAsync"/>.</summary>
    public static async Task<Done?> RepeatedAsync(Db db, string act, Target target, Actor actor)
    {
        if (!await SentMark.Of(actor.BodyId, actor, act, target.Id, target.Token).In(db).AnyAsync())
            return null;
        var release = await db.Set<Release>().AsNoTracking().FirstAsync(one => one.BodyId == actor.BodyId && one.Id == target.Id);
        return new Done(release.State, Repeated: true);
    }

    /// <summary>
    /// Carries out an act. Refused: <c>statistics.not-permitted</c>, <c>release.not-found</c>, <c>statistics.stale</c>, and as the act refuses.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(
        string act,
        Target target,
        Actor actor,
        ActingAs? right,
        Func<Work, Task<Outcome<Told>>> carryOut
    )
    {
        if (right is not { } may)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, act, target.Id, target.Token);
        return await changes.SaveAsync<Done>(async db =>
        {
            var release = await db.Set<Release>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == target.Id);
            if (release is null)
                return new Refusal("release.not-found");
            if (await mark.In(db).AnyAsync())
                return new Done(release.State, Repeated: true);
            if (target.Version is { } version && version != release.Version)
                return new Refusal("statistics.stale");
            var carried = await db.Set<Vintage>()
                .Where(one => one.BodyId == release.BodyId && one.ReleaseId == release.Id)
                .OrderBy(one => one.DataSetId)
                .ToListAsync();
            var volumes = await db.Set<Volume>()
                .Where(one => one.BodyId == release.BodyId && one.ReleaseId == release.Id)
                .OrderBy(one => one.Id)
                .ToListAsync();
            var told = await carryOut(new Work(db, release, carried, volumes, now));
            if (told.Refusal is { } refusal)
                return refusal;
            // One instant for everything: what it carries opens, moves and closes with it.
            foreach (var vintage in carried.Where(vintage => vintage.ShownFrom != release.ShownFrom))
                vintage.Show(release.ShownFrom);
            foreach (var volume in volumes.Where(volume => volume.ShownFrom != release.ShownFrom))
                volume.Show(release.ShownFrom);
            StatisticsLedger.Record(
                db,
                (act, StatisticsLedger.Release, release.Id),
                (actor, now),
                told.Value!.Facts,
                (may.OnBehalfOf, mark.Kept, told.Value.Note)
            );
            return new Done(release.State, Repeated: false);
        });
    }
}
