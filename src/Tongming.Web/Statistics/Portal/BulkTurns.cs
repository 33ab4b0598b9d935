using System.Net;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Statistics.Portal;

/// <summary>
/// How many fetch whole data sets at once: each of them takes a part of a processor and of the line for minutes. Who comes later is sent away, not kept waiting; who stops
/// reading is cut off by the server and loses the turn (<see cref="WholeFile.SlowestReader"/>).
/// </summary>
internal sealed class BulkTurns
{
    /// <summary>Most at once.</summary>
    public const int AtOnce = 4;

    /// <summary>Most of them of one network, so that nobody takes all.</summary>
    public const int OfOneNetwork = 2;

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, int> networks = [];
    private int taken;

    /// <summary>A turn, which ends when it is disposed of; null where there is none to be had.</summary>
    /// <param name="address">Who asks; what has no address counts among all only.</param>
    public IDisposable? Take(IPAddress? address)
    {
        var network = address is null ? null : Floods.Network(address);
        lock (gate)
        {
            if (taken >= AtOnce || (network is not null && networks.GetValueOrDefault(network) >= OfOneNetwork))
                return null;
            taken++;
            if (network is not null)
                networks[network] = networks.GetValueOrDefault(network) + 1;
        }

        return new Turn(this, network);
    }

    private void End(IPAddress? network)
    {
        lock (gate)
        {
            taken--;
            if (network is not null && --networks[network] == 0)
                networks.Remove(network);
        }
    }

    private sealed class Turn(BulkTurns of, IPAddress? network) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            if (isOver)
                return;
            isOver = true;
            of.End(network);
        }
    }
}
