using Tongming.People;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>
/// Who sees the bulletins of the own body: whoever sees its yearly report, and the heads of sections. A head sees all numbers, because a
/// bulletin compares the sections, but opens only the records of the own section.
/// </summary>
internal static class BulletinScope
{
    /// <summary>Whether somebody sees them.</summary>
    public static bool Sees(Actor actor) =>
        ReportScope.Sees(actor) || (actor.Kind == ActorKind.Person && actor.BodyId != Guid.Empty && actor.Holds(Role.FirstReviewer));

    /// <summary>Whether somebody issues them: the disclosure office.</summary>
    public static bool Keeps(Actor actor) => ReportScope.Keeps(actor);

    /// <summary>Whether somebody may open records of a section (the empty id: of none).</summary>
    public static bool Opens(Actor actor, Guid section) =>
        ReportScope.Sees(actor)
        || (
            Sees(actor)
            && section != Guid.Empty
            && actor.PlacesOf(role => role == Role.FirstReviewer).Any(place => place.Section == section)
        );
}
