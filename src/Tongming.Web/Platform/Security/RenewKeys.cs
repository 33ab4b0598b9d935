using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Platform.Security;

/// <summary>
/// Makes a new key in good time. The framework would make one in the middle of encrypting something, which may happen inside a
/// change; storing the key would then wait for the very writer that it keeps busy. So it makes none by itself.
/// </summary>
internal sealed class RenewKeys(IKeyManager keys) : IJob
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>Sees to it that there is a key for now and for the days to come.</summary>
    public Task RunAsync(CancellationToken cancel)
    {
        // The framework judges keys by the machine's clock, whatever clock the program was given.
        var now = TimeProvider.System.GetUtcNow();
        var living = keys.GetAllKeys().Where(key => !key.IsRevoked && key.ExpirationDate > now).ToList();
        if (!living.Any(key => key.ActivationDate <= now))
            keys.CreateNewKey(now, now + Life);
        else if (living.Max(key => key.ExpirationDate) is var last && last < now + Ahead)
            keys.CreateNewKey(last.AddDays(-2), last + Life);
        return Task.CompletedTask;
    }
}
