using System.Net;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>How often one network address may try query codes: enough for an office behind one address, too little for guessing.</summary>
internal sealed class AttemptsByAddress(TimeProvider time)
{
    private const int AtOnce = 60;
    private const int PerHour = 240;
    private const int MostRemembered = 20_000;

    private readonly Lock gate = new();
    private readonly TokenBuckets<IPAddress> addresses = new(AtOnce, PerHour, MostRemembered);

    /// <summary>Whether there may be one more attempt, which is counted.</summary>
    public bool Admit(IPAddress? address)
    {
        if (address is null)
            return true;
        var (from, now) = (Floods.Network(address), time.GetUtcNow());
        lock (gate)
        {
            if (addresses.Wait(from, now) > TimeSpan.Zero)
                return false;
            addresses.Take(from, now);
            return true;
        }
    }
}
