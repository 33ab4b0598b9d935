using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Filing;

/// <summary>定稿送审: keeps numbers, words and the records behind every number as they are now, and gives them into the review.</summary>
internal sealed class FreezeReport(PerformReportAct perform, ReadReport read, CompileReport compile, Engine engine)
{
    /// <summary>
    /// Freezes it. Refused: <c>report.filing.not-permitted</c>; <c>report.filing.words-missing</c>, where a part has no words;
    /// <c>report.filing.moving</c>, where records changed while they were read; and what <see cref="YearReport.Freeze"/> says.
    /// </summary>
    public async Task<Outcome<PerformReportAct.Done>> RunAsync(
        PerformReportAct.Target target,
        Actor actor,
        CancellationToken cancel = default
    )
    {
        if (FilingRights.Keep(actor) is not { } right)
            return new Refusal("report.filing.not-permitted");
        var period = TallyPeriod.Of(actor.BodyId, target.Year);
        if (!period.Succeeded)
            return period.Refusal;
        var (paper, before) = (await read.RunAsync(period.Value, cancel), await read.BeforeAsync(period.Value, cancel));
        if (paper.Empty is [_, ..] empty)
            return new Refusal("report.filing.words-missing", string.Join('、', empty.Select(ReportParts.HeadingOf)));
        var records = await RecordsAsync(paper.Paper.Report, cancel);
        if (records is null)
            return new Refusal("report.filing.moving");
        var findings = (await read.CheckAsync(paper.Paper, before, cancel)).Findings;
        await using var reading = engine.OpenForReading();
        var depth = await reading.Set<Body>().Where(one => one.Id == actor.BodyId).Select(one => one.ReviewDepth).FirstAsync(cancel);
        return await perform.RunAsync(
            ReportLedger.Frozen,
            target,
            actor,
            right,
            work => FreezeAsync(work, (paper.Paper, records), findings, (actor, depth))
        );
    }

    private static Task<Outcome<PerformReportAct.Told>> FreezeAsync(
        PerformReportAct.Work work,
        (ReportPaper Paper, IReadOnlyDictionary<string, IReadOnlyList<CountedRecord>> Records) of,
        IReadOnlyList<Finding> findings,
        (Actor Actor, int Depth) by
    )
    {
        var found = (findings.Count(one => one.Severity == Severity.Error), findings.Count(one => one.Severity == Severity.Suspect));
        var frozen = FrozenReport.Of(of.Paper, (work.Report.Frozen + 1, work.Now.Instant), found);
        var done = work.Report.Freeze(frozen.ContentHash, by.Actor.Id, work.Now.Day, by.Depth);
        if (done.Refusal is { } refusal)
            return Task.FromResult<Outcome<PerformReportAct.Told>>(refusal);
        work.Db.Add(frozen);
        work.Db.Add(FrozenRecords.Of(frozen, of.Records));
        return Task.FromResult<Outcome<PerformReportAct.Told>>(
            new PerformReportAct.Told(
                new
                {
                    content = frozen.ContentHash,
                    errors = found.Item1,
                    suspects = found.Item2,
                    depth = by.Depth,
                }
            )
        );
    }

    /// <summary>The records of every number; null where they do not add up to it, because something was counted in between.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<CountedRecord>>?> RecordsAsync(
        CompiledReport report,
        CancellationToken cancel
    )
    {
        var all = new Dictionary<string, IReadOnlyList<CountedRecord>>();
        var counted = ReportCells.Counted.Select(cell => cell.Key).Concat(report.Narrative.Keys).Where(key => report.CountedOf(key) != 0);
        foreach (var key in counted)
        {
            var records = await compile.RecordsOfAsync(report, key, cancel);
            if (records.Sum(one => one.Amount) != report.CountedOf(key))
                return null;
            all[key] = records;
        }

        return all;
    }
}
