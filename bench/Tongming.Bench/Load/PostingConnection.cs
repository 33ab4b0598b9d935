using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tongming.Bench.Load;

/// <summary>One kept-alive connection that posts the same form under ever new marks; as light as it can be, so that the server has the processors.</summary>
internal sealed class PostingConnection(int port, PostedMessage message) : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] answer = new byte[64 * 1024];

    /// <summary>How long each accepted form took, in milliseconds.</summary>
    public List<double> Milliseconds { get; } = new(4096);

    /// <summary>Answers other than the expected one.</summary>
    public int Errors { get; private set; }

    /// <summary>The first answer that was an error, for people.</summary>
    public string? FirstError { get; private set; }

    /// <summary>Posts as long as there are marks.</summary>
    public async Task RunAsync(Func<Guid?> next)
    {
        await socket.ConnectAsync(IPAddress.Loopback, port);
        while (next() is { } mark)
        {
            var bytes = message.Under(mark);
            var began = Stopwatch.GetTimestamp();
            for (var sent = 0; sent < bytes.Length; )
                sent += await socket.SendAsync(bytes[sent..]);
            var length = await ReceiveAsync();
            if (answer.AsSpan(0, length).StartsWith(message.Expected))
                Milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            else
                (Errors, FirstError) = (Errors + 1, FirstError ?? Encoding.UTF8.GetString(answer, 0, length));
        }
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Reads one answer; its length in the buffer.</summary>
    private async Task<int> ReceiveAsync()
    {
        var length = 0;
        while (!IsWhole(answer.AsSpan(0, length)))
        {
            var received = await socket.ReceiveAsync(answer.AsMemory(length));
            if (received == 0)
                throw new IOException("The server closed the connection.");
            length += received;
        }

        return length;
    }

    private static bool IsWhole(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var named = text[..end].IndexOf("Content-Length: "u8);
        if (named < 0)
            return text.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = text[(named + "Content-Length: ".Length)..end];
        var stop = digits.IndexOf((byte)'\r');
        return text.Length >= end + 4 + int.Parse(stop < 0 ? digits : digits[..stop], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
