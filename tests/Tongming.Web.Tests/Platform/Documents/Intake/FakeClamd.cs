using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tongming.Web.Tests.Platform.Documents.Intake;

/// <summary>A server that speaks as clamd does: it takes INSTREAM and calls infected what contains EICAR.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly Socket listener;
    private readonly Task serving;
    private readonly int limit;
    private readonly bool isSilent;
    private readonly CancellationTokenSource stop = new();

    private FakeClamd(EndPoint end, int limit, bool isSilent)
    {
        (this.limit, this.isSilent) = (limit, isSilent);
        listener =
            end is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(end);
        listener.Listen();
        serving = ServeAsync();
    }

    public string Address => listener.LocalEndPoint is IPEndPoint end ? $"127.0.0.1:{end.Port}" : $"unix:{listener.LocalEndPoint}";

    public static FakeClamd OnTcp(int limit = int.MaxValue, bool isSilent = false) =>
        new(new IPEndPoint(IPAddress.Loopback, 0), limit, isSilent);

    public static FakeClamd OnSocket(string path) => new(new UnixDomainSocketEndPoint(path), int.MaxValue, false);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptAsync(stop.Token);
                await using var stream = new NetworkStream(client);
                await AnswerAsync(stream);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException) { }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, stop.Token);
        var content = new List<byte>();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, stop.Token);
            var count = BinaryPrimitives.ReadInt32BigEndian(length);
            if (count == 0)
                break;
            var piece = new byte[count];
            await stream.ReadExactlyAsync(piece, stop.Token);
            content.AddRange(piece);
        }

        if (isSilent)
            await Task.Delay(Timeout.Infinite, stop.Token);
        var answer =
            Encoding.ASCII.GetString(command) != "zINSTREAM\0" ? "UNKNOWN COMMAND"
            : content.Count > limit ? "INSTREAM size limit exceeded. ERROR"
            : Encoding.Latin1.GetString([.. content]).Contains("EICAR", StringComparison.Ordinal) ? "stream: Eicar-Signature FOUND"
            : "stream: OK";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"), stop.Token);
    }
}
