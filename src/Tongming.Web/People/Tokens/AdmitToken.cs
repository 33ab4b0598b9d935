using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Tokens;

/// <summary>
/// Says whose rights a token carries. Nobody's where it is unknown, revoked or too old, while the account is locked, and where the
/// person has left. The first use of a day goes into the ledger.
/// </summary>
internal sealed class AdmitToken(Engine engine, Changes changes, LegalClock clock, IUserClaimsPrincipalFactory<Account> principals)
{
    /// <summary>The person as the cookie would say it; null for nobody.</summary>
    public async Task<ClaimsPrincipal?> RunAsync(string token, CancellationToken cancel = default)
    {
        if (!TokenText.Fits(token))
            return null;
        var (now, hash) = (clock.Now(), TokenText.HashOf(token));
        await using var db = engine.OpenForReading();
        if (
            await db.Set<AccessToken>().SingleOrDefaultAsync(one => one.Hash == hash, cancel) is not { } found
            || !found.IsAlive(now.Day)
            || await db.Set<Account>().SingleOrDefaultAsync(one => one.Id == found.PersonId, cancel) is not { } account
            || account.IsLocked(now.Instant)
        )
            return null;
        var actor = await CurrentActor.OfPersonAsync(db, found.BodyId, found.PersonId, now.Day, cancel);
        if (actor.Kind != ActorKind.Person)
            return null;
        if (found.LastUsedOn != now.Day)
            await NoteAsync(found, actor, now);
        return await principals.CreateAsync(account);
    }

    private Task<Outcome<AccessToken>> NoteAsync(AccessToken found, Actor actor, Now now) =>
        changes.SaveAsync<AccessToken>(async db =>
        {
            var kept = await db.Set<AccessToken>().SingleAsync(one => one.BodyId == found.BodyId && one.Id == found.Id);
            if (kept.LastUsedOn == now.Day)
                return kept;
            kept.Use(now.Day);
            db.Record(PeopleLedger.OnPerson(actor, now, actor.BodyId, actor.Id, "person.token-used").With(("token", kept.Id)));
            return kept;
        });
}
