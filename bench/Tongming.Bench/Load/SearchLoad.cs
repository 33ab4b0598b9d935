using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Tongming.Bench.Load;

/// <summary>The portal's search under load, words of every frequency, each answer a new one.</summary>
internal static class SearchLoad
{
    private const int WarmingSeconds = 40;

    /// <summary>Measures it on a served program.</summary>
    public static async Task MeasureAsync(ServedProgram served, int connections, string engine)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = served.Address };
        var bodies = await client.GetStringAsync("/api/v1/publications/bodies");
        var body = Regex.Match(bodies, "[0-9a-f-]{36}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var address = $"/search?body={body}";
        var cases = new (string Name, string More, string[] Words)[]
        {
            ("two characters, in every title", "", ["统计", "全区"]),
            ("two characters, in one title of twenty", "", ["用电", "粮食", "人口", "工业", "水产"]),
            ("four characters", "", ["人均可支", "固定资产", "社会消费", "城镇化率", "执法检查"]),
            ("two characters, in texts only", "", ["季度", "平稳"]),
            ("two characters, documents in force", "&validity=in-force", ["统计", "全区", "季度"]),
        };
        // Half a minute after the start code is still being compiled for what is asked.
        var until = Stopwatch.GetTimestamp() + (WarmingSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < until)
            foreach (var (_, more, words) in cases)
                await AskAsync(client, address + more, words, (500, connections));
        foreach (var (name, more, words) in cases)
        {
            var times = new Percentiles(await AskAsync(client, address + more, words, (6000, connections)));
            Report.Line(
                "publish",
                $"search on {engine}, {name}, {connections} connections: p50 {times.At(50):f1} ms, p99 {times.At(99):f1} ms, slowest {times.At(100):f1} ms (aim: p99 < 50 ms)"
            );
        }
    }

    private static async Task<IReadOnlyList<double>> AskAsync(
        HttpClient client,
        string address,
        string[] words,
        (int Count, int Connections) of
    )
    {
        var times = new double[of.Count];
        var next = -1;
        var salt = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, of.Connections)
                .Select(async _ =>
                {
                    for (var i = Interlocked.Increment(ref next); i < of.Count; i = Interlocked.Increment(ref next))
                    {
                        var word = Uri.EscapeDataString(words[i % words.Length]);
                        var began = Stopwatch.GetTimestamp();
                        // The last part makes each address a new one, which is not kept.
                        using var answer = await client.GetAsync($"{address}&q={word}&n={salt}-{i}");
                        var text = await answer.Content.ReadAsStringAsync();
                        times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                        if (!text.Contains("/items/", StringComparison.Ordinal))
                            throw new InvalidOperationException($"{words[i % words.Length]} found nothing.");
                    }
                })
        );
        return times;
    }
}
