using Microsoft.AspNetCore.Identity;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Sessions;

/// <summary>
/// Lets somebody in who has shown who they are: writes it into the ledger and gives the cookie. An administrator's other sessions
/// end: each has one (R7-10).
/// </summary>
internal sealed class OpenSession(Engine engine, Changes changes, LegalClock clock, SignInManager<Account> signIn)
{
    /// <summary>Lets the person in; false where nobody with that account works here any more.</summary>
    public async Task<bool> RunAsync(Account account, string method, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var now = clock.Now();
        var actor = await CurrentActor.OfPersonAsync(db, account.BodyId, account.Id, now.Day, cancel);
        if (actor.Kind != ActorKind.Person)
            return false;
        if (actor.Roles.Any(RoleRules.IsAdministrator))
            await signIn.UserManager.UpdateSecurityStampAsync(account);
        var act = PeopleLedger.OnPerson(actor, now, account.BodyId, account.Id, "person.signed-in").With(("by", method));
        await changes.RecordAsync(act, cancel);
        await signIn.SignInAsync(account, isPersistent: false);
        return true;
    }
}
