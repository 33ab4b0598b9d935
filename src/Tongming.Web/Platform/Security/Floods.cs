using System.Net;
using System.Net.Sockets;

namespace Tongming.Web.Platform.Security;

/// <summary>
/// Stops floods of submissions to the public form without shutting out an office behind one address: a small bucket for each
/// session, a larger one for each address, one for each body. Kept in memory only; a restart fills all buckets.
/// </summary>
internal sealed class Floods(FloodOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly TokenBuckets<string> sessions = new(options.SessionAtOnce, options.SessionPerHour, options.MostRemembered);
    private readonly TokenBuckets<IPAddress> addresses = new(options.AddressAtOnce, options.AddressPerHour, options.MostRemembered);
    private readonly TokenBuckets<Guid> bodies = new(options.BodyAtOnce, options.BodyPerHour, options.MostRemembered);

    /// <summary>Lets a submission in and gives zero, or says how long to wait. A submission that is refused costs nothing.</summary>
    /// <param name="body">To whom.</param>
    /// <param name="address">From where; null where unknown: then the address does not count.</param>
    /// <param name="session">In which session; null for none: then only address and body count.</param>
    public TimeSpan Admit(Guid body, IPAddress? address, string? session)
    {
        var now = time.GetUtcNow();
        var from = address is null ? null : Network(address);
        lock (gate)
        {
            var wait = bodies.Wait(body, now);
            if (from is not null)
                wait = Longer(wait, addresses.Wait(from, now));
            if (session is not null)
                wait = Longer(wait, sessions.Wait(session, now));
            if (wait > TimeSpan.Zero)
                return wait;
            bodies.Take(body, now);
            if (from is not null)
                addresses.Take(from, now);
            if (session is not null)
                sessions.Take(session, now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Sessions and addresses that are remembered now.</summary>
    public int Remembered
    {
        get
        {
            lock (gate)
                return sessions.Count + addresses.Count + bodies.Count;
        }
    }

    /// <summary>A household of IPv6 has 2^64 addresses: the network counts.</summary>
    public static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
