using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Files;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Filing;

/// <summary>
/// 报送: files the approved text with the superior and announces it, so that it is published. Only without errors, or with each explained
/// and signed by a second person.
/// </summary>
internal sealed class FileReport(PerformReportAct perform, ReadFrozen frozen, ReadReport read, KeepFiles files, Outbox outbox)
{
    /// <summary>Files it. Refused as <see cref="FilingGate"/> and <see cref="YearReport.File"/> say.</summary>
    public async Task<Outcome<PerformReportAct.Done>> RunAsync(
        PerformReportAct.Target target,
        Actor actor,
        CancellationToken cancel = default
    )
    {
        if (FilingRights.Keep(actor) is not { } right)
            return new Refusal("report.filing.not-permitted");
        if (await frozen.LatestAsync(actor.BodyId, target.Year, cancel) is not { } text)
            return new Refusal("report.filing.state", ReportSteps.NameOf(ReportState.Compiling));
        var paper = text.Paper();
        var before = await read.BeforeAsync(paper.Report.Period, cancel);
        var findings = (await read.CheckAsync(paper, before, cancel)).Findings;
        var attached = await AttachAsync(paper, cancel);
        if (attached.Refusal is { } refused)
            return refused;
        return await perform.RunAsync(
            ReportLedger.Filed,
            target,
            actor,
            right,
            async work =>
            {
                var notes = await work
                    .Db.Set<ErrorNote>()
                    .Where(one => one.BodyId == actor.BodyId && one.Year == target.Year)
                    .ToListAsync();
                var superior = await work.Db.Set<Body>().Where(one => one.Id == actor.BodyId).Select(one => one.SuperiorId).FirstAsync();
                var report = work.Report;
                var reason = report.FiledOn is null ? "" : $"{report.Year}年度报告更正后重新报送。";
                var filed = report.File(FilingGate.WhyNot(findings, notes), superior, work.Now.Day, Guid.NewGuid());
                if (filed.Refusal is { } refusal)
                    return refusal;
                if (report.ContentHash != text.ContentHash)
                    return new Refusal("report.filing.changed");
                outbox.Add(work.Db, actor.BodyId, ReportFiled.Kind, EventOf(report, paper, attached.Value!) with { Reason = reason });
                return new PerformReportAct.Told(
                    new
                    {
                        content = report.ContentHash,
                        superior,
                        item = filed.Value,
                    }
                );
            }
        );
    }

    private static ReportFiled EventOf(YearReport report, ReportPaper paper, IReadOnlyList<ReportAttachment> attached) =>
        new(
            report.ItemId!.Value,
            report.Year,
            paper.Title,
            ReportMarkup.Of(paper, null),
            report.FrozenBy!.Value,
            [.. report.Approvals().Approvals.Select(one => new ReportApproval(one.Step, one.By, one.On))],
            attached
        );

    private async Task<Outcome<ReportAttachment[]>> AttachAsync(ReportPaper paper, CancellationToken cancel)
    {
        var attached = new List<ReportAttachment>();
        foreach (var (name, bytes) in await ReportFiles.AttachmentsAsync(paper, cancel))
        {
            var kept = await files.RunAsync(paper.Report.Period.BodyId, name, bytes, cancel);
            if (kept.Refusal is { } refusal)
                return refusal;
            var one = kept.Value!;
            attached.Add(new ReportAttachment(one.Name, one.Sha256, one.Size, one.MediaType));
        }

        return attached.ToArray();
    }
}
