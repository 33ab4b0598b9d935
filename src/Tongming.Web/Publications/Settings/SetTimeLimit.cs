using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Limits;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Settings;

/// <summary>Sets a period of the table of periods for a body, or gives it back the rule book's (R3-40). It holds at once, for what is under way too.</summary>
internal sealed class SetTimeLimit(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "publishing.limit";

    /// <summary>What the form asks.</summary>
    /// <param name="Kind">What the period is for.</param>
    /// <param name="Length">How long, in the unit of the row; null for the rule book's.</param>
    internal sealed record Input([property: Required] string Kind, int? Length);

    /// <summary>
    /// Sets it; what is so already changes nothing. Refused <c>publishing.not-permitted</c>, <c>publishing.limit-not-found</c>, and as
    /// <see cref="TimeLimit.Set"/> refuses.
    /// </summary>
    public Task<Outcome<TimeLimit>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        return changes.SaveAsync(db => SaveAsync(db, input, actor, now), cancel);
    }

    private static async Task<Outcome<TimeLimit>> SaveAsync(Db db, Input input, Actor actor, Now now)
    {
        if (!PlanColumn.May(actor))
            return new Refusal("publishing.not-permitted");
        if (!Enum.TryParse<TimeLimitKind>(input.Kind, out var kind) || !Enum.IsDefined(kind))
            return new Refusal("publishing.limit-not-found", input.Kind);
        var settings = await db.Set<BodyPublishing>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId);
        var before = BodyTimeLimits.Parse(settings?.TimeLimits ?? "");
        var after = before.Reset(kind);
        // The rule book's own length is no length of the body's own.
        if (input.Length is { } length && length != TimeLimits.Of(kind).Length)
        {
            var set = before.Set(kind, length);
            if (set.Refusal is { } refusal)
                return refusal;
            after = set.Value!;
        }

        if (after.ToText() == before.ToText())
            return after.Of(kind);
        if (settings is null)
            db.Add(settings = new BodyPublishing { BodyId = actor.BodyId });
        settings.TimeLimits = after.ToText();
        db.Record(
            new LedgerAct
            {
                BodyId = actor.BodyId,
                Act = Act,
                SubjectKind = "body",
                SubjectId = actor.BodyId,
                Actor = actor,
                Day = now.Day,
                At = now.Instant,
                Why = "R3-40",
                Facts = string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"kind":"{{kind}}","before":{{before.Of(kind).Length}},"after":{{after.Of(kind).Length}}}"""
                ),
            }
        );
        return after.Of(kind);
    }
}
