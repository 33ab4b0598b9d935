using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Publications.Documents;
using Tongming.Reports.Compiling;
using Tongming.Requests.Acts;
using Tongming.Requests.Disputes;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Compiling;

public abstract class CompileReportTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_request_of_31_December_that_is_answered_in_January_is_carried_over_and_back()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        var acts = await ReportActs.OfAsync(office, Today);
        acts.Ask(ApplicantClass.Business, new DateOnly(2025, 12, 31), ("D6", new DateOnly(2026, 1, 20)));
        await acts.SaveAsync();
        var (last, next) = (await ReportActs.CompileAsync(office, 2025), await ReportActs.CompileAsync(office, 2026));
        Assert.Equal((1m, 0m, 0m, 1m), (last["t3.R1.c2"], last["t3.R2.c2"], last["t3.R24.c2"], last["t3.R25.c2"]));
        Assert.Equal((0m, 1m, 1m, 0m), (next["t3.R1.c2"], next["t3.R2.c2"], next["t3.R10.c2"], next["t3.R25.c2"]));
        Assert.All(CarryOver.Of(next, last.Cells()), line => Assert.Equal(0, line.Difference));
        var early = await ReportActs.CompileAsync(office, 2026, new DateOnly(2026, 1, 19));
        Assert.Equal((1m, 0m, 1m), (early["t3.R2.c7"], early["t3.R24.c7"], early["t3.R25.c7"]));
        await ReportActs.EveryNumberOpensAsync(office, next);
    }

    [Fact]
    public async Task What_is_split_counts_twice_what_is_merged_or_done_anew_not_again()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        var acts = await ReportActs.OfAsync(office, Today);
        var day = new DateOnly(2025, 5, 6);
        var whole = acts.Ask(ApplicantClass.NaturalPerson, day);
        var twin = acts.Ask(ApplicantClass.NaturalPerson, day);
        var answered = acts.Ask(ApplicantClass.NaturalPerson, day, ("U1", new DateOnly(2025, 5, 20)));
        var part = whole.Split(acts.Day(day), new Tongming.Requests.NewMatter(Guid.CreateVersion7(), "另一事项", ""), new(day, 90)).Value!;
        Assert.True(twin.Merge(acts.Day(day), whole).Succeeded);
        var anew = answered.OrderRedo(
            acts.Day(new DateOnly(2025, 8, 1)),
            new Tongming.Requests.RedoOrder(Guid.CreateVersion7(), new(day, 91), "测试区人民政府", 15, null)
        );
        await acts.SaveAsync();
        await office.Changes.SaveAsync<string>(db =>
        {
            db.AddRange(part, anew.Value!);
            return Task.FromResult<Outcome<string>>("saved");
        });
        var report = await ReportActs.CompileAsync(office, 2025);
        Assert.Equal((3m, 1m, 1m, 2m), (report["t3.R1.c1"], report["t3.R13.c1"], report["t3.R24.c1"], report["t3.R25.c1"]));
        await ReportActs.EveryNumberOpensAsync(office, report);
    }

    [Fact]
    public async Task A_class_that_is_corrected_after_the_answer_moves_the_request_in_every_row()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        var acts = await ReportActs.OfAsync(office, Today);
        var request = acts.Ask(ApplicantClass.NaturalPerson, new DateOnly(2025, 5, 6), ("A2", new DateOnly(2025, 5, 20)));
        await acts.SaveAsync();
        using var registrar = await office.SignInAsync(Role.Registrar);
        var sent = await RunningOffice.PostAsync(
            registrar,
            $"/desk/requests/{request.Id}/acts/correct-class",
            new() { ["ApplicantClass"] = "ResearchInstitution", ["Reason"] = "登记时选错" }
        );
        Assert.True(sent.StatusCode == System.Net.HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        var report = await ReportActs.CompileAsync(office, 2025);
        Assert.Equal((0m, 1m, 0m, 1m), (report["t3.R1.c1"], report["t3.R1.c3"], report["t3.R3.c1"], report["t3.R3.c3"]));
        await using var db = on.Engine.OpenForReading();
        var form = await db.Set<Application>().SingleAsync(one => one.BodyId == office.BodyId);
        Assert.Equal(ApplicantClass.ResearchInstitution, form.ApplicantClass);
    }

    [Fact]
    public async Task A_dispute_is_pending_until_it_is_decided_and_stands_in_the_year_of_its_decision()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        var acts = await ReportActs.OfAsync(office, Today);
        var request = acts.Ask(ApplicantClass.Other, new DateOnly(2024, 5, 6), ("D4", new DateOnly(2024, 5, 20)));
        acts.Contest(request, DisputeKind.Reconsideration, new DateOnly(2024, 11, 4), (DisputeResult.Upheld, new DateOnly(2025, 1, 8)));
        acts.Contest(request, DisputeKind.SuitAfterReconsideration, new DateOnly(2025, 3, 4));
        await acts.SaveAsync();
        var (first, second) = (await ReportActs.CompileAsync(office, 2024), await ReportActs.CompileAsync(office, 2025));
        Assert.Equal((1m, 1m, 0m), (first["t4.1.4"], first["t4.1.5"], first["t4.3.5"]));
        Assert.Equal((1m, 0m, 1m, 1m), (second["t4.1.1"], second["t4.1.4"], second["t4.3.4"], second["t4.3.5"]));
        await ReportActs.EveryNumberOpensAsync(office, second);
    }

    [Fact]
    public async Task A_body_without_any_act_has_a_report_of_noughts()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        var report = await ReportActs.CompileAsync(office, 2025);
        Assert.All(report.Cells().Values, value => Assert.Equal(0, value));
        await ReportActs.EveryNumberOpensAsync(office, report);
    }

    [Fact]
    public async Task Years_of_any_acts_hold_together_and_every_number_opens()
    {
        var random = new Random(11);
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        await using var other = await RunningOffice.StartAsync(on, new ManualTime(Start));
        foreach (var one in new[] { office, other })
            await LiveAsync(one, random);
        CompiledReport? before = null;
        foreach (var year in new[] { 2023, 2024, 2025 })
        {
            var report = await ReportActs.CompileAsync(office, year);
            foreach (var column in Enumerable.Range(1, 7))
                Assert.Equal(
                    report[ReportCells.Of3(1, column)] + report[ReportCells.Of3(2, column)],
                    report[ReportCells.Of3(24, column)] + report[ReportCells.Of3(25, column)]
                );
            if (before is not null)
                Assert.All(CarryOver.Of(report, before.Cells()), line => Assert.Equal(0, line.Difference));
            await ReportActs.EveryNumberOpensAsync(office, report);
            before = report;
        }

        Assert.NotEqual(0, before!["t3.R24.c7"]);
    }

    [Fact]
    public async Task A_number_that_is_entered_stands_beside_the_count_once_however_often_it_is_sent()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        using var registrar = await office.SignInAsync(Role.Registrar);
        const string page = "/desk/reports/2025/cells/t3.R2.c1";
        Dictionary<string, string> fields = new()
        {
            ["Kind"] = "Opening",
            ["Value"] = "3",
            ["Reason"] = "《2024年度报告》结转",
            ["Token"] = "0123456789abcdef0123456789abcdef",
            ["Shown"] = "",
        };
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(
                System.Net.HttpStatusCode.Redirect,
                (await RunningOffice.PostAsync(registrar, $"{page}/enter", fields)).StatusCode
            );
        var report = await ReportActs.CompileAsync(office, 2025);
        Assert.Equal((3m, 0m), (report["t3.R2.c1"], report.CountedOf("t3.R2.c1")));
        Assert.Single(report.EnteredOf("t3.R2.c7"));
        var shown = await registrar.GetStringAsync(page);
        Assert.Contains("《2024年度报告》结转", shown, StringComparison.Ordinal);
        Assert.Contains("台账 0 ＋ 3 ＝ <b>3</b>", shown, StringComparison.Ordinal);

        var stale = await RunningOffice.PostAsync(
            registrar,
            $"{page}/enter",
            new Dictionary<string, string>(fields)
            {
                ["Shown"] = "0",
                ["Value"] = "5",
                ["Token"] = "fedcba9876543210fedcba9876543210",
            }
        );
        Assert.Contains("打开表单时这一格是 0，现在是 3", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var wrong = await RunningOffice.PostAsync(
            registrar,
            $"{page}/enter",
            new Dictionary<string, string>(fields) { ["Value"] = "2.5", ["Token"] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }
        );
        var words = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("2.5 不能填", words, StringComparison.Ordinal);
        Assert.Contains("value=\"2.5\"", words, StringComparison.Ordinal);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        foreach (var address in new[] { "/desk/reports", "/desk/reports/2025", page, $"{page}/enter" })
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await officer.GetAsync(address)).StatusCode);
        foreach (
            var address in new[] { "/desk/reports/2025/cells/nothing", "/desk/reports/1999", "/desk/reports/2025/cells/t3.R24.c1/enter" }
        )
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await registrar.GetAsync(address)).StatusCode);
    }

    private static async Task LiveAsync(RunningOffice office, Random random)
    {
        var acts = await ReportActs.OfAsync(office, Today);
        var kinds = ReplyKind.All.Where(kind => kind.IsDrafted || kind.Code == "O3").Select(kind => kind.Code).ToArray();
        var channels = new[]
        {
            acts.Open(ChannelKind.WeChat, Day(0)),
            acts.Open(ChannelKind.WeChat, Day(0)),
            acts.Open(ChannelKind.Press, Day(0)),
        };
        Guid? posted = null;
        for (var at = 0; at < 120; at++)
        {
            var received = Day(random.Next(1000));
            var closed = received.AddDays(random.Next(60));
            var kind = kinds[random.Next(kinds.Length)];
            // The calendar knows no years before 2023; U4 needs a correction first and is tested by itself.
            var request = acts.Ask(
                (ApplicantClass)random.Next(6),
                received,
                kind == "U4" || closed > Today || random.Next(5) == 0 ? null : (kind, closed)
            );
            if (random.Next(6) == 0 && request.ClosedOn is { } on && on.AddDays(40) < Today)
                acts.Contest(
                    request,
                    (DisputeKind)random.Next(3),
                    on.AddDays(20),
                    (DisputeResult)random.Next(3) is var result && random.Next(2) == 0 ? (result, on.AddDays(40)) : null
                );
            acts.Decide((EnforcementKind)random.Next(3), Day(random.Next(1000)));
            acts.Receive(random.Next(1, 100_000) / 100m, Day(random.Next(1000)));
            var channel = channels[random.Next(channels.Length)];
            posted = acts.Post(channel, Day(random.Next(1000)), random.Next(3) == 0 ? posted : null);
        }

        await acts.SaveAsync();
        static DateOnly Day(int number) => new DateOnly(2023, 1, 1).AddDays(number);
    }
}

public sealed class CompileReportOnSqliteTests(OnSqlite on) : CompileReportTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CompileReportOnPostgresTests(OnPostgres on) : CompileReportTests<OnPostgres>(on), IClassFixture<OnPostgres>;
