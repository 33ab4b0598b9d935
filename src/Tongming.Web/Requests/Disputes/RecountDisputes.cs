using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Disputes;

/// <summary>Counts the body's time to answer in open disputes anew where the calendar has moved it. There are few of them: it looks at all.</summary>
internal sealed class RecountDisputes(Engine engine, Changes changes, Calendars calendars, LegalClock clock) : IJob
{
    /// <summary>The job's name.</summary>
    public const string Name = "disputes.recount";

    /// <summary>What it writes into the ledger.</summary>
    public const string Recounted = "dispute.recounted";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var bodies = await db.Set<Dispute>()
            .Where(dispute => dispute.Stage == DisputeStage.Notified)
            .Select(dispute => dispute.BodyId)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var body in bodies)
            await changes.SaveAsync<string>(own => RecountAsync(own, body), cancel);
    }

    /// <summary>Disputes of a body that it has not yet answered.</summary>
    public static IQueryable<Dispute> OpenOf(Db db, Guid bodyId) =>
        db.Set<Dispute>().Where(dispute => dispute.BodyId == bodyId && dispute.Stage == DisputeStage.Notified);

    private async Task<Outcome<string>> RecountAsync(Db db, Guid bodyId)
    {
        var now = clock.Now();
        var calendar = await calendars.ReadAsync(db, bodyId);
        foreach (var dispute in await OpenOf(db, bodyId).ToListAsync())
        {
            var before = dispute.AnswerDue;
            if (!dispute.Recount(calendar))
                continue;
            db.Record(
                new LedgerAct
                {
                    BodyId = bodyId,
                    Act = Recounted,
                    SubjectKind = "dispute",
                    SubjectId = dispute.Id,
                    Actor = Actor.Program(bodyId),
                    Day = now.Day,
                    At = now.Instant,
                    Why = "R1-14",
                    Facts = JsonSerializer.Serialize(
                        new { due = $"{before:yyyy-MM-dd}>{dispute.AnswerDue:yyyy-MM-dd}", calendar = calendar.Version }
                    ),
                }
            );
        }

        return calendar.Version;
    }
}
