using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Wording;

/// <summary>Puts the starter list into an empty wording list.</summary>
internal sealed class StartWording(Changes changes, LegalClock clock)
{
    /// <summary>Puts it there and gives the number of entries; refused (<c>wording.not-empty</c>) where there are any.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken cancel = default)
    {
        if (!WordingOfBodies.May(actor))
            return new Refusal("wording.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<int>(
            async db =>
            {
                if (await db.Set<WordingRule>().AnyAsync(rule => rule.BodyId == actor.BodyId))
                    return new Refusal("wording.not-empty");
                var rules = Of(actor.BodyId, now.Instant);
                db.AddRange(rules);
                db.Record(
                    new LedgerAct
                    {
                        BodyId = actor.BodyId,
                        Act = WordingOfBodies.Started,
                        SubjectKind = "wording",
                        SubjectId = actor.BodyId,
                        Actor = actor,
                        Day = now.Day,
                        At = now.Instant,
                        Why = "R3-38",
                        Facts = $$"""{"entries":{{rules.Count}}}""",
                    }
                );
                return rules.Count;
            },
            cancel
        );
    }

    /// <summary>The entries of the starter list for a body.</summary>
    public static IReadOnlyList<WordingRule> Of(Guid bodyId, DateTimeOffset at) =>
        [.. StarterWording.All.Select(text => WordingRule.Make(bodyId, Guid.CreateVersion7(at), text).Value!)];
}
