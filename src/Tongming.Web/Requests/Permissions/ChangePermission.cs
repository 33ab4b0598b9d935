using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Permissions;

/// <summary>Gives an act to a role of a body or takes it away (条例 第四条, R7-09). What equals the default is no deviation any more.</summary>
internal sealed class ChangePermission(Changes changes, LegalClock clock, PermissionsOfBodies permissions)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "request-permission.changed";

    /// <summary>What is changed.</summary>
    internal sealed record Input(Guid BodyId, Role Role, RequestAct Act, bool Allowed);

    /// <summary>Who may: the security administrator, of the body or of the installation.</summary>
    public static bool May(Actor actor, Guid bodyId) =>
        actor.Kind == ActorKind.Person
        && actor.Holds(Role.SecurityAdministrator)
        && bodyId != Guid.Empty
        && (actor.BodyId == bodyId || actor.BodyId == Guid.Empty);

    /// <summary>Whether a role has an act in some state at least.</summary>
    public static bool Has(RequestPermissions permissions, Role role, RequestAct act)
    {
        var party = new RequestParty(role);
        return permissions.May(party, act, null) || RequestStates.All.Any(state => permissions.May(party, act, state));
    }

    /// <summary>Changes it. Refused as <see cref="RequestPermissions.Allow"/> and <see cref="RequestPermissions.Forbid"/> refuse.</summary>
    public async Task<Outcome<RequestPermissions>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!May(actor, input.BodyId))
            return new Refusal("request.permission.administrator");
        var now = clock.Now();
        var changed = await changes.SaveAsync(db => SaveAsync(db, input, actor, now), cancel);
        permissions.Forget(input.BodyId);
        return changed;
    }

    private static async Task<Outcome<RequestPermissions>> SaveAsync(Db db, Input input, Actor actor, Now now)
    {
        var grants = await db.Set<RequestGrant>().Where(one => one.BodyId == input.BodyId).ToListAsync();
        var before = PermissionsOfBodies.From(grants);
        var after = input.Allowed ? before.Allow(input.Role, input.Act) : before.Forbid(input.Role, input.Act);
        if (after.Refusal is not null || Has(before, input.Role, input.Act) == input.Allowed)
            return after;
        var code = RequestActs.Of(input.Act).Code;
        var isDefault = Has(RequestPermissions.Default, input.Role, input.Act) == input.Allowed;
        if (grants.Find(one => one.Role == input.Role && one.Act == code) is { } deviation)
            db.Remove(deviation);
        else if (!isDefault)
            db.Add(
                new RequestGrant
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
