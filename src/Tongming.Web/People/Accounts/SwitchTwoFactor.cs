using Microsoft.AspNetCore.Identity;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Accounts;

/// <summary>Somebody switches the one-time codes of an authenticator on or off for the own account; a right code is needed for both.</summary>
internal sealed class SwitchTwoFactor(CurrentActor current, SignInManager<Account> signIn, Changes changes, LegalClock clock)
{
    private const int RecoveryCodes = 10;

    /// <summary>What the page sends.</summary>
    public sealed record Input(bool On, string Code);

    /// <summary>How it stands: whether the codes are asked for, and the key for the authenticator while they are not.</summary>
    public sealed record Standing(bool IsOn, string Key, string SignInName, int RecoveryCodesLeft);

    /// <summary>Reads how it stands; makes a key where there is none.</summary>
    public async Task<Standing?> ReadAsync()
    {
        if (await signIn.UserManager.GetUserAsync(signIn.Context.User) is not { } account)
            return null;
        var accounts = signIn.UserManager;
        var isOn = await accounts.GetTwoFactorEnabledAsync(account);
        var key = isOn ? "" : await accounts.GetAuthenticatorKeyAsync(account);
        if (key is null)
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            // A new key is a new stamp: the present session stays.
            await signIn.RefreshSignInAsync(account);
            key = await accounts.GetAuthenticatorKeyAsync(account) ?? "";
        }

        return new Standing(isOn, key, account.UserName ?? "", await accounts.CountRecoveryCodesAsync(account));
    }

    /// <summary>Switches; the recovery codes where it was switched on.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(Input input, CancellationToken cancel = default)
    {
        var actor = await current.ReadAsync(cancel);
        var accounts = signIn.UserManager;
        if (await accounts.GetUserAsync(signIn.Context.User) is not { } account)
            return new Refusal("people.not-permitted");
        var bare = input.Code.Replace(" ", "", StringComparison.Ordinal);
        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, bare))
            return new Refusal("two-factor.code-wrong");
        var act = input.On ? "person.two-factor-on" : "person.two-factor-off";
        await changes.RecordAsync(PeopleLedger.OnPerson(actor, clock.Now(), actor.BodyId, actor.Id, act), cancel);
        await accounts.SetTwoFactorEnabledAsync(account, input.On);
        var codes = input.On ? await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) : null;
        if (!input.On)
            await accounts.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        return codes?.ToList() ?? [];
    }
}
