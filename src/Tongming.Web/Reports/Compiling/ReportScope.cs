using Tongming.People;

namespace Tongming.Web.Reports.Compiling;

/// <summary>Who sees the report of a body while it is made, and who works on it.</summary>
internal static class ReportScope
{
    private static readonly Role[] Readers =
    [
        Role.Registrar,
        Role.OfficeHead,
        Role.LegalReviewer,
        Role.SecondReviewer,
        Role.Signatory,
        Role.Publisher,
        Role.Supervisor,
    ];

    /// <summary>Whether somebody sees the numbers of the own body with what is behind them: the disclosure office, reviewers, leaders, supervisors.</summary>
    public static bool Sees(Actor actor) => actor.Kind == ActorKind.Person && actor.BodyId != Guid.Empty && Readers.Any(actor.Holds);

    /// <summary>Whether somebody enters numbers and words: the disclosure office (条例 第四条).</summary>
    public static bool Keeps(Actor actor) =>
        actor.Kind == ActorKind.Person && actor.BodyId != Guid.Empty && (actor.Holds(Role.Registrar) || actor.Holds(Role.OfficeHead));
}
