using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Cases;

/// <summary>The permission matrix of each body: the default one and the body's deviations from it.</summary>
internal sealed class PermissionsOfBodies(Engine engine)
{
    private readonly ConcurrentDictionary<Guid, RequestPermissions> kept = new();

    /// <summary>The matrix of a body.</summary>
    public async Task<RequestPermissions> OfAsync(Guid bodyId, CancellationToken cancel = default)
    {
        if (kept.TryGetValue(bodyId, out var found))
            return found;
        await using var db = engine.OpenForReading();
        var grants = await db.Set<RequestGrant>().Where(grant => grant.BodyId == bodyId).ToListAsync(cancel);
        return kept[bodyId] = From(grants);
    }

    /// <summary>The default with deviations; what is given comes first, so that what is taken away is never the last.</summary>
    public static RequestPermissions From(IEnumerable<RequestGrant> grants) =>
        grants.OrderByDescending(grant => grant.Allowed).Aggregate(RequestPermissions.Default, With);

    /// <summary>A matrix was changed: read anew.</summary>
    public void Forget(Guid bodyId) => kept.TryRemove(bodyId, out _);

    /// <summary>
    /// By which right an actor may do an act in a state: an own role, or the role of somebody who is away; null where there is none.
    /// </summary>
    public static ActingAs? Right(RequestPermissions permissions, Actor actor, RequestAct act, RequestState? state)
    {
        if (actor.Kind == ActorKind.Program)
            return new ActingAs(null);
        if (actor.Kind == ActorKind.Applicant)
            return permissions.May(RequestParty.Applicant, act, state) ? new ActingAs(null) : null;
        return actor.By(role => permissions.May(new RequestParty(role), act, state));
    }

    private static RequestPermissions With(RequestPermissions permissions, RequestGrant grant)
    {
        if (RequestActs.Find(grant.Act) is not { } act)
            return permissions;
        var changed = grant.Allowed ? permissions.Allow(grant.Role, act) : permissions.Forbid(grant.Role, act);
        return changed.Value ?? permissions;
    }
}
