using Microsoft.EntityFrameworkCore;
using Tongming.People;

namespace Tongming.Web.Statistics.Releases;

/// <summary>Puts people on the list of those who may look before the minute, and takes them off.</summary>
internal sealed class ListEarlyReader(PerformReleaseAct perform)
{
    /// <summary>
    /// Lists somebody of the body. Refused: <c>release.early.person</c>, nobody of the body; <c>release.early.reason</c>; <c>release.out</c>, when it is out already.
    /// </summary>
    public Task<Outcome<PerformReleaseAct.Done>> AddAsync(PerformReleaseAct.Target target, Guid person, string reason, Actor actor) =>
        perform.RunAsync(
            "release.early-reader",
            target,
            actor,
            StatisticsScope.Plan(actor),
            async work =>
            {
                if (work.Release.ShownFrom <= work.Now.Instant)
                    return new Refusal("release.out");
                if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > EarlyReader.LongestReason)
                    return new Refusal("release.early.reason", EarlyReader.LongestReason);
                if (!await work.Db.Set<Person>().AnyAsync(one => one.BodyId == actor.BodyId && one.Id == person && !one.HasLeft))
                    return new Refusal("release.early.person");
                var release = work.Release.Id;
                if (!await work.Db.Set<EarlyReader>().AnyAsync(one => one.ReleaseId == release && one.PersonId == person))
                    work.Db.Add(new EarlyReader(actor.BodyId, release, person, reason.Trim(), work.Now.Instant));
                return new PerformReleaseAct.Told(new { person }, reason.Trim());
            }
        );

    /// <summary>Takes somebody off.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> RemoveAsync(PerformReleaseAct.Target target, Guid person, Actor actor) =>
        perform.RunAsync(
            "release.early-reader-removed",
            target,
            actor,
            StatisticsScope.Plan(actor),
            async work =>
            {
                var release = work.Release.Id;
                if (
                    await work
                        .Db.Set<EarlyReader>()
                        .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.ReleaseId == release && one.PersonId == person) is
                    { } listed
                )
                    work.Db.Remove(listed);
                return new PerformReleaseAct.Told(new { person });
            }
        );
}
