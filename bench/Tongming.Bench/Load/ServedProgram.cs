using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tongming.Bench.Load;

/// <summary>The published program, serving on a free port of this machine.</summary>
internal sealed class ServedProgram : IDisposable
{
    private readonly Process process;

    private ServedProgram(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Time that it has spent on processors, with that of the kernel for it.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that it has held so far in megabytes, as the kernel counts it.</summary>
    public double PeakMegabytes =>
        double.Parse(
            File.ReadLines($"/proc/{process.Id}/status")
                .First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        ) / 1024;

    public static async Task<ServedProgram> StartAsync(string program, string folder, params (string Name, string Value)[] settings)
    {
        var port = FreePort();
        program = Path.GetFullPath(program);
        var byDotnet = program.EndsWith(".dll", StringComparison.Ordinal);
        string[] arguments = ["--urls", $"http://127.0.0.1:{port}"];
        var start = new ProcessStartInfo(byDotnet ? "dotnet" : program, byDotnet ? [program, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Data__Folder"] = folder;
        start.Environment["Data__Durable"] = "true";
        // As behind a proxy, so that each connection counts as an address of its own; one body takes all the load.
        start.Environment["Proxy__TrustedProxies__0"] = "127.0.0.1";
        foreach (
            var (limit, most) in new[]
            {
                ("AddressAtOnce", 10_000),
                ("AddressPerHour", 100_000),
                ("BodyAtOnce", 100_000),
                ("BodyPerHour", 1_000_000),
            }
        )
            start.Environment[$"Floods__{limit}"] = most.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return await StartAsync(start, port, "/health");
    }

    /// <summary>Another program than ours; it answers when its page does.</summary>
    public static Task<ServedProgram> StartPeerAsync(string program, string page, params string[] arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Path.GetFullPath(program), ["--urls", $"http://127.0.0.1:{port}", .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(program))!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return StartAsync(start, port, page);
    }

    private static async Task<ServedProgram> StartAsync(ProcessStartInfo start, int port, string page)
    {
        var served = new ServedProgram(Process.Start(start)!, port);
        // Read and thrown away: a full pipe would stop the program.
        served.process.OutputDataReceived += (_, _) => { };
        served.process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        served.process.BeginOutputReadLine();
        served.process.BeginErrorReadLine();
        await served.AnswersAsync(page);
        return served;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task AnswersAsync(string page)
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 600 && !process.HasExited; attempt++)
        {
            try
            {
                if ((await client.GetAsync(page)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The program did not start.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
