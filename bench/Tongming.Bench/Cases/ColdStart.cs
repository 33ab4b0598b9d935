using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tongming.Bench.Cases;

/// <summary>From starting a published program to the last byte of its first page.</summary>
internal static class ColdStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Takes turns between both programs, so that they meet the same minutes.</summary>
    public static async Task<(Measurement Ours, Measurement Peer)> CompareAsync(string program, string page, string peer, int runs)
    {
        var ours = new List<Measurement>();
        var peers = new List<Measurement>();
        for (var i = 0; i < runs; i++)
        {
            peers.Add(await Repeating.MeasureAsync("cold start of a minimal Razor app to its page", "", 1, () => OnceAsync(peer, "/")));
            ours.Add(
                await Repeating.MeasureAsync(
                    $"cold start of the published program to {page}",
                    "≤ 2 × the minimal app",
                    1,
                    () => OnceAsync(program, page)
                )
            );
        }

        return (Together(ours), Together(peers));
    }

    private static Measurement Together(List<Measurement> runs) =>
        runs[0] with
        {
            Milliseconds = [.. runs.SelectMany(run => run.Milliseconds)],
            References = [.. runs.SelectMany(run => run.References)],
            PeakMegabytes = runs.Max(run => run.PeakMegabytes),
        };

    private static async Task<(double Milliseconds, double? Peak)> OnceAsync(string program, string page)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var start = Stopwatch.GetTimestamp();
        var variables = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address, ["Logging__LogLevel__Default"] = "Warning" };
        using var process = OwnProcess.Start(program, [], Path.GetDirectoryName(program)!, variables);
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(page);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
                return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, process.ReadPeak());
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null && Stopwatch.GetElapsedTime(start) < Patience)
            {
                // Not listening yet.
                await Task.Delay(2);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
