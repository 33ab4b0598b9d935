using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>
/// Adds a person to a body and opens the account with a first password that must be changed. The person has no roles yet: those are
/// the security administrator's to give.
/// </summary>
internal sealed class HirePerson(Changes changes, LegalClock clock, PasswordRule rule, IPasswordHasher<Account> hasher)
{
    /// <summary>What the page or a program sends.</summary>
    /// <param name="BodyId">The body; the empty id for administrators of the installation.</param>
    /// <param name="Name">The name as colleagues read it.</param>
    /// <param name="SignInName">What the person types.</param>
    /// <param name="Password">The first password.</param>
    /// <param name="SectionId">The section, if any.</param>
    /// <param name="Email">Where reminders go; empty for nowhere.</param>
    public sealed record Input(Guid BodyId, string Name, string SignInName, string Password, Guid? SectionId = null, string Email = "")
    {
        /// <summary>What is wrong with the fields.</summary>
        public FieldsAsked Ask() =>
            new FieldsAsked()
                .Ask(nameof(Name), "姓名", Name, Person.LongestName)
                .Ask(nameof(SignInName), "登录名", SignInName, Account.LongestSignInName)
                .Ask(nameof(Password), "初始密码", Password, PasswordRule.Longest);
    }

    /// <summary>The person, or why not.</summary>
    public async Task<Outcome<Person>> RunAsync(Actor actor, Input input, CancellationToken cancel = default)
    {
        if (!PeoplePermissions.May(actor, PeopleAct.HirePerson, input.BodyId))
            return new Refusal("people.not-permitted");
        if (input.SignInName.Trim().Any(char.IsWhiteSpace))
            return new Refusal("person.sign-in-name-blank");
        if (rule.CheckWords(input.SignInName.Trim(), input.Password) is { } refusal)
            return refusal;
        var hash = hasher.HashPassword(new Account(), input.Password);
        return await changes.SaveAsync<Person>(
            async db =>
            {
                if (await RefusalAsync(db, input) is { } refused)
                    return refused;
                var now = clock.Now();
                var person = new Person(input.BodyId, Guid.CreateVersion7(now.Instant), input.Name);
                person.Join(input.SectionId);
                if (person.ReachAt(input.Email).Refusal is { } unreachable)
                    return unreachable;
                db.Add(person);
                db.Add(Account.Open(person, input.SignInName, hash, now.Instant, mustChange: true));
                db.Record(
                    PeopleLedger.OnPerson(actor, now, PeopleAct.HirePerson, person, "person.hired").With(("section", input.SectionId))
                );
                return person;
            },
            cancel
        );
    }

    private static async Task<Refusal?> RefusalAsync(Db db, Input input)
    {
        var normalised = Account.Normalise(input.SignInName);
        if (input.BodyId != Guid.Empty && !await db.Set<Body>().AnyAsync(body => body.Id == input.BodyId))
            return new Refusal("body.not-found");
        if (await db.Set<Account>().AnyAsync(account => account.NormalizedUserName == normalised))
            return new Refusal("person.sign-in-name-taken", input.SignInName.Trim());
        return await SectionRefusal.OfAsync(db, input.BodyId, input.SectionId);
    }
}

/// <summary>Whether people can work in a section.</summary>
internal static class SectionRefusal
{
    /// <summary>Null where they can, or where no section is named.</summary>
    public static async Task<Refusal?> OfAsync(Db db, Guid bodyId, Guid? sectionId)
    {
        if (sectionId is not { } id)
            return null;
        var section = await db.Set<Section>().AsNoTracking().SingleOrDefaultAsync(one => one.BodyId == bodyId && one.Id == id);
        return section switch
        {
            null => new Refusal("section.not-found"),
            { IsClosed: true } => new Refusal("section.closed"),
            _ => null,
        };
    }
}
