using Tongming.People;
using static Tongming.Publications.Acts.PublicationAct;

namespace Tongming.Publications.Acts;

/// <summary>
/// Which role may do what with items: data that a body may change within limits, never code of a screen. It does not know persons:
/// that nobody reviews twice or his own draft, the edition itself refuses. Immutable.
/// </summary>
[Law("条例 第四条", "R3-31", "R7-09")]
public sealed class PublicationPermissions
{
    private readonly HashSet<(Role Role, PublicationAct Act)> grants;

    private PublicationPermissions(HashSet<(Role, PublicationAct)> grants) => this.grants = grants;

    /// <summary>What a body starts with.</summary>
    public static PublicationPermissions Default { get; } = new([.. ForRoles().SelectMany(one => one.Acts.Select(act => (one.Role, act)))]);

    /// <summary>
    /// What a body may give and take: all but seeing items, which follows from role and section everywhere, in lists and counts too.
    /// Reviewing, scheduling, publishing and withdrawing are rights of their own.
    /// </summary>
    public static IReadOnlyList<PublicationAct> Changeable { get; } =
    [.. PublicationActs.All.Select(entry => entry.Act).Where(act => act != View)];

    /// <summary>True where the role may do it now: the act is possible in the state and the role has it.</summary>
    /// <param name="role">The role.</param>
    /// <param name="act">What.</param>
    /// <param name="state">The state of the edition, or null where there is none yet.</param>
    public bool May(Role role, PublicationAct act, EditionState? state) =>
        EditionTransitions.IsPossible(state, act) && grants.Contains((role, act));

    /// <summary>True where the role has the act in whatever state it is possible.</summary>
    public bool Has(Role role, PublicationAct act) => grants.Contains((role, act));

    /// <summary>
    /// Gives an act to a role. Refused: <c>publication.permission.administrator</c>; <c>publication.permission.view</c> (see
    /// <see cref="Changeable"/>); <c>publication.permission.supervisor</c>, who reads only.
    /// </summary>
    public Outcome<PublicationPermissions> Allow(Role role, PublicationAct act)
    {
        if (RoleRules.IsAdministrator(role))
            return new Refusal("publication.permission.administrator");
        if (!Changeable.Contains(act))
            return new Refusal("publication.permission.view");
        if (role == Role.Supervisor)
            return new Refusal("publication.permission.supervisor");
        return new PublicationPermissions([.. grants, (role, act)]);
    }

    /// <summary>
    /// Takes an act from a role. Refused: <c>publication.permission.view</c> (see <see cref="Changeable"/>);
    /// <c>publication.permission.last</c> where nobody else of the body would have it: the process would stand still.
    /// </summary>
    public Outcome<PublicationPermissions> Forbid(Role role, PublicationAct act)
    {
        if (!Changeable.Contains(act))
            return new Refusal("publication.permission.view");
        if (!Has(role, act))
            return this;
        if (!grants.Any(grant => grant.Act == act && grant.Role != role))
            return new Refusal("publication.permission.last", PublicationActs.Of(act).Label);
        return new PublicationPermissions([.. grants.Where(grant => grant != (role, act))]);
    }

    private static IEnumerable<(Role Role, PublicationAct[] Acts)> ForRoles() =>
        [
            (Role.Registrar, [Draft, Edit, Submit, Discard, AddNote, View]),
            (Role.CaseOfficer, [Draft, Edit, Submit, Discard, AddNote, View]),
            (Role.FirstReviewer, [ReviewFirst, Return, OverrideFinding, AddNote, View]),
            (Role.LegalReviewer, [OverrideFinding, AddNote, View]),
            (Role.SecondReviewer, [ReviewSecond, Return, AddNote, View]),
            (Role.SecrecyReviewer, [ReviewSecrecy, ReferSecrecy, RecordSecrecyRuling, Return, AddNote, View]),
            (Role.OfficeHead, [OverrideFinding, ApproveUrgently, Schedule, Unschedule, Publish, Withdraw, Discard, AddNote, View]),
            (Role.Signatory, [ReviewFinal, ApproveUrgently, Return, AddNote, View]),
            (Role.Publisher, [Draft, Edit, Submit, Schedule, Unschedule, Publish, Withdraw, Return, Discard, AddNote, View]),
            (Role.Archivist, [View]),
            (Role.Supervisor, [View]),
        ];
}
