using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Wording;

namespace Tongming.Web.Publications.Checks;

/// <summary>
/// Checks the latest edition of an item with its attachments (R3-34 to R3-38). Reading files takes long, so this runs outside of the change
/// that it decides on, and what was found is kept for as long as content, wording list and rules stay the same. Nothing leaves this machine.
/// </summary>
internal sealed class CheckEdition(Engine engine, Changes changes, CheckAttachment attachments, LegalClock clock)
{
    /// <summary>The acts that are refused while something is open.</summary>
    private static readonly PublicationAct[] Gated =
    [
        PublicationAct.Submit,
        PublicationAct.ReviewFinal,
        PublicationAct.Schedule,
        PublicationAct.Publish,
    ];

    /// <summary>Whether an act waits for the checks.</summary>
    public static bool Asks(PublicationAct act) => Gated.Contains(act);

    /// <summary>Why an act cannot be done with the edition as it was checked, or null. What is shown already is reviewed all the same.</summary>
    public static Refusal? WhyNot(CheckStanding? standing, PublicationAct act, Edition edition)
    {
        if (!Asks(act) || edition.State == EditionState.Released)
            return null;
        if (standing is null || standing.Report.ContentHash != edition.ContentHash)
            return new Refusal("publication.stale");
        return edition.WhyNot(act) is null ? standing.WhyNot() : null;
    }

    /// <summary>How the findings of the latest edition stand; null where there is no such item.</summary>
    public async Task<CheckStanding?> RunAsync(Guid bodyId, Guid publicationId, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var edition = await db.Set<Edition>()
            .Where(one => one.BodyId == bodyId && one.PublicationId == publicationId)
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(cancel);
        if (edition is null)
            return null;
        var content = edition.Content();
        var report = await ReportAsync(db, edition, content, cancel);
        // Where links lead changes without the text.
        var dead = await DeadLinks.InAsync(db, edition, content, clock.Now().Instant, cancel);
        var said = await db.Set<CheckAnswer>().Where(one => one.BodyId == bodyId && one.PublicationId == publicationId).ToListAsync(cancel);
        var findings = report.Findings.Concat(dead).OrderBy(one => one.Severity).ToList();
        return new CheckStanding(report with { Findings = findings }, said, edition);
    }

    private async Task<CheckReport> ReportAsync(Db db, Edition edition, EditionContent content, CancellationToken cancel)
    {
        var list = await WordingOfBodies.ListAsync(db, edition.BodyId, cancel);
        var version = list.Version();
        var kept = await db.Set<KeptReport>()
            .FirstOrDefaultAsync(
                one =>
                    one.BodyId == edition.BodyId
                    && one.EditionId == edition.Id
                    && one.ContentHash == edition.ContentHash
                    && one.ListVersion == version,
                cancel
            );
        if (kept is not null)
            return kept.Report();
        var findings = EditionChecks.Of(content, list).ToList();
        foreach (var file in content.Files)
            findings.AddRange(await attachments.RunAsync(edition.BodyId, file, list, cancel));
        var report = new CheckReport(edition.ContentHash, version, [.. findings.DistinctBy(one => (one.Key, one.At.Start))]);
        await KeepAsync(KeptReport.Of(edition.BodyId, edition.Id, report), cancel);
        return report;
    }

    private Task<Outcome<string>> KeepAsync(KeptReport report, CancellationToken cancel) =>
        changes.SaveAsync<string>(
            async db =>
            {
                await db.Set<KeptReport>()
                    .Where(one => one.BodyId == report.BodyId && one.EditionId == report.EditionId)
                    .ExecuteDeleteAsync();
                db.Add(report);
                return "kept";
            },
            cancel
        );
}
