using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Limits;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Items;

/// <summary>The permissions, the depth of review and the index numbers of each body.</summary>
internal static class PublishingOfBodies
{
    /// <summary>The permissions of a body: the default ones and its deviations.</summary>
    public static async Task<PublicationPermissions> RightsAsync(Db db, Guid bodyId, CancellationToken cancel = default)
    {
        var grants = await db.Set<PublicationGrant>().Where(one => one.BodyId == bodyId).ToListAsync(cancel);
        return From(grants);
    }

    /// <summary>The default with deviations; what is given comes first, so that what is taken away is never the last.</summary>
    public static PublicationPermissions From(IEnumerable<PublicationGrant> grants) =>
        grants.OrderByDescending(grant => grant.Allowed).Aggregate(PublicationPermissions.Default, With);

    /// <summary>The steps that a kind goes through: as deep as the body set it, or as its replies.</summary>
    public static async Task<EditionPlan> PlanAsync(Db db, Guid bodyId, PublicationKind kind, CancellationToken cancel = default)
    {
        var depth = await db.Set<KindDepth>()
            .Where(one => one.BodyId == bodyId && one.Kind == kind)
            .Select(one => one.Depth)
            .FirstOrDefaultAsync(cancel);
        if (depth == 0)
            depth = await db.Set<Body>().Where(one => one.Id == bodyId).Select(one => one.ReviewDepth).FirstAsync(cancel);
        return EditionPlan.For(depth);
    }

    /// <summary>The periods of a body: the rule book's with its own, which are shorter (R3-40).</summary>
    public static async Task<BodyTimeLimits> LimitsAsync(Db db, Guid bodyId, CancellationToken cancel = default) =>
        BodyTimeLimits.Parse(
            await db.Set<BodyPublishing>().Where(one => one.BodyId == bodyId).Select(one => one.TimeLimits).FirstOrDefaultAsync(cancel)
                ?? ""
        );

    /// <summary>How long a body's notices of enforcement stay up: as in the rule book, or as it has set it (R3-40).</summary>
    public static async Task<StayUpTerms> StayUpAsync(Db db, Guid bodyId, CancellationToken cancel = default) =>
        StayUpTerms.Parse(
            await db.Set<BodyPublishing>().Where(one => one.BodyId == bodyId).Select(one => one.StayUp).FirstOrDefaultAsync(cancel) ?? ""
        );

    /// <summary>The next index number of a body. Works inside a change: one that is not saved gives its number back.</summary>
    public static async Task<string> NextIndexAsync(Db db, Publication item, DateOnly on)
    {
        var settings =
            await db.Set<BodyPublishing>().FirstOrDefaultAsync(one => one.BodyId == item.BodyId)
            ?? new BodyPublishing { BodyId = item.BodyId };
        var series = await db.Set<IndexSeries>().FindAsync(item.BodyId, on.Year);
        if (series is null)
            db.Add(series = new IndexSeries { BodyId = item.BodyId, Year = on.Year });
        var template = IndexTemplate.Parse(settings.IndexTemplate).Value ?? IndexTemplate.Parse(IndexTemplate.Usual).Value!;
        return template.Compose(settings.CreditCode, PublicationKinds.Of(item.Kind), on, ++series.Last);
    }

    /// <summary>By which right somebody may do an act: an own role, or the role of somebody who is away; null where there is none.</summary>
    public static ActingAs? Right(PublicationPermissions rights, Actor actor, PublicationAct act, EditionState? state) =>
        actor.Kind == ActorKind.Program ? new ActingAs(null) : actor.By(role => rights.May(role, act, state));

    private static PublicationPermissions With(PublicationPermissions rights, PublicationGrant grant)
    {
        if (PublicationActs.Find(grant.Act) is not { } act)
            return rights;
        var changed = grant.Allowed ? rights.Allow(grant.Role, act) : rights.Forbid(grant.Role, act);
        return changed.Value ?? rights;
    }
}
