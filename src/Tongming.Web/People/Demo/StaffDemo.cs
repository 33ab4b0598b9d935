using Microsoft.AspNetCore.Identity;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Demo;

namespace Tongming.Web.People.Demo;

/// <summary>The demo's people: one for each role, all with the same password, which the page shows where they sign in.</summary>
internal sealed class StaffDemo(IPasswordHasher<Account> hasher) : IDemoSource
{
    public int Order => 10;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        var hash = hasher.HashPassword(new Account(), DemoOffice.Password);
        var staff = DemoPerson.All.Select(one => (Demo: one, Person: Hire(office, one))).ToList();
        await office.Changes.SaveAsync<string>(
            db =>
            {
                foreach (var (demo, person) in staff)
                {
                    db.AddRange(person, Account.Open(person, demo.SignInName, hash, office.Now.Instant, mustChange: false));
                    var program = Actor.Program(person.BodyId);
                    var act = PeopleLedger.OnPerson(program, office.Now, person.BodyId, person.Id, "person.hired");
                    db.Record(act.With(("roles", person.RoleCodes)));
                }

                return Task.FromResult<Outcome<string>>("hired");
            },
            cancel
        );
        foreach (var (demo, person) in staff)
        {
            var actor = new Actor(ActorKind.Person, person.Id, person.BodyId, person.Name, person.Roles) { SectionId = person.SectionId };
            if (demo.Place == DemoPlace.Bureau)
                office[demo.Role] = actor;
            else if (demo.Place == DemoPlace.Superior)
                office.OfSuperior[demo.Role] = actor;
        }
    }

    private static Person Hire(DemoOffice office, DemoPerson demo)
    {
        var body = demo.Place switch
        {
            DemoPlace.Bureau => office.BodyId,
            DemoPlace.Superior => office.SuperiorId,
            _ => Guid.Empty,
        };
        var person = new Person(body, Guid.CreateVersion7(office.Now.Instant), demo.Name);
        if (person.Hold([demo.Role]).Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Code);
        person.Join(demo.Section is { } section ? office.Sections[section] : null);
        return person;
    }
}
