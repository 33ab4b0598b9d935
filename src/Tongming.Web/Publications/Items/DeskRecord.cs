using Tongming.People;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Items;

/// <summary>What the desk of publishing does to what is no item: catalogue, documents, registers, guide.</summary>
internal static class DeskRecord
{
    /// <summary>The entry of the ledger for an act of the actor's own body.</summary>
    public static LedgerAct Of((string Kind, Guid Id) subject, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = actor.BodyId,
            Act = act,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
        };
}
