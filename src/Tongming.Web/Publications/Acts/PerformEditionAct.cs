using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Publications.Checks;
using Tongming.Web.Publications.Filed;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Carries out an act on an item, for pages, for the API and for jobs alike.</summary>
internal sealed class PerformEditionAct(
    Changes changes,
    LegalClock clock,
    CheckEdition check,
    PlanDeliveries deliveries,
    TellOfReport reports
)
{
    /// <summary>On which item, in which version, under which mark.</summary>
    /// <param name="PublicationId">The item.</param>
    /// <param name="Token">The mark of the form: the same mark is the same act, however often it is sent.</param>
    /// <param name="Version">The version of the edition that the form showed; null where it does not matter.</param>
    internal sealed record Target(Guid PublicationId, string Token, int? Version);

    /// <summary>What came of an act.</summary>
    /// <param name="State">State of the edition now.</param>
    /// <param name="Repeated">True where the same form had been carried out before.</param>
    /// <param name="Sentence">The act's own sentence, if it has one.</param>
    internal sealed record Done(EditionState State, bool Repeated, string? Sentence);

    /// <summary>Carries it out. An item that the actor does not see is refused as one that does not exist.</summary>
    public async Task<Outcome<Done>> RunAsync(IEditionAct act, object input, Target target, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, CodeOf(act.Act), target.PublicationId, target.Token);
        // Outside of the change, because files are read for it.
        var standing = CheckEdition.Asks(act.Act) ? await check.RunAsync(actor.BodyId, target.PublicationId, cancel) : null;
        return await changes.SaveAsync(
            async db =>
            {
                var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId);
                if (await LoadAsync(db, target.PublicationId, (actor, rights, act.Act)) is not { } work)
                    return new Refusal("publication.not-found");
                var edition = work.Edition;
                // First of all: the act itself may have led to a state in which it is not possible again.
                if (await mark.In(db).AnyAsync())
                    return new Done(edition.State, Repeated: true, null);
                // Before the state and the version: a form of a second tab is answered with what is the matter.
                if (edition.WhyNotAgain(act.Act, actor.Id) is { } again)
                    return again;
                if (PublishingOfBodies.Right(rights, actor, act.Act, edition.State) is not { } right)
                    return edition.WhyNot(act.Act) ?? new Refusal("publication.act.not-permitted", PublicationActs.Of(act.Act).Label);
                if (target.Version is { } version && version != edition.Version)
                    return new Refusal("publication.stale");
                if (CheckEdition.WhyNot(standing, act.Act, edition) is { } held)
                    return held;
                var done = await CarryOutAsync(act, input, work with { Now = now }, (mark.Kept, right.OnBehalfOf));
                if (done.Succeeded)
                {
                    await deliveries.FollowAsync(work with { Now = now }, act.Act);
                    reports.Follow(work, act.Act);
                }

                return done;
            },
            cancel
        );
    }

    /// <summary>The edition that an act is about: taking down and taking back are about what is released, everything else about the latest.</summary>
    public static Edition EditionOf(PublicationAct act, IReadOnlyList<Edition> editions) =>
        act is PublicationAct.Withdraw or PublicationAct.Unschedule
            ? editions.LastOrDefault(one => one.State == EditionState.Released) ?? editions[^1]
            : editions[^1];

    private static async Task<EditionWork?> LoadAsync(Db db, Guid id, (Actor Actor, PublicationPermissions Rights, PublicationAct Act) of)
    {
        if (!await db.Set<Edition>().VisibleTo(of.Actor, of.Rights).AnyAsync(one => one.PublicationId == id))
            return null;
        var item = await db.Set<Publication>().FirstAsync(one => one.BodyId == of.Actor.BodyId && one.Id == id);
        var editions = await db.Set<Edition>()
            .Where(one => one.BodyId == of.Actor.BodyId && one.PublicationId == id)
            .OrderBy(one => one.Number)
            .ToListAsync();
        return new EditionWork(db, item, EditionOf(of.Act, editions))
        {
            Editions = editions,
            Actor = of.Actor,
            Now = default,
        };
    }

    private static async Task<Outcome<Done>> CarryOutAsync(
        IEditionAct act,
        object input,
        EditionWork work,
        (string Token, Guid? OnBehalfOf) of
    )
    {
        var edition = work.Edition;
        var (state, hash) = (edition.State, edition.ContentHash);
        var outcome = await act.CarryOutAsync(work, input);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var entry = PublicationActs.Of(act.Act);
        var facts = outcome.Value!.Facts is { } told ? JsonSerializer.SerializeToNode(told, told.GetType())!.AsObject() : [];
        facts["edition"] = edition.Number;
        facts["state"] = edition.State == state ? $"{state}" : $"{state}>{edition.State}";
        facts["content"] = edition.ContentHash == hash ? hash : $"{hash}>{edition.ContentHash}";
        work.Db.Record(
            new LedgerAct
            {
                BodyId = edition.BodyId,
                Act = CodeOf(act.Act),
                SubjectKind = "publication",
                SubjectId = edition.PublicationId,
                Actor = work.Actor,
                OnBehalfOf = of.OnBehalfOf,
                Day = work.Now.Day,
                At = work.Now.Instant,
                Why = entry.Article,
                Facts = facts.ToJsonString(),
                Note = outcome.Value.Note,
                Token = of.Token,
            }
        );
        return new Done(edition.State, Repeated: false, outcome.Value.Sentence);
    }

    private static string CodeOf(PublicationAct act) => $"publication.{PublicationActs.Of(act).Code}";
}
