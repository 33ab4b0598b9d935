using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.People.Tokens;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>Ends somebody's work: the account is closed and nobody acts for the person any more. Past acts stay.</summary>
internal sealed class EndWork(Changes changes, LegalClock clock)
{
    /// <summary>What the page or a program sends.</summary>
    public sealed record Input(Guid PersonId);

    /// <summary>The person, or why not.</summary>
    public Task<Outcome<Person>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<Person>(
            async db =>
            {
                var found = await PersonAtWork.LoadAsync(db, actor, PeopleAct.EndWork, input.PersonId);
                if (!found.Succeeded)
                    return found;
                var person = found.Value;
                if (person.Id == actor.Id)
                    return new Refusal("person.leave.own");
                if (await Administrators.RefusalAsync(db, person, []) is { } last)
                    return last;
                var represented = await db.Set<Person>()
                    .Where(other => other.BodyId == person.BodyId && other.SubstituteId == person.Id)
                    .ToListAsync(CancellationToken.None);
                represented.ForEach(other => other.Return());
                person.Return();
                person.Leave();
                (await db.Set<Account>().SingleAsync(one => one.Id == person.Id, CancellationToken.None)).Close();
                var now = clock.Now();
                var revoked = await LiveTokens.RevokeAsync(db, person, now.Day);
                db.Record(
                    PeopleLedger
                        .OnPerson(actor, now, PeopleAct.EndWork, person, "person.left")
                        .With(("noLongerSubstituteOf", represented.Select(other => other.Id)), ("revokedTokens", revoked))
                );
                return person;
            },
            cancel
        );
}
