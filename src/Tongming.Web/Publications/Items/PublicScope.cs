using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;

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
