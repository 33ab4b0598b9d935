using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>Gives up an issue that was begun by mistake: it goes with its files, and the ledger keeps that it was there.</summary>
internal sealed class DropVolume(Changes changes, LegalClock clock)
{
    /// <summary>
    /// Gives it up; the same sending twice is one. Refused: <c>statistics.not-permitted</c>, <c>volume.not-found</c>, <c>statistics.stale</c>, and as <see cref="Volume.WhyNotDropped"/> refuses.
    /// </summary>
    /// <param name="id">The issue.</param>
    /// <param name="version">The version that was shown.</param>
    /// <param name="token">The mark of the form.</param>
    /// <param name="actor">Who.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid id, int version, string token, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "volume.dropped", id, token);
        return await changes.SaveAsync<Guid>(async db =>
        {
            if (await mark.In(db).AnyAsync())
                return id;
            var found = await db.Set<Volume>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (found is null)
                return new Refusal("volume.not-found");
            if (found.Version != version)
                return new Refusal("statistics.stale");
            if (found.WhyNotDropped(await CarrierAsync(db, found), now.Instant) is { } refusal)
                return refusal;
            await KeptContents.ForgetAsync(db, WriteOutVolume.OwnerOf(found));
            db.Remove(found);
            StatisticsLedger.Record(
                db,
                ("volume.dropped", StatisticsLedger.Volume, id),
                (actor, now),
                new
                {
                    kind = $"{found.Kind}",
                    period = found.Period,
                    no = found.No,
                },
                (right.OnBehalfOf, mark.Kept, found.Title)
            );
            return id;
        });
    }

    /// <summary>The state of the release that carries a volume, or null for none.</summary>
    public static async Task<ReleaseState?> CarrierAsync(Db db, Volume volume, CancellationToken cancel = default) =>
        volume.ReleaseId is { } release
            ? await db.Set<Release>()
                .Where(one => one.BodyId == volume.BodyId && one.Id == release)
                .Select(one => (ReleaseState?)one.State)
                .FirstOrDefaultAsync(cancel)
            : null;
}
