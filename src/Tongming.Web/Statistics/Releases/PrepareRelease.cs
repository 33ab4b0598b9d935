using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics.Releases;

/// <summary>备稿: chooses the versions of data sets and the volumes that a release carries.</summary>
internal sealed class PrepareRelease(PerformReleaseAct perform, WriteOutVolume write, Engine engine, LegalClock clock)
{
    private const string Act = "release.prepared";

    /// <summary>
    /// Chooses them; volumes are written out with these versions and stay as they are from then on. Refused: <c>release.empty</c>, none; <c>release.carried</c>, a version that is not there,
    /// older than one that is out or the second of the same data set; <c>statistics.stale</c>, where a volume was changed meanwhile; and as <see cref="WriteOutVolume.FreezeAsync"/>,
    /// <see cref="Vintage.Put"/>, <see cref="Volume.Freeze"/> and <see cref="Tongming.Statistics.Releases.Release.Prepare"/> refuse.
    /// </summary>
    /// <param name="target">The release.</param>
    /// <param name="vintages">The versions.</param>
    /// <param name="actor">Who prepares it.</param>
    /// <param name="volumes">The volumes.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Outcome<PerformReleaseAct.Done>> RunAsync(
        PerformReleaseAct.Target target,
        IReadOnlyList<Guid> vintages,
        Actor actor,
        IReadOnlyList<Guid>? volumes = null,
        CancellationToken cancel = default
    )
    {
        if (StatisticsScope.Keep(actor) is null)
            return new Refusal("statistics.not-permitted");
        Outcome<IReadOnlyList<WriteOutVolume.Frozen>> frozen;
        await using (var db = engine.OpenForReading())
        {
            if (await PerformReleaseAct.RepeatedAsync(db, Act, target, actor) is { } done)
                return done;
            frozen = await write.FreezeAsync(db, (actor.BodyId, clock.Now().Instant), (vintages, volumes ?? []), cancel);
        }

        if (frozen.Refusal is { } unwritten)
            return unwritten;
        return await perform.RunAsync(
            Act,
            target,
            actor,
            StatisticsScope.Keep(actor),
            async work =>
            {
                var chosen = await ChooseAsync(work, vintages);
                if (chosen.Refusal is { } unknown)
                    return unknown;
                var taken = await TakeAsync(work, frozen.Value!, actor);
                if (taken.Refusal is { } refusal)
                    return refusal;
                if (chosen.Value!.Count + taken.Value!.Count == 0)
                    return new Refusal("release.empty");
                if (work.Release.Prepare(CarriedHash.Of(chosen.Value, taken.Value), actor.Id).Refusal is { } wrong)
                    return wrong;
                return new PerformReleaseAct.Told(
                    new
                    {
                        content = work.Release.ContentHash,
                        versions = chosen.Value.Count,
                        volumes = taken.Value.Count,
                    }
                );
            }
        );
    }

    private static async Task<Outcome<List<Vintage>>> ChooseAsync(PerformReleaseAct.Work work, IReadOnlyList<Guid> vintages)
    {
        var ids = vintages.Distinct().ToArray();
        var chosen = await work
            .Db.Set<Vintage>()
            .Where(one => one.BodyId == work.Release.BodyId && EF.Parameter(ids).Contains(one.Id))
            .ToListAsync();
        if (chosen.Count != ids.Length || chosen.Select(one => one.DataSetId).Distinct().Count() != chosen.Count)
            return new Refusal("release.carried");
        if (await IsOldAsync(work, chosen))
            return new Refusal("release.carried");
        foreach (var vintage in work.Carried.Where(vintage => !ids.Contains(vintage.Id)))
            if (vintage.Put(null).Refusal is { } shown)
                return shown;
        foreach (var vintage in chosen)
            if (vintage.Put(work.Release.Id).Refusal is { } elsewhere)
                return elsewhere;
        return chosen;
    }

    private static async Task<Outcome<List<Volume>>> TakeAsync(
        PerformReleaseAct.Work work,
        IReadOnlyList<WriteOutVolume.Frozen> frozen,
        Actor actor
    )
    {
        foreach (var volume in work.Volumes.Where(volume => frozen.All(one => one.Id != volume.Id)))
        {
            if (volume.Thaw().Refusal is { } shown)
                return shown;
            await KeptContents.ForgetAsync(work.Db, WriteOutVolume.OwnerOf(volume));
        }

        var taken = new List<Volume>();
        foreach (var one in frozen)
        {
            var volume = await work.Db.Set<Volume>().FirstAsync(other => other.BodyId == work.Release.BodyId && other.Id == one.Id);
            if (volume.Version != one.Version)
                return new Refusal("statistics.stale");
            if (volume.Freeze(work.Release.Id, one.File.Sha256).Refusal is { } elsewhere)
                return elsewhere;
            // What it said before is kept no longer, nor the PDF of it.
            var named = await KeptContents.ForgetAsync(
                work.Db,
                WriteOutVolume.OwnerOf(volume),
                volume.PdfFile.Length > 0 ? [volume.ContentFile, volume.PdfFile] : [volume.ContentFile]
            );
            if (!named.Contains(volume.ContentFile))
                WriteOutVolume.Keep(
                    work.Db,
                    volume,
                    one.File,
                    ($"{volume.Title}.json", "application/json", "content"),
                    (actor.Id, work.Now.Instant)
                );
            taken.Add(volume);
        }

        return taken;
    }

    private static async Task<bool> IsOldAsync(PerformReleaseAct.Work work, List<Vintage> chosen)
    {
        var sets = chosen.Select(one => one.DataSetId).ToArray();
        var ids = chosen.Select(one => one.Id).ToArray();
        var newest = await work
            .Db.Set<Vintage>()
            .Where(one =>
                one.BodyId == work.Release.BodyId
                && EF.Parameter(sets).Contains(one.DataSetId)
                && one.ShownFrom != null
                && !EF.Parameter(ids).Contains(one.Id)
            )
            .GroupBy(one => one.DataSetId)
            .Select(group => new { group.Key, No = group.Max(one => one.No) })
            .ToListAsync();
        return newest.Exists(one => chosen.Exists(vintage => vintage.DataSetId == one.Key && vintage.No <= one.No));
    }
}
