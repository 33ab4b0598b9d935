using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>
/// The security administrator says which roles a person holds. Refused are roles that exclude each other, also through a substitute;
/// one's own roles; and taking an administrator's role from the last of the installation who holds it.
/// </summary>
internal sealed class GiveRoles(Changes changes, LegalClock clock)
{
    /// <summary>What the page or a program sends.</summary>
    public sealed record Input(Guid PersonId, int Version, IReadOnlyList<Role> Roles);

    /// <summary>The person, or why not.</summary>
    [Law("R7-09", "R7-11")]
    public Task<Outcome<Person>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<Person>(
            async db =>
            {
                var found = await PersonAtWork.LoadAsync(db, actor, PeopleAct.GiveRoles, input.PersonId);
                if (!found.Succeeded)
                    return found;
                var person = found.Value;
                if (person.Id == actor.Id)
                    return new Refusal("person.roles.own");
                if (person.Version != input.Version)
                    return new Refusal("people.changed-meanwhile");
                if (await Administrators.RefusalAsync(db, person, input.Roles) is { } last)
                    return last;
                if (await SubstitutesRefusalAsync(db, person, input.Roles) is { } shared)
                    return shared;
                var before = person.RoleCodes;
                var held = person.Hold(input.Roles);
                if (held.Succeeded)
                    db.Record(
                        PeopleLedger
                            .OnPerson(actor, clock.Now(), PeopleAct.GiveRoles, person, "person.roles-given")
                            .With(("rolesBefore", before), ("roles", person.RoleCodes))
                    );
                return held;
            },
            cancel
        );

    private static async Task<Refusal?> SubstitutesRefusalAsync(Db db, Person person, IReadOnlyList<Role> roles)
    {
        var partners = await db.Set<Person>()
            .AsNoTracking()
            .Where(other => other.BodyId == person.BodyId && !other.HasLeft)
            .Where(other => other.SubstituteId == person.Id || other.Id == person.SubstituteId)
            .ToListAsync();
        return
            partners.Find(other => RoleRules.Conflict([.. other.Roles, .. roles]) is not null) is { } partner
            && RoleRules.Conflict(roles) is null
            ? new Refusal("person.roles.substitute", partner.Name)
            : null;
    }
}

/// <summary>The administrators of the installation: without one of each kind nobody could appoint another.</summary>
internal static class Administrators
{
    private static readonly Role[] Needed = [Role.SystemAdministrator, Role.SecurityAdministrator];

    /// <summary>The refusal to let a person's roles become these, where the person is the last who holds a needed one.</summary>
    public static async Task<Refusal?> RefusalAsync(Db db, Person person, IReadOnlyList<Role> rolesAfter)
    {
        if (person.BodyId != Guid.Empty)
            return null;
        var others = await db.Set<Person>()
            .AsNoTracking()
            .Where(other => other.BodyId == Guid.Empty && other.Id != person.Id && !other.HasLeft)
            .ToListAsync();
        foreach (var role in person.Roles.Intersect(Needed).Except(rolesAfter))
            if (!others.Exists(other => other.Roles.Contains(role)))
                return new Refusal("person.last-administrator", RoleRules.NameOf(role));
        return null;
    }
}
