using Tongming.People;

namespace Tongming.Web.Calendar;

/// <summary>Who may change which calendar: the national notices hold for all bodies of the installation, local days for one.</summary>
internal static class CalendarRights
{
    /// <summary>Whether the actor may load national notices.</summary>
    public static bool MayLoad(Actor actor) => actor.Kind == ActorKind.Person && actor.Holds(Role.SystemAdministrator);

    /// <summary>Whether the actor may set the own body's local days.</summary>
    public static bool MaySetLocal(Actor actor) =>
        actor.Kind == ActorKind.Person && actor.BodyId != Guid.Empty && (actor.Holds(Role.OfficeHead) || actor.Holds(Role.Registrar));
}
