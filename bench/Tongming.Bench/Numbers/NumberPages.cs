using System.Diagnostics;
using Tongming.Bench.Load;

namespace Tongming.Bench.Numbers;

/// <summary>Pages of statistics: the first view of all after a release, later ones that are not kept, and those that are.</summary>
internal static class NumberPages
{
    private const int WarmingSets = 60;

    private const int WarmingSeconds = 30;

    /// <summary>Data sets of which each page is opened for the first time.</summary>
    private const int First = 120;

    private const int Connections = 8;

    private sealed record Seen(ServedProgram Program, HttpClient Client);

    private static readonly Func<int, string>[] Pages =
    [
        set => $"/data/{NumbersServed.CodeOf(set)}/indicators/{IndicatorOf(set)}",
        set => $"/data/{NumbersServed.CodeOf(set)}",
    ];

    public static async Task MeasureAsync(ServedProgram served)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = served.Address };
        var seen = new Seen(served, client);
        await WarmAsync(client);
        await FirstAsync(seen, "page of an indicator", WarmingSets, Pages[0]);
        await FirstAsync(seen, "page of a data set", WarmingSets + First, Pages[1]);
        for (var set = 1; set < NumbersServed.LargeSets; set++)
        {
            var time = await TimeAsync(client, $"/data/{NumbersServed.LargeCodeOf(set)}/indicators/e000");
            Report.Line("cubes", $"page of an indicator, first view after the release, data set of 10,000,000 cells: {time:f1} ms");
        }

        var small = WarmingSets + (2 * First);
        await SeveralAsync(seen, "page of an indicator, not kept", number => $"{Pages[0](number % small)}?n={number}");
        await SeveralAsync(
            seen,
            "page of an indicator, not kept, data set of 10,000,000 cells",
            number => $"/data/{NumbersServed.LargeCodeOf(1)}/indicators/e000?v.dq=e000&n={number}"
        );
        await SeveralAsync(seen, "page of a data set, not kept", number => $"{Pages[1](number % small)}?n={number}");
        await SeveralAsync(
            seen,
            $"list of {NumbersServed.Sets + NumbersServed.LargeSets} data sets, not kept",
            number => $"/data?n={number}"
        );
        await SeveralAsync(seen, "page of an indicator, kept", _ => Pages[0](0));
        await SeveralAsync(seen, "page of a data set, kept", _ => Pages[1](0));
    }

    private static string IndicatorOf(int number) => $"{(number % 2 == 0 ? 'e' : 'o')}{number % NumbersServed.Usual.Indicators:d3}";

    /// <summary>Half a minute after the start code is still being compiled for what is asked.</summary>
    private static async Task WarmAsync(HttpClient client)
    {
        var until = Stopwatch.GetTimestamp() + (WarmingSeconds * Stopwatch.Frequency);
        for (var round = 0; Stopwatch.GetTimestamp() < until; round++)
        {
            var set = Math.Min(round, WarmingSets - 1);
            foreach (var page in Pages)
                await TimeAsync(client, $"{page(set)}?warm={round}");
            if (round % 20 == 0)
                await TimeAsync(client, $"/data?warm={round}");
        }
    }

    private static async Task FirstAsync(Seen seen, string name, int from, Func<int, string> address)
    {
        var used = seen.Program.ProcessorTime;
        var times = new List<double>();
        for (var set = from; set < from + First; set++)
            times.Add(await TimeAsync(seen.Client, address(set)));
        Say($"{name}, first view after the release, {First} data sets", times, seen.Program.ProcessorTime - used);
    }

    private static async Task SeveralAsync(Seen seen, string name, Func<int, string> address)
    {
        foreach (var (connections, count) in new[] { (1, 1000), (Connections, 3000) })
        {
            var times = new double[count];
            var next = -1;
            var used = seen.Program.ProcessorTime;
            var salt = connections * 100_000;
            await Task.WhenAll(
                Enumerable
                    .Range(0, connections)
                    .Select(async _ =>
                    {
                        for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                            times[i] = await TimeAsync(seen.Client, address(salt + i));
                    })
            );
            Say($"{name}, {connections} at once, {count:n0} times", times, seen.Program.ProcessorTime - used);
        }
    }

    private static void Say(string name, IReadOnlyCollection<double> times, TimeSpan used)
    {
        var sorted = new Percentiles(times);
        Report.Line(
            "cubes",
            $"{name}: p50 {sorted.At(50):f2} ms, p99 {sorted.At(99):f2} ms, slowest {sorted.At(100):f2} ms, {used.TotalMilliseconds / times.Count:f2} ms of processor each (aim: p99 < 20 ms)"
        );
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
        return time;
    }
}
