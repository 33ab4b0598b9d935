using System.Net;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Statistics.Machines;

/// <summary>
/// What one network may ask for: a bucket of <see cref="Calls"/> points, given back evenly in <see cref="Seconds"/>. A call costs one point, and one more for each
/// <see cref="CellsOfAPoint"/> cells beyond the first of them; the cost is known before anything is read. What is kept is answered before anybody is counted, so that the same
/// question asked by a whole office costs one call.
/// </summary>
internal sealed class CallBudget(TimeProvider time)
{
    /// <summary>Points of a full bucket: small calls in a row.</summary>
    public const int Calls = 120;

    /// <summary>Seconds in which they are given back.</summary>
    public const int Seconds = 60;

    /// <summary>Cells that a call may have for its point, and for each further one.</summary>
    public const int CellsOfAPoint = 10_000;

    private const int MostRemembered = 20_000;

    private readonly Lock gate = new();
    private readonly TokenBuckets<IPAddress> networks = new(Calls, Calls * 3600 / Seconds, MostRemembered);

    /// <summary>What a call for so many cells costs, at most a full bucket. Example: 10,000 cells 1, 10,001 cells 2, 100,000 cells 10.</summary>
    public static int CostOf(long cells) => (int)Math.Min(Calls, 1 + (Math.Max(0, cells - 1) / CellsOfAPoint));

    /// <summary>
    /// Lets a call in and gives zero; or says how long to wait until all of it can be paid at once, and gives back what it has paid: who has to wait pays nothing.
    /// </summary>
    /// <param name="address">Who calls; null where unknown: then nothing is counted.</param>
    /// <param name="points">What the call costs, at most <see cref="Calls"/>.</param>
    /// <param name="paid">How many of them were paid when it came in, before its cells were known.</param>
    public TimeSpan Admit(IPAddress? address, int points = 1, int paid = 0)
    {
        if (address is null)
            return TimeSpan.Zero;
        var (network, now) = (Floods.Network(address), time.GetUtcNow());
        lock (gate)
        {
            var isPayable = networks.Wait(network, now, points - paid) == TimeSpan.Zero;
            networks.Take(network, now, isPayable ? points - paid : -paid);
            return isPayable ? TimeSpan.Zero : networks.Wait(network, now, points);
        }
    }
}
