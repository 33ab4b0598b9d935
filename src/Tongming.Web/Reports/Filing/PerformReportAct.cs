using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Filing;

/// <summary>What all acts on a year's report have in common: once for a form, on the version that was shown, in the ledger.</summary>
internal sealed class PerformReportAct(Changes changes, LegalClock clock)
{
    /// <summary>On which report, by which form.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Version">The version that the form showed; null where it does not matter.</param>
    /// <param name="Token">The mark of the form: the same mark is the same act.</param>
    internal sealed record Target(int Year, int? Version, string Token);

    /// <summary>Carries out an act.</summary>
    /// <param name="act">Its code.</param>
    /// <param name="target">The report.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="right">By which right; null where there is none, then it is refused: <c>report.filing.not-permitted</c>.</param>
    /// <param name="carryOut">Changes the report and gives what the ledger is told.</param>
    public async Task<Outcome<Done>> RunAsync(
        string act,
        Target target,
        Actor actor,
        ActingAs? right,
        Func<Work, Task<Outcome<Told>>> carryOut
    )
    {
        if (right is not { } may)
            return new Refusal("report.filing.not-permitted");
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, act, $"{target.Year}", target.Token);
        return await changes.SaveAsync<Done>(async db =>
        {
            var report = await db.Set<YearReport>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Year == target.Year);
            if (await mark.In(db).AnyAsync())
                return new Done(report?.State ?? ReportState.Compiling, Repeated: true);
            if (report is null)
                db.Add(report = new YearReport(actor.BodyId, target.Year));
            else if (target.Version is { } version && version != report.Version)
                return new Refusal("report.filing.stale");
            var told = await carryOut(new Work(db, report, now));
            if (told.Refusal is { } refusal)
                return refusal;
            ReportLedger.Record(
                db,
                (report.BodyId, report.Year, report.Frozen),
                (act, actor, now),
                told.Value!.Facts,
                (may.OnBehalfOf, mark.Kept, told.Value.Note)
            );
            return new Done(report.State, Repeated: false);
        });
    }

    /// <summary>What an act works on.</summary>
    internal sealed record Work(Db Db, YearReport Report, Now Now);

    /// <summary>What the ledger is told of it.</summary>
    internal sealed record Told(object Facts, string? Note = null);

    /// <summary>What came of it.</summary>
    internal sealed record Done(ReportState State, bool Repeated);
}
