using System.Diagnostics;
using System.Text.Json;

namespace Tongming.Bench.Load;

/// <summary>Public submissions over HTTP, acknowledged after the commit, SQLite waiting for the disk; this process is the load generator.</summary>
internal static class SubmitLoad
{
    private const int Most = 30_000;
    private const int WarmUp = 1_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(string program, int connections)
    {
        using var folder = new LoadFolder("submit");
        Guid bodyId;
        await using (var office = await LoadOffice.CreateAsync(folder.Path))
            bodyId = office.BodyId;
        using var served = await ServedProgram.StartAsync(program, folder.Path);
        var form = Form(bodyId);
        await PostAsync(served.Port, form, connections, WarmUp);

        var disk = DiskRate.PerSecond(folder.Path);
        var (server, own) = (served.ProcessorTime, OwnTime());
        var began = Stopwatch.GetTimestamp();
        var posted = await PostAsync(served.Port, form, connections, Most);
        var elapsed = Stopwatch.GetElapsedTime(began);
        var count = posted.Sum(one => one.Milliseconds.Count);
        var times = new Percentiles(posted.SelectMany(one => one.Milliseconds));
        Report.Line(
            "submit",
            $"{count / elapsed.TotalSeconds:f0}/s over {connections} connections ({count} in {elapsed.TotalSeconds:f1} s)"
        );
        Report.Line(
            "submit",
            $"p50 {times.At(50):f1} ms, p99 {times.At(99):f1} ms, slowest {times.At(100):f1} ms (aim: at least 1,000/s at p99 < 100 ms)"
        );
        Report.Line(
            "submit",
            $"errors {posted.Sum(one => one.Errors)} {posted.Select(one => one.FirstError).FirstOrDefault(one => one is not null)}"
        );
        Report.Line("submit", $"the disk just before: {disk:f0} appends of 4 KB with fsync a second");
        Report.Line(
            "submit",
            $"processors: server {(served.ProcessorTime - server) / elapsed:f2}, generator {(OwnTime() - own) / elapsed:f2}; server {(served.ProcessorTime - server).TotalMilliseconds / count:f2} ms for each"
        );
    }

    private static async Task<IReadOnlyList<PostingConnection>> PostAsync(int port, byte[] form, int connections, int most)
    {
        var left = most;
        var began = Stopwatch.GetTimestamp();
        var posting = Enumerable.Range(0, connections).Select(number => new PostingConnection(port, number % 250, form)).ToList();
        try
        {
            await Task.WhenAll(
                posting.Select(one => one.RunAsync(() => Interlocked.Decrement(ref left) >= 0 && Stopwatch.GetElapsedTime(began) < Longest))
            );
        }
        finally
        {
            posting.ForEach(one => one.Dispose());
        }

        return posting;
    }

    private static TimeSpan OwnTime()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    private static byte[] Form(Guid body) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                body,
                applicantClass = "NaturalPerson",
                name = "演示申请人",
                proofKind = "护照",
                proofNumber = "E00000000",
                phone = "13800001234",
                manner = "ElectronicFile",
                route = "Internet",
                matters = new[] { new { title = "2025年分行业用电量", description = "请提供 2025 年全区分行业用电量，按季度。" } },
            }
        );
}
