using System.Net;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Statistics.Machines;

/// <summary>
/// How many calls for numbers one network makes: a bucket of <see cref="Calls"/>, given back evenly in <see cref="Seconds"/>. What is kept is answered
/// before anybody is counted, so that the same question asked by a whole office costs one call.
/// </summary>
internal sealed class CallBudget(TimeProvider time)
{
    /// <summary>Calls in a row.</summary>
    public const int Calls = 120;

    /// <summary>Seconds in which they are given back.</summary>
    public const int Seconds = 60;

    private const int MostRemembered = 20_000;

    private readonly Lock gate = new();
    private readonly TokenBuckets<IPAddress> networks = new(Calls, Calls * 3600 / Seconds, MostRemembered);

    /// <summary>Lets a call in and gives zero, or says how long to wait.</summary>
    public TimeSpan Admit(IPAddress? address)
    {
        if (address is null)
            return TimeSpan.Zero;
        var (network, now) = (Floods.Network(address), time.GetUtcNow());
        lock (gate)
        {
            var wait = networks.Wait(network, now);
            if (wait == TimeSpan.Zero)
                networks.Take(network, now);
            return wait;
        }
    }
}
