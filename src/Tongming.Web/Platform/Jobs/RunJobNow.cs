using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Jobs;

/// <summary>A system administrator makes a job due at once; the loop runs it within seconds.</summary>
internal sealed class RunJobNow(Changes changes, LegalClock clock)
{
    /// <summary>Which job.</summary>
    public sealed record Input(string Name);

    /// <summary>Refuses <c>job.not-allowed</c> and <c>job.unknown</c>.</summary>
    public async Task<Outcome<string>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!actor.Holds(Role.SystemAdministrator))
            return new Refusal("job.not-allowed");
        var now = clock.Now();
        return await changes.SaveAsync<string>(
            async db =>
            {
                if (await JobLeases.SetNextAsync(db, input.Name, now.Instant) == 0)
                    return new Refusal("job.unknown");
                db.Record(
                    new LedgerAct
                    {
                        BodyId = actor.BodyId,
                        Act = "job.run-now",
                        SubjectKind = "job",
                        SubjectId = Guid.Empty,
                        Actor = actor,
                        Day = now.Day,
                        At = now.Instant,
                        Facts = JsonSerializer.Serialize(new { job = input.Name }),
                    }
                );
                return input.Name;
            },
            cancel
        );
    }
}
