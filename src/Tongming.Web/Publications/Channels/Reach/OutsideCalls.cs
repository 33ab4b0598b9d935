using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>
/// Calls the interfaces of channels: only at the base address of a connection, without following redirects, never in the own network
/// unless the connection says so, and without writing addresses to the log, in which secrets can stand.
/// </summary>
internal sealed class OutsideCalls(ChannelOptions options) : IDisposable
{
    private const int MostBytes = 1024 * 1024;

    private readonly HttpClient outside = New(options, isPrivate: false);
    private readonly HttpClient inside = New(options, isPrivate: true);

    /// <summary>What was answered.</summary>
    internal sealed record Answer(HttpStatusCode Status, string Text)
    {
        /// <summary>Whether it is worth trying again later.</summary>
        public bool IsBusy => Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)Status >= 500;
    }

    /// <summary>Sends a request to a path below the base address.</summary>
    /// <exception cref="HttpRequestException">No connection, or it broke.</exception>
    /// <exception cref="TaskCanceledException">No answer in time.</exception>
    public async Task<Answer> SendAsync(
        ConnectionOptions to,
        HttpMethod method,
        string path,
        HttpContent? content,
        CancellationToken cancel
    )
    {
        var start = new Uri(to.Address.TrimEnd('/') + "/", UriKind.Absolute);
        var target = new Uri(start, path.TrimStart('/'));
        if (!start.IsBaseOf(target))
            throw new InvalidOperationException("The path leads out of the connection.");
        using var request = new HttpRequestMessage(method, target);
        request.Content = content;
        if (to.AppId.Length == 0 && to.Token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", to.Token);
        using var answer = await (to.Private ? inside : outside).SendAsync(request, cancel);
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>Whether a failure came before anything could have been received.</summary>
    public static bool WasNeverSent(HttpRequestException problem) =>
        problem.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    /// <summary>Whether an address belongs to this machine or to a network that is not public.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
            return true;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? bytes[0] is 0 or 10 or >= 224
                || bytes is [127, ..] or [169, 254, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [100, >= 64 and <= 127, ..]
            : plain.IsIPv6LinkLocal
                || plain.IsIPv6SiteLocal
                || plain.IsIPv6Multicast
                || plain.IsIPv6UniqueLocal
                || plain.Equals(IPAddress.IPv6Any);
    }

    public void Dispose()
    {
        outside.Dispose();
        inside.Dispose();
    }

    private static HttpClient New(ChannelOptions options, bool isPrivate)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            // Looked at when the connection is made, so that a name cannot lead elsewhere afterwards.
            ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, isPrivate, cancel),
        };
        return new HttpClient(sockets) { Timeout = TimeSpan.FromSeconds(options.WaitSeconds), MaxResponseContentBufferSize = MostBytes };
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool isPrivate, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancel);
        var allowed = addresses.Where(address => isPrivate || !IsPrivate(address)).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The address is not public.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }
}
