using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Tests.Fixture;

/// <summary>The real program as a process of its own, on a free port of this machine: it can be killed as a failing power supply would.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder said = new();

    private StartedProgram(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The most memory that it ever held, in bytes.</summary>
    public long MostMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it on these data, waiting for the disk with every group of changes, and waits until it answers.</summary>
    public static async Task<StartedProgram> StartAsync(DataOptions data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Tongming.Web.dll"), "--urls", $"{address}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data.Folder,
        };
        start.Environment["Data__Folder"] = data.Folder;
        start.Environment["Data__Postgres"] = data.Postgres;
        start.Environment["Data__Durable"] = "true";
        // Everything comes from one address.
        foreach (var limit in new[] { "AddressAtOnce", "AddressPerHour", "BodyAtOnce", "BodyPerHour" })
            start.Environment[$"Floods__{limit}"] = 10_000.ToString(CultureInfo.InvariantCulture);
        var program = new StartedProgram(Process.Start(start)!, address);
        program.Listen();
        await program.AnswersAsync();
        return program;
    }

    /// <summary>Ends it at once, in the middle of whatever it does (SIGKILL).</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits until it has ended.</summary>
    public Task EndAsync() => process.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // What it says is read, because a full pipe would stop it, and kept for the case that it does not start.
    private void Listen()
    {
        DataReceivedEventHandler keep = (_, line) =>
        {
            lock (said)
                said.AppendLine(line.Data);
        };
        process.OutputDataReceived += keep;
        process.ErrorDataReceived += keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var began = Stopwatch.GetTimestamp();
        while (!process.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
        {
            try
            {
                if ((await client.GetAsync("/health")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        await DisposeAsync();
        Assert.Fail($"The program did not start: {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
