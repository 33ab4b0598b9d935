namespace Tongming.People;

/// <summary>Who acts: a person of a body, the applicant of a request, the program itself, or a stranger.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Id">The person's or the application's id; the empty one for the program and for strangers.</param>
/// <param name="BodyId">The body for which the actor acts; the empty one for administrators of the installation.</param>
/// <param name="Name">Name for the screen; never written to the ledger.</param>
/// <param name="Roles">The person's own roles.</param>
public sealed record Actor(ActorKind Kind, Guid Id, Guid BodyId, string Name, IReadOnlyList<Role> Roles)
{
    /// <summary>The section, if the person belongs to one.</summary>
    public Guid? SectionId { get; init; }

    /// <summary>People of the same body for whom this one acts today, with the roles that come with it.</summary>
    public IReadOnlyList<SubstitutedPerson> ActsFor { get; init; } = [];

    /// <summary>Bodies below this one, which a supervisor may read as well.</summary>
    public IReadOnlyList<Guid> BodiesBelow { get; init; } = [];

    /// <summary>Nobody who is known.</summary>
    public static Actor Stranger { get; } = new(ActorKind.Stranger, Guid.Empty, Guid.Empty, "", []);

    /// <summary>The program, for jobs: for one body.</summary>
    public static Actor Program(Guid bodyId) => new(ActorKind.Program, Guid.Empty, bodyId, "程序", []);

    /// <summary>The applicant, after query code and phone tail have been given.</summary>
    public static Actor Applicant(Guid bodyId, Guid applicationId) => new(ActorKind.Applicant, applicationId, bodyId, "申请人", []);

    /// <summary>Whether the actor holds a role, by appointment or as a substitute.</summary>
    public bool Holds(Role role) => Roles.Contains(role) || ActsFor.Any(person => person.Roles.Contains(role));

    /// <summary>
    /// The actor as a body meets it: a person of another body comes as its supervisor at most, whatever roles it has at home. The roles
    /// of colleagues who are away stay at home too.
    /// </summary>
    [Law("R7-09")]
    public Actor In(Guid bodyId) =>
        Kind != ActorKind.Person || bodyId == BodyId
            ? this
            : this with
            {
                Roles = [.. Roles.Where(role => role == Role.Supervisor)],
                ActsFor = [],
            };

    /// <summary>
    /// By which right a person acts: an own role that may, or the role of somebody who is away; null where neither may.
    /// </summary>
    public ActingAs? By(Func<Role, bool> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        if (Kind != ActorKind.Person)
            return null;
        if (Roles.Any(may))
            return new ActingAs(null);
        return ActsFor.FirstOrDefault(person => person.Roles.Any(may)) is { } away ? new ActingAs(away.Id) : null;
    }

    /// <summary>
    /// In whose place the person looks at what belongs to a section: the own one and that of everybody represented, each only where that
    /// person's own roles look so.
    /// </summary>
    public IEnumerable<(Guid Person, Guid? Section)> PlacesOf(Func<Role, bool> looks)
    {
        ArgumentNullException.ThrowIfNull(looks);
        return ActsFor
            .Select(away => (away.Id, away.SectionId, away.Roles))
            .Prepend((Id, SectionId, Roles))
            .Where(one => one.Roles.Any(looks))
            .Select(one => (one.Id, one.SectionId));
    }

    /// <summary>All roles that the actor can use today.</summary>
    public IReadOnlyList<Role> RolesToday => [.. Roles.Concat(ActsFor.SelectMany(person => person.Roles)).Distinct().Order()];
}

/// <summary>The kinds of <see cref="Actor"/>.</summary>
public enum ActorKind
{
    /// <summary>Somebody unknown: the public.</summary>
    Stranger,

    /// <summary>A person of a body.</summary>
    Person,

    /// <summary>The applicant of a request.</summary>
    Applicant,

    /// <summary>The program: a job.</summary>
    Program,
}

/// <summary>A colleague for whom somebody acts.</summary>
/// <param name="Id">The colleague.</param>
/// <param name="Name">Name for the screen.</param>
/// <param name="Roles">The roles that come with it.</param>
public sealed record SubstitutedPerson(Guid Id, string Name, IReadOnlyList<Role> Roles)
{
    /// <summary>The colleague's section, if there is one; it may be another than the substitute's.</summary>
    public Guid? SectionId { get; init; }
}

/// <summary>The right by which somebody acts.</summary>
/// <param name="OnBehalfOf">The person who is away, where the actor acts as a substitute.</param>
public sealed record ActingAs(Guid? OnBehalfOf);
