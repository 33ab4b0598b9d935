using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Setup;

/// <summary>
/// Makes an empty installation ready: the first body and the administrators of the installation. Possible once only, while nobody is
/// there; the ledger's mark keeps a second one out even where two come at the same moment.
/// </summary>
internal sealed class InstallEmpty(Changes changes, LegalClock clock, PasswordRule rule, IPasswordHasher<Account> hasher)
{
    /// <summary>The mark in the installation's chain.</summary>
    public const string Token = "setup";

    /// <summary>What the page sends.</summary>
    public sealed record Input(string BodyName, string DocumentCode, string Government, IReadOnlyList<Administrator> Administrators);

    /// <summary>One of the three administrators.</summary>
    public sealed record Administrator(Role Role, string Name, string SignInName, string Password);

    /// <summary>The first body, or why not. The first administrator is the system administrator; all must pass <see cref="Check"/>.</summary>
    public async Task<Outcome<Body>> RunAsync(Input input, CancellationToken cancel = default)
    {
        var names = input.Administrators.Select(one => Account.Normalise(one.SignInName)).ToList();
        if (names.Distinct().Count() < names.Count)
            return new Refusal("setup.names-same");
        var now = clock.Now();
        var accounts = input.Administrators.Select(one => Open(one, now)).ToList();
        return await changes.SaveAsync<Body>(
            async db =>
            {
                if (await db.Set<Person>().AnyAsync(CancellationToken.None))
                    return new Refusal("setup.done");
                var body = new Body(Guid.CreateVersion7(now.Instant), input.BodyName, input.DocumentCode);
                body.Describe(input.Government.Trim(), "", "", "");
                db.Add(body);
                // Whoever stands at the machine is the system administrator; there is nobody else yet who could act.
                var actor = accounts[0].Actor;
                db.Record(PeopleLedger.OnInstallation(actor, now, "installation.set-up") with { Token = Token });
                db.Record(PeopleLedger.OnBody(actor, now, body, "body.founded"));
                foreach (var (person, account, _) in accounts)
                {
                    db.AddRange(person, account);
                    db.Record(PeopleLedger.OnPerson(actor, now, Guid.Empty, person.Id, "person.hired").With(("roles", person.RoleCodes)));
                }

                return body;
            },
            cancel
        );
    }

    /// <summary>What is wrong with an administrator's sign-in name or password, or null.</summary>
    public Refusal? Check(Administrator administrator) =>
        administrator.SignInName.Trim().Any(char.IsWhiteSpace)
            ? new Refusal("person.sign-in-name-blank")
            : rule.CheckWords(administrator.SignInName.Trim(), administrator.Password);

    private (Person Person, Account Account, Actor Actor) Open(Administrator one, Now now)
    {
        if (Check(one) is { } refusal)
            throw new ArgumentException(refusal.Code, nameof(one));
        var person = new Person(Guid.Empty, Guid.CreateVersion7(now.Instant), one.Name);
        if (person.Hold([one.Role]).Refusal is { } conflict)
            throw new ArgumentException(conflict.Code, nameof(one));
        var hash = hasher.HashPassword(new Account(), one.Password);
        // The one who types all passwords knows those of the others; each changes it at the first sign-in.
        var mustChange = one.Role != Role.SystemAdministrator;
        var actor = new Actor(ActorKind.Person, person.Id, Guid.Empty, person.Name, person.Roles);
        return (person, Account.Open(person, one.SignInName, hash, now.Instant, mustChange), actor);
    }
}
