using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;

namespace Tongming.Web.Statistics.Releases;

/// <summary>备稿: chooses the versions of data sets that a release carries.</summary>
internal sealed class PrepareRelease(PerformReleaseAct perform)
{
    /// <summary>
    /// Chooses them. Refused: <c>release.empty</c>, none; <c>release.carried</c>, a version that is not there, older than one that is out or the second of the same data set;
    /// and as <see cref="Vintage.Put"/> and <see cref="Tongming.Statistics.Releases.Release.Prepare"/> refuse.
    /// </summary>
    public Task<Outcome<PerformReleaseAct.Done>> RunAsync(PerformReleaseAct.Target target, IReadOnlyList<Guid> vintages, Actor actor) =>
        perform.RunAsync(
            "release.prepared",
            target,
            actor,
            StatisticsScope.Keep(actor),
            async work =>
            {
                if (vintages.Count == 0)
                    return new Refusal("release.empty");
                var ids = vintages.Distinct().ToArray();
                var chosen = await work
                    .Db.Set<Vintage>()
                    .Where(one => one.BodyId == actor.BodyId && EF.Parameter(ids).Contains(one.Id))
                    .ToListAsync();
                if (chosen.Count != ids.Length || chosen.Select(one => one.DataSetId).Distinct().Count() != chosen.Count)
                    return new Refusal("release.carried");
                if (await IsOldAsync(work, chosen))
                    return new Refusal("release.carried");
                if (work.Release.Prepare(CarriedHash.Of(chosen), actor.Id).Refusal is { } refusal)
                    return refusal;
                foreach (var vintage in work.Carried.Where(vintage => !ids.Contains(vintage.Id)))
                    vintage.Put(null);
                foreach (var vintage in chosen)
                    if (vintage.Put(work.Release.Id).Refusal is { } elsewhere)
                        return elsewhere;
                return new PerformReleaseAct.Told(new { content = work.Release.ContentHash, versions = chosen.Count });
            }
        );

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
