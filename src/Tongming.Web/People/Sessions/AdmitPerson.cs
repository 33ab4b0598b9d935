using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Sessions;

/// <summary>
/// Signs somebody in by name and password. Whoever is refused hears the same sentence, after about the same time, whether the name is
/// unknown, the password wrong or the account locked: the answer must not tell which names exist.
/// </summary>
internal sealed class AdmitPerson(
    SignInManager<Account> signIn,
    OpenSession session,
    Changes changes,
    LegalClock clock,
    SignInOptions limits
)
{
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    /// <summary>What the page sends.</summary>
    public sealed record Input(string Name, string Password);

    /// <summary>How far somebody has come: in, or before the page that asks for a code.</summary>
    public enum Step
    {
        /// <summary>Signed in.</summary>
        Inside,

        /// <summary>The password was right; a code is needed too.</summary>
        BeforeCode,
    }

    /// <summary>Signs in, or says that a code is needed, or refuses.</summary>
    public async Task<Outcome<Step>> RunAsync(Input input, CancellationToken cancel = default)
    {
        var account = await signIn.UserManager.FindByNameAsync(input.Name.Trim());
        if (account is null || await signIn.UserManager.IsLockedOutAsync(account))
        {
            signIn.UserManager.PasswordHasher.VerifyHashedPassword(new Account(), NobodysHash, input.Password);
            return await RefuseAsync(account, "person.sign-in-failed", cancel);
        }

        var check = await signIn.CheckPasswordSignInAsync(account, input.Password, lockoutOnFailure: true);
        if (!check.Succeeded)
            return await RefuseAsync(account, check.IsLockedOut ? "person.locked" : "person.sign-in-failed", cancel);
        if (await signIn.UserManager.GetTwoFactorEnabledAsync(account))
        {
            await RememberAsync(account);
            return Step.BeforeCode;
        }

        return await session.RunAsync(account, "password", cancel)
            ? Step.Inside
            : await RefuseAsync(account, "person.sign-in-failed", cancel);
    }

    private async Task<Outcome<Step>> RefuseAsync(Account? account, string act, CancellationToken cancel)
    {
        var now = clock.Now();
        await changes.RecordAsync(
            PeopleLedger.OnPerson(Actor.Stranger, now, account?.BodyId ?? Guid.Empty, account?.Id ?? Guid.Empty, act),
            cancel
        );
        return new Refusal("sign-in.refused", limits.FailuresBeforeLock, limits.LockMinutes);
    }

    private Task RememberAsync(Account account) =>
        signIn.Context.SignInAsync(
            IdentityConstants.TwoFactorUserIdScheme,
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Id.ToString())], IdentityConstants.TwoFactorUserIdScheme)
            )
        );
}
