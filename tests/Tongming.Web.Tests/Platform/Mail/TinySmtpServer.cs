using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tongming.Web.Tests.Platform.Mail;

/// <summary>Takes mail as a server does, as far as a test needs it: no encryption, no passwords.</summary>
internal sealed class TinySmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public TinySmtpServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whole messages as they came, headers first.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>The receiver that is turned away, and how.</summary>
    public (string Address, string Answer)? Refuses { get; init; }

    /// <summary>Set when somebody has connected to a server that says nothing.</summary>
    public TaskCompletionSource? Silent { get; init; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await Task.WhenAny(serving);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            if (Silent is not null)
            {
                Silent.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop.Token);
            }

            await TalkAsync(client.GetStream());
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 tiny");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line == "DATA")
                await TakeAsync(reader, writer);
            else if (line.StartsWith("QUIT", StringComparison.Ordinal))
                return;
            else
                await writer.WriteLineAsync(
                    Refuses is { } refused && line.StartsWith($"RCPT TO:<{refused.Address}>", StringComparison.Ordinal)
                        ? refused.Answer
                        : "250 ok"
                );
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
            message.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        Messages.Add(message.ToString());
        await writer.WriteLineAsync("250 thanks");
    }
}
