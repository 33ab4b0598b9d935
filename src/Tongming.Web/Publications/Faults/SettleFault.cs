using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Faults;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Faults;

/// <summary>Answers what a visitor found wrong.</summary>
internal sealed class SettleFault(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "fault.settled";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [Display(Name = "结果")]
        public FaultOutcome? Outcome { get; init; }

        [Required]
        [StringLength(FaultReport.LongestAnswer)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "答复", Description = "找错的人凭查询码能看到。")]
        public string Answer { get; init; } = "";

        public int Version { get; init; }
    }

    /// <summary>Who may: whoever publishes for the body, and who writes for it.</summary>
    public static bool May(Actor actor) =>
        actor.Kind == ActorKind.Person
        && actor.BodyId != Guid.Empty
        && (actor.Holds(Role.Publisher) || actor.Holds(Role.OfficeHead) || actor.Holds(Role.Registrar));

    /// <summary>Answers it. Refused <c>fault.not-permitted</c>, <c>fault.not-found</c>, <c>fault.stale</c>.</summary>
    public Task<Outcome<FaultOutcome>> RunAsync(Guid id, Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        return changes.SaveAsync<FaultOutcome>(
            async db =>
            {
                if (!May(actor))
                    return new Refusal("fault.not-permitted");
                if (await db.Set<FaultReport>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id) is not { } fault)
                    return new Refusal("fault.not-found");
                if (fault.Version != input.Version)
                    return new Refusal("fault.stale");
                if (fault.Settle(input.Outcome ?? FaultOutcome.Open, input.Answer, now.Day).Refusal is { } refusal)
                    return refusal;
                db.Record(FaultActs.Of(fault, Act, actor, now));
                return fault.Outcome;
            },
            cancel
        );
    }
}
