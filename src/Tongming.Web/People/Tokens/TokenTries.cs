using System.Net;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Tokens;

/// <summary>How many wrong tokens one address may send, as with passwords. Who has sent too many waits, even with a right one.</summary>
internal sealed class TokenTries(SignInOptions limits, TimeProvider time)
{
    private const int MostRemembered = 20_000;
    private const int MinutesOfAnHour = 60;

    private readonly Lock gate = new();
    private readonly TokenBuckets<IPAddress> wrong = new(limits.TriesPerMinute, limits.TriesPerMinute * MinutesOfAnHour, MostRemembered);

    /// <summary>How long an address has to wait; zero for not at all.</summary>
    public TimeSpan Wait(IPAddress? address)
    {
        lock (gate)
            return wrong.Wait(NetworkOf(address), time.GetUtcNow());
    }

    /// <summary>Counts a wrong one.</summary>
    public void Count(IPAddress? address)
    {
        lock (gate)
            wrong.Take(NetworkOf(address), time.GetUtcNow());
    }

    private static IPAddress NetworkOf(IPAddress? address) => Floods.Network(address ?? IPAddress.None);
}
