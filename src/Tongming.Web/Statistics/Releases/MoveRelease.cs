using Tongming.People;
using Tongming.Statistics.Releases;
using Tongming.Web.Statistics.Confidentiality;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics.Releases;

/// <summary>The acts on a release's minute: postponing, cancelling, the embargo and its end.</summary>
internal sealed class MoveRelease(PerformReleaseAct perform)
{
    /// <summary>调整发布时间, announced on the calendar. Refused as <see cref="Release.Postpone"/>, and <c>release.minute.taken</c>.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> PostponeAsync(
        PerformReleaseAct.Target target,
        DateTimeOffset? to,
        string reason,
        Actor actor
    ) =>
        perform.RunAsync(
            "release.postponed",
            target,
            actor,
            StatisticsScope.Plan(actor),
            async work =>
            {
                if (to is not { } minute)
                    return new Refusal("release.minute");
                var from = work.Release.At;
                var done = work.Release.Postpone(minute, reason, work.Now.Instant);
                if (done.Refusal is { } refusal)
                    return refusal;
                if (await PlanRelease.IsTakenAsync(work.Db, work.Release))
                    return new Refusal("release.minute.taken", work.Release.Title);
                work.Db.Add(done.Value!);
                return new PerformReleaseAct.Told(
                    new
                    {
                        from,
                        to = minute,
                        late = done.Value!.IsLate,
                    },
                    reason.Trim()
                );
            }
        );

    /// <summary>取消, announced. Refused as <see cref="Release.Cancel"/>.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> CancelAsync(PerformReleaseAct.Target target, string reason, Actor actor) =>
        perform.RunAsync(
            "release.cancelled",
            target,
            actor,
            StatisticsScope.Plan(actor),
            async work =>
            {
                var done = work.Release.Cancel(reason, work.Now.Instant);
                if (done.Refusal is { } refusal)
                    return refusal;
                work.Db.Add(done.Value!);
                foreach (var vintage in work.Carried)
                {
                    vintage.Show(null);
                    vintage.Put(null);
                }

                foreach (var volume in work.Volumes)
                {
                    volume.Show(null);
                    volume.Thaw();
                    await KeptContents.ForgetAsync(work.Db, WriteOutVolume.OwnerOf(volume));
                }

                return new PerformReleaseAct.Told(new { from = done.Value!.From, late = done.Value.IsLate }, reason.Trim());
            }
        );

    /// <summary>封存待发. Refused as <see cref="Release.Embargo"/>, <see cref="ConfidentialityGate"/>, and <c>release.empty</c> where it carries nothing any more.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> EmbargoAsync(PerformReleaseAct.Target target, string hash, Actor actor) =>
        perform.RunAsync(
            "release.embargoed",
            target,
            actor,
            StatisticsScope.Plan(actor),
            async work =>
                work.Carried.Count == 0 && work.Volumes.Count == 0 ? new Refusal("release.empty")
                : hash != work.Release.ContentHash || CarriedHash.Of(work.Carried, work.Volumes) != hash ? new Refusal("release.changed")
                : await ConfidentialityGate.WhyNotAsync(work.Db, work.Carried) is { } open ? open
                : work.Release.Embargo(work.Now.Instant).Refusal is { } refusal ? refusal
                : new PerformReleaseAct.Told(new { at = work.Release.At, content = hash })
        );

    /// <summary>撤销封存, before its moment. Refused as <see cref="Release.Lift"/>.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> LiftAsync(PerformReleaseAct.Target target, Actor actor) =>
        perform.RunAsync(
            "release.lifted",
            target,
            actor,
            StatisticsScope.Plan(actor),
            work =>
                Task.FromResult<Outcome<PerformReleaseAct.Told>>(
                    work.Release.Lift(work.Now.Instant).Refusal is { } refusal
                        ? refusal
                        : new PerformReleaseAct.Told(new { at = work.Release.At })
                )
        );
}
