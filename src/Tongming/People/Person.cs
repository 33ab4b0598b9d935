namespace Tongming.People;

/// <summary>
/// Somebody who works in a body and signs in. The roles say what the person may do there; the password lives elsewhere.
/// </summary>
public sealed class Person
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>Longest e-mail address, in characters.</summary>
    public const int LongestEmail = 100;

    private Person() { }

    /// <summary>A person of a body.</summary>
    /// <param name="bodyId">The body; the empty id for administrators of the installation.</param>
    /// <param name="id">The id, also of the sign-in.</param>
    /// <param name="name">The name as colleagues read it.</param>
    public Person(Guid bodyId, Guid id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Trim().Length, LongestName, nameof(name));
        (BodyId, Id, Name) = (bodyId, id, name.Trim());
    }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The section, if the person belongs to one.</summary>
    public Guid? SectionId { get; private set; }

    /// <summary>Codes of the roles, parted by blanks; read it through <see cref="Roles"/>.</summary>
    public string RoleCodes { get; private set; } = "";

    /// <summary>Whoever has left signs in no more; the past acts stay.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Where reminders go by e-mail; empty where the person wants none. Never shown to applicants.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Who acts for the person while away, if somebody does.</summary>
    public Guid? SubstituteId { get; private set; }

    /// <summary>First day of the substitution, inclusive.</summary>
    public DateOnly? AwayFrom { get; private set; }

    /// <summary>Last day of the substitution, inclusive.</summary>
    public DateOnly? AwayUntil { get; private set; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles => [.. RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];

    /// <summary>
    /// Gives the person exactly these roles; refused where they exclude each other (<see cref="RoleRules"/>) and, among the people of
    /// the installation (the empty body), where a role works on cases: they belong to bodies.
    /// </summary>
    [Law("R7-09", "R7-11")]
    public Outcome<Person> Hold(IEnumerable<Role> roles)
    {
        var all = roles.Distinct().Order().ToList();
        if (RoleRules.Conflict(all) is { } conflict)
            return conflict;
        if (BodyId == Guid.Empty && !all.TrueForAll(RoleRules.IsAdministrator))
            return new Refusal("person.roles.installation");
        (RoleCodes, Version) = (string.Join(' ', all), Version + 1);
        return this;
    }

    /// <summary>Puts the person into a section of the body, or into none.</summary>
    public void Join(Guid? section) => (SectionId, Version) = (section, Version + 1);

    /// <summary>Another spelling of the name.</summary>
    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Trim().Length, LongestName, nameof(name));
        (Name, Version) = (name.Trim(), Version + 1);
    }

    /// <summary>
    /// Says where reminders go; empty for nowhere. Refused (<c>person.email</c>) where it is no address, such as
    /// <c>office@example.gov.cn</c>, or longer than <see cref="LongestEmail"/>.
    /// </summary>
    public Outcome<Person> ReachAt(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var address = email.Trim();
        if (address.Length > LongestEmail || (address.Length > 0 && !IsAddress(address)))
            return new Refusal("person.email");
        (Email, Version) = (address, Version + 1);
        return this;
    }

    /// <summary>Ends the person's work here.</summary>
    public void Leave() => (HasLeft, Version) = (true, Version + 1);

    /// <summary>
    /// Names who acts for the person, both days included. Refused where the substitute is the person, belongs to another body or has
    /// left, where the days are the wrong way round, and where the roles of the two may not be in one hand: a substitute holds both.
    /// </summary>
    [Law("R7-09", "R7-11")]
    public Outcome<Person> BeReplacedBy(Person substitute, DateOnly from, DateOnly until)
    {
        if (substitute.Id == Id)
            return new Refusal("person.substitute.self");
        if (substitute.BodyId != BodyId || substitute.HasLeft)
            return new Refusal("person.substitute.not-here");
        if (until < from)
            return new Refusal("person.substitute.days", from, until);
        if (RoleRules.Conflict([.. Roles, .. substitute.Roles]) is not null)
            return new Refusal("person.substitute.roles");
        (SubstituteId, AwayFrom, AwayUntil, Version) = (substitute.Id, from, until, Version + 1);
        return this;
    }

    /// <summary>Ends the substitution.</summary>
    public void Return() => (SubstituteId, AwayFrom, AwayUntil, Version) = (null, null, null, Version + 1);

    /// <summary>Whether somebody else acts for the person on a day.</summary>
    public bool IsAway(DateOnly day) => SubstituteId is not null && AwayFrom <= day && day <= AwayUntil;

    private static bool IsAddress(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 2 } host]
        && host.IndexOf('.') is > 0
        && !host.EndsWith('.')
        && text.All(sign => sign is > ' ' and < '\u007f' and not (',' or ';' or '<' or '>' or '"'));
}
