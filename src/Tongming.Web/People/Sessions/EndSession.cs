using Microsoft.AspNetCore.Identity;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Sessions;

/// <summary>Signs the person of the present request out.</summary>
internal sealed class EndSession(CurrentActor current, SignInManager<Account> signIn, Changes changes, LegalClock clock)
{
    /// <summary>Writes it into the ledger and takes the cookie back.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        var actor = await current.ReadAsync(cancel);
        if (actor.Kind == ActorKind.Person)
            await changes.RecordAsync(PeopleLedger.OnPerson(actor, clock.Now(), actor.BodyId, actor.Id, "person.signed-out"), cancel);
        await signIn.SignOutAsync();
    }
}
