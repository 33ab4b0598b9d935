using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Calendar;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Tallies;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Tallies;

namespace Tongming.Bench.Load;

/// <summary>A yearly report over a million requests of one year and two million publications on channels: compiling it and opening its cells.</summary>
internal static class ReportLoad
{
    private const int Requests = 1_000_000;

    private const int Posts = 2_000_000;

    private const int Times = 7;

    private static readonly string[] Kinds = ["A1", "A2", "A3", "D4", "D6", "U1", "U2", "U3", "N2", "O3"];

    /// <summary>On the embedded database, or on the server that <c>BENCH_POSTGRES</c> names.</summary>
    public static async Task RunAsync()
    {
        var server = Environment.GetEnvironmentVariable("BENCH_POSTGRES") ?? "";
        var name = server.Length > 0 ? "PostgreSQL" : "SQLite";
        using var folder = new LoadFolder($"report-{name}");
        var options = new DataOptions { Folder = folder.Path, Postgres = server };
        if (!folder.IsFilled)
            await FillAsync(options, name);
        await using var engine = new Engine(options);
        var clock = new LegalClock(TimeProvider.System);
        var compile = new CompileReport(
            engine,
            [
                new TallyRequests(engine, new RequestOptions()),
                new TallyRequestFees(engine),
                new TallyDisputes(engine),
                new TallyRegisters(engine),
                new TallyChannels(engine),
                new TallyItems(engine, clock),
            ]
        );
        await using var db = engine.OpenForReading();
        var body = await db.Set<Channel>().Select(channel => channel.BodyId).FirstAsync();
        var period = TallyPeriod.Of(body, 2025).Value!;
        var report = await compile.RunAsync(period);
        Report.Line(
            "report",
            $"{name}: {report["t3.R1.c7"]:n0} received, {report["t3.R24.c7"]:n0} dealt with, {report.Narrative["n.channel.total"]:n0} contents on channels"
        );
        await MeasureAsync($"{name}: compiling (aim: < 2 s)", () => compile.RunAsync(period));
        foreach (var key in new[] { "t3.R1.c1", "t3.R10.c3", "t3.R24.c7", "t3.R25.c7", "n.channel.wechat" })
        {
            await MeasureAsync($"{name}: opening {key} (aim: < 200 ms)", () => compile.OpenAsync(report, key, null, 50));
            await MeasureAsync(
                $"{name}: opening {key}, a later page",
                () => compile.OpenAsync(report, key, key.EndsWith("c7", StringComparison.Ordinal) ? "5:20000" : "0:20000", 50)
            );
        }
    }

    private static async Task MeasureAsync(string what, Func<Task> act)
    {
        await act();
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Report.Line("report", $"{what}: median {times.Order().ElementAt(Times / 2):n0} ms, slowest {times.Max():n0} ms of {Times}");
    }

    private static async Task FillAsync(DataOptions options, string name)
    {
        var watch = Stopwatch.StartNew();
        await using var office = await LoadOffice.CreateAsync(options);
        var channels = new[] { ChannelKind.WeChat, ChannelKind.Weibo, ChannelKind.Press }
            .Select(kind =>
                Channel
                    .Open(
                        new NewChannel(Guid.CreateVersion7(), office.BodyId, kind, new DateOnly(2024, 1, 1), "批准"),
                        new ChannelCard(ChannelKinds.NameOf(kind), "", "")
                    )
                    .Value!
            )
            .ToList();
        var cases = Enum.GetValues<ApplicantClass>().SelectMany(by => Kinds.Select(kind => Case(office.BodyId, by, kind))).ToList();
        var posts = channels
            .Select(channel =>
                ChannelDelivery
                    .Record(
                        channel,
                        new NewDelivery(Guid.CreateVersion7(), Guid.CreateVersion7(), "一条", ""),
                        (new DateOnly(2025, 1, 1), new DateOnly(2026, 1, 5)),
                        Guid.NewGuid()
                    )
                    .Value!
            )
            .ToList();
        await office.AddAsync([.. channels, .. cases.SelectMany(one => new object[] { one.Form, one.Request }), .. posts]);
        await using var connection = await office.Engine.ConnectAsync(CancellationToken.None);
        var copies = new RowCopies(connection);
        var isPostgres = office.Engine.IsPostgres;
        if (!isPostgres)
            await copies.RunAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000;");
        await copies.CopyAsync(
            "req_requests",
            [.. cases.Select(one => one.Request.Id)],
            (0, Requests),
            new()
            {
                ["id"] = copies.Number("n.i"),
                ["number"] = "NULL",
                ["counted_on"] = Day(isPostgres, "n.i % 365"),
                ["received_on"] = Day(isPostgres, "n.i % 365"),
                ["closed_on"] = $"CASE WHEN n.i % 50 = 0 THEN NULL ELSE {Day(isPostgres, "n.i % 365 + 20")} END",
                ["reply"] = "CASE WHEN n.i % 50 = 0 THEN NULL ELSE t.reply END",
            }
        );
        // Every fourth content is on two channels.
        await copies.CopyAsync(
            "pub_deliveries",
            [.. posts.Select(one => one.Id)],
            (0, Posts),
            new()
            {
                ["id"] = copies.Number("n.i"),
                ["content_id"] = copies.Number("CASE WHEN n.i % 4 = 0 AND n.i > 0 THEN n.i - 1 ELSE n.i END"),
                ["live_on"] = Day(isPostgres, "n.i % 365"),
            }
        );
        await copies.RunAsync(isPostgres ? "ANALYZE" : "PRAGMA wal_checkpoint(TRUNCATE)");
        Report.Line(
            "report",
            $"{name}: {Requests:n0} requests, {Posts:n0} publications on channels, made in {watch.Elapsed.TotalSeconds:f0} s"
        );
    }

    private static string Day(bool isPostgres, string number) =>
        isPostgres ? $"DATE '2025-01-01' + (({number})::int)" : $"date('2025-01-01', '+' || ({number}) || ' days')";

    private static (Application Form, InformationRequest Request) Case(Guid body, ApplicantClass by, string kind)
    {
        var (day, today) = (new DateOnly(2025, 3, 3), new DateOnly(2026, 1, 5));
        var form = Application
            .TakeIn(
                new NewApplication(
                    Guid.CreateVersion7(),
                    body,
                    IntakeChannel.InPerson,
                    new ArrivalDates(day, null, null),
                    by,
                    new DesiredForm(ObtainingManner.Paper, ObtainingRoute.InPerson)
                )
                {
                    SealedPerson = "x",
                    SubmissionKey = $"{by}-{kind}",
                },
                today
            )
            .Value!;
        var request = InformationRequest.Submit(form, new NewMatter(Guid.CreateVersion7(), "分行业用电量", "按季度")).Value!;
        var at = new ActDay(day, today, NationalHolidays.Calendar, Tongming.Calendar.ClockRules.OfLaw);
        Must(
            request.Register(
                at,
                new RequestNumber(day, ((int)by * 20) + Array.IndexOf(Kinds, kind) + 1),
                new ReceiptDate(day, ReceiptBasis.HandedIn)
            )
        );
        Must(kind == "O3" ? request.Withdraw(at) : request.TakeOverReply(at, ReplyKind.Of(kind)));
        return (form, request);
    }

    private static void Must(Outcome<RequestState> outcome)
    {
        if (!outcome.Succeeded)
            throw new InvalidOperationException($"{outcome.Refusal}");
    }
}
