using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Cases;

/// <summary>
/// The one rule of who sees which cases. Every list, count, search, page, file and answer of the API starts from it:
/// the body's own people as far as a role of theirs may see cases, an officer or first reviewer only those of the own section,
/// a substitute those of whoever is away with that person's roles, a supervisor also those of the bodies below, the applicant those of
/// the own application, nobody else anything.
/// </summary>
internal static class CaseScope
{
    private static readonly Role[] OfSectionOnly = [Role.CaseOfficer, Role.FirstReviewer];

    /// <summary>The cases of one body that an actor sees.</summary>
    public static IQueryable<InformationRequest> Visible(this IQueryable<InformationRequest> requests, Actor actor, Guid bodyId)
    {
        var own = requests.Where(request => request.BodyId == bodyId);
        switch (actor.Kind)
        {
            case ActorKind.Program when actor.BodyId == bodyId:
                return own;
            case ActorKind.Applicant when actor.BodyId == bodyId:
                return own.Where(request => request.ApplicationId == actor.Id);
            case ActorKind.Person when actor.BodyId == bodyId && SeesWholeBody(actor):
            case ActorKind.Person when actor.Roles.Contains(Role.Supervisor) && actor.BodiesBelow.Contains(bodyId):
                return own;
            case ActorKind.Person when actor.BodyId == bodyId:
                return OfSections(own, [.. Hands(actor)]);
            default:
                return own.Where(_ => false);
        }
    }

    /// <summary>Whether the actor sees any case at all, for menus and empty pages.</summary>
    public static bool SeesCases(Actor actor) => actor.Kind == ActorKind.Person && (SeesWholeBody(actor) || Hands(actor).Any());

    private static bool SeesWholeBody(Actor actor) =>
        actor.RolesToday.Any(role =>
            !OfSectionOnly.Contains(role)
            && RequestPermissions.Default.May(new RequestParty(role), RequestAct.ViewCase, RequestState.Received)
        );

    private static IEnumerable<(Guid Person, Guid? Section)> Hands(Actor actor) => actor.PlacesOf(role => OfSectionOnly.Contains(role));

    /// <summary>Those of the sections, and those that the people have in hand wherever they are.</summary>
    private static IQueryable<InformationRequest> OfSections(
        IQueryable<InformationRequest> requests,
        IReadOnlyList<(Guid Person, Guid? Section)> hands
    )
    {
        if (hands.Count == 0)
            return requests.Where(_ => false);
        if (hands is [var (person, section)])
            return requests.Where(request => (section != null && request.SectionId == section) || request.OfficerId == person);
        var people = hands.Select(one => one.Person).ToArray();
        var sections = hands.Select(one => one.Section).OfType<Guid>().ToArray();
        return requests.Where(request =>
            (request.SectionId != null && sections.Contains(request.SectionId.Value))
            || (request.OfficerId != null && people.Contains(request.OfficerId.Value))
        );
    }
}
