using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Permissions;

/// <summary>
/// Gives an act of publishing to a role of a body or takes it away (R3-31, R7-09). It holds at once, for what is under way too. What
/// equals the default is no deviation any more.
/// </summary>
internal sealed class ChangePublishingRight(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "publication-permission.changed";

    /// <summary>What is changed.</summary>
    internal sealed record Input(Guid BodyId, Role Role, PublicationAct Act, bool Allowed);

    /// <summary>Who may: the security administrator, of the body or of the installation.</summary>
    public static bool May(Actor actor, Guid bodyId) =>
        actor.Kind == ActorKind.Person
        && actor.Holds(Role.SecurityAdministrator)
        && bodyId != Guid.Empty
        && (actor.BodyId == bodyId || actor.BodyId == Guid.Empty);

    /// <summary>Changes it. Refused as <see cref="PublicationPermissions.Allow"/> and <see cref="PublicationPermissions.Forbid"/> refuse.</summary>
    public async Task<Outcome<PublicationPermissions>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!May(actor, input.BodyId))
            return new Refusal("publication.permission.only-administrator");
        var now = clock.Now();
        return await changes.SaveAsync(db => SaveAsync(db, input, actor, now), cancel);
    }

    private static async Task<Outcome<PublicationPermissions>> SaveAsync(Db db, Input input, Actor actor, Now now)
    {
        var grants = await db.Set<PublicationGrant>().Where(one => one.BodyId == input.BodyId).ToListAsync();
        var before = PublishingOfBodies.From(grants);
        var after = input.Allowed ? before.Allow(input.Role, input.Act) : before.Forbid(input.Role, input.Act);
        if (after.Refusal is not null || before.Has(input.Role, input.Act) == input.Allowed)
            return after;
        var code = PublicationActs.Of(input.Act).Code;
        if (grants.Find(one => one.Role == input.Role && one.Act == code) is { } deviation)
            db.Remove(deviation);
        if (PublicationPermissions.Default.Has(input.Role, input.Act) != input.Allowed)
            db.Add(
                new PublicationGrant
                {
                    BodyId = input.BodyId,
                    Role = input.Role,
                    Act = code,
                    Allowed = input.Allowed,
                }
            );
        db.Record(
            new LedgerAct
            {
                BodyId = input.BodyId,
                Act = Act,
                SubjectKind = "body",
                SubjectId = input.BodyId,
                Actor = actor,
                Day = now.Day,
                At = now.Instant,
                Why = "R7-09",
                Facts = $$"""{"role":"{{input.Role}}","act":"{{code}}","allowed":{{(input.Allowed ? "true" : "false")}}}""",
            }
        );
        return after;
    }
}
