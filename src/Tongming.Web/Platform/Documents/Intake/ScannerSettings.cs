using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>Where the scanner for viruses (clamd) listens.</summary>
public sealed record ScannerSettings
{
    private const string UnixPrefix = "unix:";
    private const int UsualPort = 3310;

    /// <summary><c>host:port</c>, <c>host</c> for port 3310, or <c>unix:</c> with the path of a socket; null where there is no scanner.</summary>
    public string? ScannerAddress { get; init; }

    /// <summary>Time for one file.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ScannerTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The scanner that is set: clamd, or one that answers nothing.</summary>
    public IVirusScan CreateScan() => string.IsNullOrWhiteSpace(ScannerAddress) ? new NoVirusScan() : new ClamdScan(this);

    /// <summary>The address as an end of a connection.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal EndPoint EndPoint()
    {
        var address = ScannerAddress?.Trim() ?? "";
        if (address.StartsWith(UnixPrefix, StringComparison.Ordinal))
            return new UnixDomainSocketEndPoint(address[UnixPrefix.Length..]);
        var colon = address.LastIndexOf(':');
        if (colon < 0)
            return new DnsEndPoint(address, UsualPort);
        return
            int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? new DnsEndPoint(address[..colon], port)
            : throw new FormatException($"“{address}” is no address of a scanner; write host:port or unix:path.");
    }
}
