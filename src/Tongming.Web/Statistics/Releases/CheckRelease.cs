using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Files;
using Tongming.Web.Statistics.Confidentiality;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Releases;

/// <summary>Checks, reviews and returns what a release carries.</summary>
internal sealed class CheckRelease(PerformReleaseAct perform, CubeStore cubes)
{
    /// <summary>数据核对. Refused as <see cref="Release.CheckData"/>; <c>release.unexplained</c>, where an indicator has no explanation (R6-04).</summary>
    public Task<Outcome<PerformReleaseAct.Done>> DataAsync(PerformReleaseAct.Target target, string hash, Actor actor) =>
        perform.RunAsync(
            "release.data-checked",
            target,
            actor,
            StatisticsScope.CheckData(actor),
            async work =>
                work.Release.CheckData(hash, actor.Id, await UnexplainedAsync(work)).Refusal is { } refusal
                    ? refusal
                    : new PerformReleaseAct.Told(new { content = hash })
        );

    /// <summary>
    /// 保密核查. Refused as <see cref="Release.CheckConfidentiality"/>; <c>release.confidentiality-note</c>, where numbers made from respondents' records come without a word about
    /// how they were checked; and as
    /// <see cref="ConfidentialityGate"/>, where a finding is open.
    /// </summary>
    /// <param name="target">The release.</param>
    /// <param name="hash">What was looked at.</param>
    /// <param name="note">How it was checked and what was found.</param>
    /// <param name="actor">Who checked.</param>
    public Task<Outcome<PerformReleaseAct.Done>> ConfidentialityAsync(
        PerformReleaseAct.Target target,
        string hash,
        string note,
        Actor actor
    ) =>
        perform.RunAsync(
            "release.confidentiality-checked",
            target,
            actor,
            StatisticsScope.CheckConfidentiality(actor),
            async work =>
            {
                var sets = work.Carried.Select(one => one.DataSetId).ToArray();
                var needs = await work
                    .Db.Set<DataSet>()
                    .AnyAsync(one => one.BodyId == actor.BodyId && EF.Parameter(sets).Contains(one.Id) && one.FromRespondents);
                var said = note.Trim();
                var against =
                    await ConfidentialityGate.WhyNotAsync(work.Db, work.Carried) is { } open ? open
                    : (needs && said.Length == 0) || said.Length > Release.LongestWords
                        ? new Refusal("release.confidentiality-note", Release.LongestWords)
                    : null;
                return work.Release.CheckConfidentiality(hash, actor.Id, against).Refusal is { } refusal
                    ? refusal
                    : new PerformReleaseAct.Told(new { content = hash, respondents = needs }, said.Length > 0 ? said : null);
            }
        );

    /// <summary>One of the three reviews. Refused: <c>release.both</c>, unless both reviewed and proof-read; and as <see cref="Release.Review"/>.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> ReviewAsync(
        PerformReleaseAct.Target target,
        (ReleaseStep Step, string Hash, bool Both) given,
        Actor actor
    ) =>
        perform.RunAsync(
            "release.reviewed",
            target,
            actor,
            StatisticsScope.Review(actor, given.Step),
            work =>
                Task.FromResult<Outcome<PerformReleaseAct.Told>>(
                    !given.Both ? new Refusal("release.both")
                    : work.Release.Review(given.Step, actor.Id, work.Now.Day, given.Hash).Refusal is { } refusal ? refusal
                    : new PerformReleaseAct.Told(
                        new
                        {
                            step = $"{given.Step}",
                            content = given.Hash,
                            reviewed = true,
                            proofread = true,
                        }
                    )
                )
        );

    /// <summary>退回. Refused as <see cref="Release.Return"/>.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> ReturnAsync(PerformReleaseAct.Target target, string reason, Actor actor) =>
        perform.RunAsync(
            "release.returned",
            target,
            actor,
            StatisticsScope.Return(actor),
            work =>
            {
                var from = work.Release.State;
                return Task.FromResult<Outcome<PerformReleaseAct.Told>>(
                    work.Release.Return(reason).Refusal is { } refusal
                        ? refusal
                        : new PerformReleaseAct.Told(new { from = $"{from}" }, reason.Trim())
                );
            }
        );

    /// <summary>记核准文号. Refused as <see cref="Release.Approve"/>.</summary>
    public Task<Outcome<PerformReleaseAct.Done>> ApproveAsync(PerformReleaseAct.Target target, string number, Actor actor) =>
        perform.RunAsync(
            "release.approval",
            target,
            actor,
            StatisticsScope.Plan(actor),
            work =>
                Task.FromResult<Outcome<PerformReleaseAct.Told>>(
                    work.Release.Approve(number).Refusal is { } refusal
                        ? refusal
                        : new PerformReleaseAct.Told(new { number = number.Trim() })
                )
        );

    /// <summary>The indicators of what is carried that nobody has explained, as a refusal that names them; null for none.</summary>
    private async Task<Refusal?> UnexplainedAsync(PerformReleaseAct.Work work)
    {
        var known = await work
            .Db.Set<IndicatorEntry>()
            .Where(one => one.BodyId == work.Release.BodyId)
            .Select(one => one.Code)
            .ToHashSetAsync();
        var missing = new List<string>();
        foreach (var vintage in work.Carried)
        {
            var shape = (await cubes.OpenWholeAsync(new StoredName(vintage.BodyId, vintage.WholeFile), CancellationToken.None)).Shape;
            missing.AddRange(shape.Indicators.Where(one => !known.Contains(one.Code)).Select(one => one.Label));
        }

        return missing.Count == 0 ? null : new Refusal("release.unexplained", missing.Count, string.Join('、', missing.Distinct().Take(5)));
    }
}
