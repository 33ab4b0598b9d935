using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Items;

/// <summary>
/// The two rules of who sees what. The public sees an edition inside its window, read at the moment of looking: every page, list,
/// count, search, file, feed and answer of the API starts from <see cref="VisibleAt"/>. Staff see what their roles let them view: an
/// officer or a first reviewer the items of the own section and what he wrote himself, a substitute those of whoever is away.
/// </summary>
internal static class PublicScope
{
    private static readonly Role[] OfSectionOnly = [Role.CaseOfficer, Role.FirstReviewer];

    /// <summary>The editions that the public sees at a moment; one of each item at most.</summary>
    public static IQueryable<Edition> VisibleAt(this IQueryable<Edition> editions, DateTimeOffset moment) =>
        editions.Where(edition => edition.ShownFrom <= moment && (edition.ShownUntil == null || edition.ShownUntil > moment));

    /// <summary>When what the public sees changes next by itself after a moment: something is released or its window ends.</summary>
    public static async Task<DateTimeOffset?> NextMomentAsync(Db db, DateTimeOffset moment, CancellationToken cancel)
    {
        var from = await db.Set<Edition>().Where(one => one.ShownFrom > moment).MinAsync(one => one.ShownFrom, cancel);
        var until = await db.Set<Edition>().Where(one => one.ShownUntil > moment).MinAsync(one => one.ShownUntil, cancel);
        return from is null || until < from ? until : from;
    }

    /// <summary>
    /// The edition of an item that the public sees at a moment and the earlier ones that it has seen; none where it does not see the
    /// item now. What has been withdrawn is in none of them.
    /// </summary>
    public static IQueryable<Edition> SeenSoFar(this IQueryable<Edition> editions, DateTimeOffset moment, Guid item)
    {
        var shownNow = editions.VisibleAt(moment);
        return editions.Where(edition =>
            edition.PublicationId == item
            && edition.State == EditionState.Released
            && edition.ShownFrom <= moment
            && (edition.ShownUntil == null || edition.ShownFrom < edition.ShownUntil)
            && shownNow.Any(shown => shown.BodyId == edition.BodyId && shown.PublicationId == item && shown.Number >= edition.Number)
        );
    }

    /// <summary>The editions of a body that somebody of the desk sees, whatever their state.</summary>
    public static IQueryable<Edition> VisibleTo(this IQueryable<Edition> editions, Actor actor, PublicationPermissions rights)
    {
        var own = editions.Where(edition => edition.BodyId == actor.BodyId);
        if (actor.Kind == ActorKind.Program)
            return own;
        if (actor.Kind != ActorKind.Person)
            return own.Where(_ => false);
        var roles = actor.RolesToday.Where(role => rights.Has(role, PublicationAct.View)).ToList();
        if (roles.Exists(role => !OfSectionOnly.Contains(role)))
            return own;
        if (roles.Count == 0)
            return own.Where(_ => false);
        var places = actor.PlacesOf(role => OfSectionOnly.Contains(role) && rights.Has(role, PublicationAct.View)).ToList();
        var sections = places.Select(place => place.Section).OfType<Guid>().ToArray();
        var person = actor.Id.ToString("N");
        // What no section answers for waits for whichever first reviewer takes it.
        var isReviewer = roles.Contains(Role.FirstReviewer);
        return own.Where(edition =>
            (edition.SectionId != null && sections.Contains(edition.SectionId.Value))
            || (isReviewer && edition.SectionId == null)
            || edition.Authors.Contains(person)
        );
    }

    /// <summary>Who keeps columns, catalogue, guide and registers: whoever publishes for the body.</summary>
    public static bool KeepsRegisters(Actor actor) =>
        actor.Kind == ActorKind.Person && actor.BodyId != Guid.Empty && (actor.Holds(Role.Publisher) || actor.Holds(Role.OfficeHead));

    /// <summary>Whether somebody sees the list of items at all, for menus.</summary>
    public static bool SeesItems(Actor actor) =>
        actor.Kind == ActorKind.Person
        && actor.BodyId != Guid.Empty
        && actor.RolesToday.Any(role => PublicationPermissions.Default.Has(role, PublicationAct.View));
}
