using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>Asks clamd by its command INSTREAM: pieces with their lengths, a length of nought, one line as answer.</summary>
public sealed class ClamdScan(ScannerSettings settings) : IVirusScan
{
    private const int PieceLength = 64 * 1024;
    private const int LongestAnswer = 4096;
    private readonly EndPoint end = settings.EndPoint();

    /// <inheritdoc/>
    public async Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(settings.ScannerTime);
        try
        {
            return Read(await AskAsync(content, stop.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Unavailable("no answer in time");
        }
        catch (SocketException broken)
        {
            return Unavailable(broken.SocketErrorCode.ToString());
        }
        catch (IOException)
        {
            return Unavailable("connection lost");
        }
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var socket =
            end is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(end, cancellation);
        await using var stream = new NetworkStream(socket);
        var answer = AnswerAsync(stream, cancellation);
        try
        {
            await SendAsync(stream, content, cancellation);
        }
        catch (IOException)
        {
            // It stops listening when the file is longer than it takes; its answer says so.
        }

        return await answer;
    }

    private static async Task SendAsync(NetworkStream stream, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var length = new byte[4];
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        for (var at = 0; at < content.Length; at += PieceLength)
        {
            var piece = content.Slice(at, Math.Min(PieceLength, content.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
            await stream.WriteAsync(length, cancellation);
            await stream.WriteAsync(piece, cancellation);
        }

        await stream.WriteAsync(new byte[4], cancellation);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var buffer = new byte[LongestAnswer];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
                break;
            length += read;
            if (buffer.AsSpan(0, length).Contains((byte)0))
                break;
        }

        return Encoding.UTF8.GetString(buffer, 0, length).TrimEnd('\0', '\n', '\r', ' ');
    }

    private static ScanResult Read(string answer)
    {
        const string found = " FOUND";
        var said = answer.StartsWith("stream: ", StringComparison.Ordinal) ? answer["stream: ".Length..] : answer;
        if (said.EndsWith(found, StringComparison.Ordinal))
            return new ScanResult(ScanVerdict.Infected, said[..^found.Length]);
        return said == "OK" && said != answer ? ScanResult.Clean : Unavailable(said.Length == 0 ? "no answer" : said);
    }

    private static ScanResult Unavailable(string reason) => new(ScanVerdict.Unavailable, reason);
}
