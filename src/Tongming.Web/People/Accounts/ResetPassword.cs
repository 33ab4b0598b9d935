using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Tokens;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Accounts;

/// <summary>The system administrator sets a first password for somebody, who must change it before anything else.</summary>
internal sealed class ResetPassword(Engine engine, Changes changes, LegalClock clock, PasswordRule rule, IPasswordHasher<Account> hasher)
{
    /// <summary>What the page or a program sends.</summary>
    public sealed record Input(Guid PersonId, string Password)
    {
        /// <summary>What is wrong with the fields.</summary>
        public FieldsAsked Ask() => new FieldsAsked().Ask(nameof(Password), "初始密码", Password, PasswordRule.Longest);
    }

    /// <summary>The account that now has that password.</summary>
    public async Task<Outcome<Account>> RunAsync(Actor actor, Input input, CancellationToken cancel = default)
    {
        await using var reading = engine.OpenForReading();
        var known = await reading.Set<Account>().SingleOrDefaultAsync(one => one.Id == input.PersonId, cancel);
        if (known is null || !PeoplePermissions.May(actor, PeopleAct.ResetPassword, known.BodyId, known.Id))
            return new Refusal("people.not-permitted");
        if (known.Id == actor.Id)
            return new Refusal("password.own-by-reset");
        if (rule.Check(known, input.Password) is { } refusal)
            return refusal;
        var hash = hasher.HashPassword(known, input.Password);
        return await changes.SaveAsync<Account>(
            async db =>
            {
                var person = await db.Set<Person>().SingleAsync(one => one.Id == known.Id, CancellationToken.None);
                if (person.HasLeft)
                    return new Refusal("person.left");
                var account = await db.Set<Account>().SingleAsync(one => one.Id == known.Id, CancellationToken.None);
                var now = clock.Now();
                account.TakePassword(hash, now.Instant, rule.Kept, mustChange: true);
                var revoked = await LiveTokens.RevokeAsync(db, person, now.Day);
                db.Record(
                    PeopleLedger
                        .OnPerson(actor, now, PeopleAct.ResetPassword, person, "person.password-reset")
                        .With(("revokedTokens", revoked))
                );
                return account;
            },
            cancel
        );
    }
}
