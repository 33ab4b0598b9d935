using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>Carries out an act on a normative document: amending, continuing, abolishing and the steps before (R3-51, R3-52, R3-55).</summary>
internal sealed class ActOnDocument(Changes changes, LegalClock clock)
{
    /// <summary>Carries it out and gives the state of today.</summary>
    public Task<Outcome<ValidityState>> RunAsync(Guid id, IDocumentAct input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var entry = DocumentActList.All.First(one => one.Form == input.GetType());
        var mark = SentMark.Of(actor.BodyId, actor, $"document.{entry.Code}", id, input.Token);
        return changes.SaveAsync<ValidityState>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("register.not-permitted");
                var document = await db.Set<NormativeDocument>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
                if (document is null)
                    return new Refusal("document.not-found");
                if (await mark.In(db).AnyAsync())
                    return StateOf(document, now);
                if (document.Version != input.Version)
                    return new Refusal("document.stale");
                if (await WhyNotAsync(db, input, actor.BodyId) is { } unknown)
                    return unknown;
                if (input.Apply(document, ValidityTerm.AsInRuleBook) is { } refusal)
                    return refusal;
                db.Record(
                    DeskRecord.Of(("document", id), $"document.{entry.Code}", actor, now) with
                    {
                        Why = "R3-55",
                        Facts = $$"""{"state":"{{StateOf(document, now)}}","lastDay":"{{document.LastDay:yyyy-MM-dd}}"}""",
                        Token = mark.Kept,
                    }
                );
                return StateOf(document, now);
            },
            cancel
        );
    }

    /// <summary>The state of today; before its first day, what it begins with.</summary>
    private static ValidityState StateOf(NormativeDocument document, Now now) => document.StateOn(now.Day) ?? ValidityState.Consultation;

    private static async Task<Refusal?> WhyNotAsync(Db db, IDocumentAct input, Guid bodyId) =>
        input is LinkDocument link && !await EnterDocument.HasItemAsync(db, bodyId, link.PublicationId)
            ? new Refusal("publication.not-found")
        : input is AbolishDocument { SuccessorId: { } successor }
        && !await db.Set<NormativeDocument>().AnyAsync(one => one.BodyId == bodyId && one.Id == successor)
            ? new Refusal("document.not-found")
        : null;
}
