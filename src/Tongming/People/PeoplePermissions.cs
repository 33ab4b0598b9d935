namespace Tongming.People;

/// <summary>
/// Who may do what to bodies, sections, people and the ledger, as data. The three administrators (三员) share no act but reading
/// the staff: one keeps the people, one gives the roles, one reads the ledger. No line permits to change the ledger.
/// </summary>
[Law("R7-02", "R7-09", "R7-11")]
public static class PeoplePermissions
{
    /// <summary>The whole table. What stands in no line is not permitted.</summary>
    public static IReadOnlyList<PermissionLine> All { get; } =
    [
        new(PeopleAct.FoundBody, Role.SystemAdministrator, Reach.Installation),
        new(PeopleAct.ChangeBody, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.ArrangeSections, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.ReadPeople, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.ReadPeople, Role.SecurityAdministrator, Reach.Body),
        new(PeopleAct.ReadPeople, Role.AuditAdministrator, Reach.Body),
        new(PeopleAct.ReadPeople, Role.OfficeHead, Reach.Body),
        new(PeopleAct.ReadPeople, null, Reach.Self),
        new(PeopleAct.HirePerson, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.ChangePerson, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.EndWork, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.ResetPassword, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.RevokeTokens, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.RevokeTokens, null, Reach.Self),
        new(PeopleAct.UnlockAccount, Role.SystemAdministrator, Reach.Body),
        new(PeopleAct.GiveRoles, Role.SecurityAdministrator, Reach.Body),
        new(PeopleAct.NameSubstitute, Role.OfficeHead, Reach.Body),
        new(PeopleAct.NameSubstitute, null, Reach.Self),
        new(PeopleAct.ReadLedger, Role.AuditAdministrator, Reach.Body),
        new(PeopleAct.VerifyLedger, Role.AuditAdministrator, Reach.Body),
    ];

    /// <summary>
    /// Whether somebody may do an act in a body. Administrators of the installation (the empty body) reach every body; everybody
    /// else only the own one. Roles that are held as a substitute count.
    /// </summary>
    /// <param name="actor">Who; only a person may anything here.</param>
    /// <param name="act">What.</param>
    /// <param name="bodyId">The body; the empty id for the installation itself, such as for <see cref="PeopleAct.FoundBody"/>.</param>
    /// <param name="personId">To whom, for acts that a person may do to itself.</param>
    [Law("R7-02", "R7-11")]
    public static bool May(Actor actor, PeopleAct act, Guid bodyId, Guid? personId = null) =>
        actor.Kind == ActorKind.Person
        && actor.RolesToday is var roles
        && All.Any(line =>
            line.Act == act && (line.Role is not { } role || roles.Contains(role)) && Reaches(actor, line, bodyId, personId)
        );

    /// <summary>The colleague for whom somebody does an act: set where only a substituted role permits it.</summary>
    public static Guid? OnBehalfOf(Actor actor, PeopleAct act)
    {
        var roles = All.Where(line => line.Act == act && line.Role is not null).Select(line => line.Role!.Value).ToList();
        return actor.Roles.Any(roles.Contains) ? null : actor.ActsFor.FirstOrDefault(person => person.Roles.Any(roles.Contains))?.Id;
    }

    /// <summary>Whether an act can still be done to somebody who has left: only reading.</summary>
    public static bool IsOpenAfterLeaving(PeopleAct act) => act is PeopleAct.ReadPeople or PeopleAct.ReadLedger or PeopleAct.VerifyLedger;

    private static bool Reaches(Actor actor, PermissionLine line, Guid bodyId, Guid? personId) =>
        line.Reach switch
        {
            Reach.Self => bodyId == actor.BodyId && personId == actor.Id,
            Reach.Installation => bodyId == Guid.Empty && actor.BodyId == Guid.Empty,
            _ => bodyId == actor.BodyId || (actor.BodyId == Guid.Empty && line.Role is { } role && RoleRules.IsAdministrator(role)),
        };
}
