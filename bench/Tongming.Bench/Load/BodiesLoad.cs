using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports;
using Tongming.Web.Reports.Bodies;
using Tongming.Web.Reports.Collected;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;

namespace Tongming.Bench.Load;

/// <summary>A superior with three thousand bodies below that have filed, and three thousand reports of others that are brought and checked.</summary>
internal static class BodiesLoad
{
    private const int Bodies = 3000;

    private const int Portion = 50;

    private const int Times = 7;

    private const int Year = 2025;

    /// <summary>On the embedded database, or on the server that <c>BENCH_POSTGRES</c> names.</summary>
    public static async Task RunAsync()
    {
        var server = Environment.GetEnvironmentVariable("BENCH_POSTGRES") ?? "";
        var name = server.Length > 0 ? "PostgreSQL" : "SQLite";
        using var folder = new LoadFolder($"bodies-{name}");
        var options = new DataOptions { Folder = folder.Path, Postgres = server };
        await using var office = await LoadOffice.CreateAsync(options);
        await FillAsync(office);
        var clock = new LegalClock(TimeProvider.System);
        var read = new ReadBodies(office.Engine, clock, CheckSettings.Default);
        await read.LoadAsync(office.BodyId, Year);
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var view = await read.LoadAsync(office.BodyId, Year);
            var sums = ReportCells.All.Sum(cell => view.Sum[cell.Key]);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (view.Filed != Bodies || sums == 0)
                throw new InvalidOperationException($"{view.Filed} bodies, {sums}");
        }

        Report.Line(
            "bodies",
            $"{name}: every cell summed over {Bodies:n0} bodies: median {times.Order().ElementAt(Times / 2):n0} ms, slowest {times.Max():n0} ms of {Times} (aim: < 5 s)"
        );
        await CollectAsync(office, options, clock, name);
    }

    private static async Task CollectAsync(LoadOffice office, DataOptions options, LegalClock clock, string name)
    {
        var files = Enumerable
            .Range(0, Bodies)
            .Select(at => ($"{at}.html", Encoding.UTF8.GetBytes(ReportMarkup.Page(Paper(Guid.NewGuid(), at)))))
            .ToList();
        var store = new FolderStore(options, new EphemeralDataProtectionProvider(), clock);
        var collect = new CollectReports(office.Changes, clock, store, new NoVirusScan(), office.Engine);
        using var checker = new CheckReports(new DocumentReader(new DocumentLimits()), CheckSettings.Default);
        var job = new CheckCollected(office.Engine, office.Changes, checker, store);
        var actor = new Actor(ActorKind.Person, Guid.NewGuid(), office.BodyId, "测量", [Role.Registrar]);
        var began = Stopwatch.GetTimestamp();
        foreach (var portion in files.Chunk(Portion))
            await collect.RunAsync(portion, isSummed: false, actor);
        var taken = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await job.RunAsync(CancellationToken.None);
        var whole = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (waiting, all) = await collect.ProgressAsync(office.BodyId, default);
        if (waiting > 0 || all != Bodies)
            throw new InvalidOperationException($"{waiting} of {all} wait");
        Report.Line(
            "bodies",
            $"{name}: {Bodies:n0} reports of {files.Average(one => one.Item2.Length) / 1024:f0} KB taken in {taken:f1} s, all checked after {whole:f1} s (aim: < 60 s)"
        );
    }

    private static async Task FillAsync(LoadOffice office)
    {
        foreach (var portion in Enumerable.Range(0, Bodies).Chunk(200))
        {
            var things = new List<object>();
            foreach (var at in portion)
            {
                var body = new Body(Guid.CreateVersion7(), $"测试区第{at}局", "测统公开");
                body.PutBelow(office.BodyId);
                var report = new YearReport(body.Id, Year);
                var text = FrozenReport.Of(Paper(body.Id, at), (1, DateTimeOffset.UnixEpoch), (at % 3, at % 5));
                Must(report.Freeze(text.ContentHash, Guid.NewGuid(), new DateOnly(2026, 1, 5), 1).Succeeded);
                Must(report.Review(ReportStep.Final, Guid.NewGuid(), new DateOnly(2026, 1, 6), text.ContentHash).Succeeded);
                Must(report.File(null, office.BodyId, new DateOnly(2026, 1, 7), Guid.NewGuid()).Succeeded);
                things.AddRange([body, report, text]);
            }

            await office.AddAsync(things);
        }
    }

    private static ReportPaper Paper(Guid body, int seed)
    {
        var random = new Random(seed);
        var numbers = ReportCells.Counted.Select(cell => KeyValuePair.Create(cell.Key, (decimal)random.Next(40)));
        var report = CompiledReport.Fixed(TallyPeriod.Of(body, Year).Value!, numbers);
        var words = ReportParts.All.ToDictionary(one => one.Part, one => $"第{seed}局做好{one.Heading}工作，安排专人负责，按月检查。");
        return new ReportPaper($"测试区第{seed}局", report, words, "测试路1号");
    }

    private static void Must(bool succeeded)
    {
        if (!succeeded)
            throw new InvalidOperationException("The report could not be filed.");
    }
}
