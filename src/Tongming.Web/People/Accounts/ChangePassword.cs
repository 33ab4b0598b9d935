using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Accounts;

/// <summary>Somebody takes another password for the own account. All other sessions of the account end.</summary>
internal sealed class ChangePassword(Engine engine, Changes changes, LegalClock clock, PasswordRule rule, IPasswordHasher<Account> hasher)
{
    /// <summary>What the page sends.</summary>
    public sealed record Input(string Present, string New);

    /// <summary>The account with its new password.</summary>
    public async Task<Outcome<Account>> RunAsync(Actor actor, Input input, CancellationToken cancel = default)
    {
        await using var reading = engine.OpenForReading();
        var known = await reading.Set<Account>().SingleOrDefaultAsync(one => one.Id == actor.Id, cancel);
        if (known is null)
            return new Refusal("people.not-permitted");
        if (hasher.VerifyHashedPassword(known, known.PasswordHash ?? "", input.Present) == PasswordVerificationResult.Failed)
            return new Refusal("password.present-wrong");
        if (rule.Check(known, input.New) is { } refusal)
            return refusal;
        var hash = hasher.HashPassword(known, input.New);
        return await changes.SaveAsync<Account>(
            async db =>
            {
                var account = await db.Set<Account>().SingleAsync(one => one.Id == actor.Id, CancellationToken.None);
                if (account.ConcurrencyStamp != known.ConcurrencyStamp)
                    return new Refusal("people.changed-meanwhile");
                var now = clock.Now();
                account.TakePassword(hash, now.Instant, rule.Kept, mustChange: false);
                db.Record(PeopleLedger.OnPerson(actor, now, account.BodyId, account.Id, "person.password-changed"));
                return account;
            },
            cancel
        );
    }
}
