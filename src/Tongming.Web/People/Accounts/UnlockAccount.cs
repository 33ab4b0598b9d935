using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Accounts;

/// <summary>Opens an account that wrong passwords have locked, before the time of the lock is over.</summary>
internal sealed class UnlockAccount(Changes changes, LegalClock clock)
{
    /// <summary>What the page or a program sends.</summary>
    public sealed record Input(Guid PersonId);

    /// <summary>The account, open again.</summary>
    public Task<Outcome<Account>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<Account>(
            async db =>
            {
                var person = await db.Set<Person>().SingleOrDefaultAsync(one => one.Id == input.PersonId, CancellationToken.None);
                if (person is null || !PeoplePermissions.May(actor, PeopleAct.UnlockAccount, person.BodyId, person.Id))
                    return new Refusal("people.not-permitted");
                if (person.HasLeft)
                    return new Refusal("person.left");
                var account = await db.Set<Account>().SingleAsync(one => one.Id == person.Id, CancellationToken.None);
                account.Unlock();
                db.Record(PeopleLedger.OnPerson(actor, clock.Now(), PeopleAct.UnlockAccount, person, "person.unlocked"));
                return account;
            },
            cancel
        );
}
