using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;

namespace Tongming.Bench.Load;

/// <summary>
/// Public submissions over HTTP, acknowledged after the commit, SQLite waiting for the disk; this process is the load generator. Once
/// as other systems send them, once as the last step of the public's own form.
/// </summary>
internal static class SubmitLoad
{
    private const int Most = 30_000;
    private const int WarmUp = 2_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(string program, int connections)
    {
        using var folder = new LoadFolder("submit");
        Guid bodyId;
        await using (var office = await LoadOffice.CreateAsync(folder.Path))
            bodyId = office.BodyId;
        using var served = await ServedProgram.StartAsync(program, folder.Path);
        await using var engine = new Engine(new DataOptions { Folder = folder.Path });
        var ready = await FilledForms.PrepareAsync(served, engine, bodyId, WarmUp + Most);
        var run = new Run(served, engine, folder.Path, connections);
        await MeasureAsync(run, "submit by API", number => FilledForms.ForApi(bodyId, number), Marks(WarmUp + Most));
        await MeasureAsync(run, "submit by form", ready.Message, ready.Marks);
        await Report.ChainAsync("submit", engine, bodyId);
    }

    private static List<Guid> Marks(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())];

    private static async Task MeasureAsync(Run run, string name, Func<int, PostedMessage> message, IReadOnlyList<Guid> marks)
    {
        await PostAsync(run, message, marks.Take(WarmUp));
        var (stored, disk) = (await run.StoredAsync(), DiskRate.PerSecond(run.Folder));
        var (server, own) = (run.Served.ProcessorTime, OwnTime());
        var began = Stopwatch.GetTimestamp();
        var posted = await PostAsync(run, message, marks.Skip(WarmUp));
        var elapsed = Stopwatch.GetElapsedTime(began);
        (server, own) = (run.Served.ProcessorTime - server, OwnTime() - own);
        var count = posted.Sum(one => one.Milliseconds.Count);
        var times = new Percentiles(posted.SelectMany(one => one.Milliseconds));
        Report.Line(
            name,
            $"{count / elapsed.TotalSeconds:f0}/s over {run.Connections} connections ({count} in {elapsed.TotalSeconds:f1} s, {await run.StoredAsync() - stored} stored), p50 {times.At(50):f1} ms, p99 {times.At(99):f1} ms, slowest {times.At(100):f1} ms (aim: at least 1,000/s at p99 < 100 ms)"
        );
        Report.Line(
            name,
            $"errors {posted.Sum(one => one.Errors)} {posted.Select(one => one.FirstError).FirstOrDefault(one => one is not null)}; the disk just before: {disk:f0} appends of 4 KB with fsync a second; processors: server {server / elapsed:f2} ({server.TotalMilliseconds / count:f2} ms for each), generator {own / elapsed:f2}"
        );
    }

    private static async Task<IReadOnlyList<PostingConnection>> PostAsync(
        Run run,
        Func<int, PostedMessage> message,
        IEnumerable<Guid> marks
    )
    {
        var left = new ConcurrentQueue<Guid>(marks);
        var began = Stopwatch.GetTimestamp();
        var posting = Enumerable
            .Range(0, run.Connections)
            .Select(number => new PostingConnection(run.Served.Port, message(number)))
            .ToList();
        try
        {
            await Task.WhenAll(
                posting.Select(one =>
                    one.RunAsync(() => Stopwatch.GetElapsedTime(began) < Longest && left.TryDequeue(out var mark) ? mark : null)
                )
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

    private sealed record Run(ServedProgram Served, Engine Engine, string Folder, int Connections)
    {
        public async Task<int> StoredAsync()
        {
            await using var db = Engine.OpenForReading();
            return await db.Set<Application>().CountAsync();
        }
    }
}
