using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.People.Accounts;

/// <summary>
/// Where the framework's sign-in keeps its accounts. It has a context of its own, which tracks. Keys of one-time codes and recovery
/// codes are encrypted: whoever reads the table can still not sign in with them (R7-05).
/// </summary>
internal sealed class AccountStore(Engine engine, IdentityErrorDescriber describer, IDataProtectionProvider protection)
    : UserOnlyStore<Account, Db, Guid>(engine.Open(), describer),
        IDisposable
{
    private readonly IDataProtector protector = protection.CreateProtector("tongming.account-tokens");

    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) => base.SetTokenAsync(user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        if (await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is not { } stored)
            return null;
        try
        {
            return protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            // Its key is gone: the token opens nothing any more.
            return null;
        }
    }

    void IDisposable.Dispose()
    {
        Context.Dispose();
        Dispose();
    }
}
