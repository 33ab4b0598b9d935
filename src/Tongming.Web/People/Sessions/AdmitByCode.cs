using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Sessions;

/// <summary>The second step of signing in: a six-digit code of the authenticator, or one of the recovery codes, each once.</summary>
internal sealed class AdmitByCode(SignInManager<Account> signIn, OpenSession session, Changes changes, LegalClock clock)
{
    /// <summary>What the page sends.</summary>
    public sealed record Input(string Code);

    /// <summary>Whether somebody stands between the two steps.</summary>
    public async Task<bool> IsExpectedAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>Signs in, or refuses; wrong codes count like wrong passwords.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, CancellationToken cancel = default)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account || await signIn.UserManager.IsLockedOutAsync(account))
            return new Refusal("sign-in.too-late");
        if (await MethodAsync(account, input.Code) is not { } method)
        {
            await signIn.UserManager.AccessFailedAsync(account);
            var act = await signIn.UserManager.IsLockedOutAsync(account) ? "person.locked" : "person.sign-in-failed";
            var failed = PeopleLedger.OnPerson(Actor.Stranger, clock.Now(), account.BodyId, account.Id, act).With(("by", "code"));
            await changes.RecordAsync(failed, cancel);
            return new Refusal("sign-in.code-refused");
        }

        await signIn.UserManager.ResetAccessFailedCountAsync(account);
        await signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return await session.RunAsync(account, method, cancel) ? account.Id : new Refusal("sign-in.too-late");
    }

    private async Task<string?> MethodAsync(Account account, string code)
    {
        var bare = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        var accounts = signIn.UserManager;
        if (bare.Length == 6 && bare.All(char.IsAsciiDigit))
        {
            var provider = accounts.Options.Tokens.AuthenticatorTokenProvider;
            return await accounts.VerifyTwoFactorTokenAsync(account, provider, bare) ? "code" : null;
        }

        return (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, bare.ToUpperInvariant())).Succeeded ? "recovery-code" : null;
    }
}
