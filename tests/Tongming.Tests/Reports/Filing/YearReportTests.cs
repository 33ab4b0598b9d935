using Tongming.Calendar;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;

namespace Tongming.Tests.Reports.Filing;

public sealed class YearReportTests
{
    private static readonly Guid Body = Guid.Parse("01934b7e-0000-7000-8000-000000000001");

    private static readonly DateOnly Day = new(2026, 1, 12);

    private static readonly Guid[] People = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];

    [Theory]
    [InlineData("2025-12-31", "report.filing.running")]
    [InlineData("2026-01-01", null)]
    public void A_report_is_frozen_from_1_January_on(string on, string? refused)
    {
        var report = new YearReport(Body, 2025);
        var done = report.Freeze("a", People[0], DateOnly.Parse(on), 3);
        Assert.Equal(refused, done.Refusal?.Code);
        Assert.Equal(refused is null ? (1, ReportState.InReview) : (0, ReportState.Compiling), (report.Frozen, report.State));
    }

    [Theory]
    [InlineData(1, new[] { ReportStep.Final })]
    [InlineData(2, new[] { ReportStep.First, ReportStep.Final })]
    [InlineData(3, new[] { ReportStep.First, ReportStep.Second, ReportStep.Final })]
    public void Every_step_is_taken_by_somebody_else(int depth, ReportStep[] steps)
    {
        var report = Frozen(depth);
        for (var at = 0; at < steps.Length; at++)
        {
            Assert.Equal(steps[at], report.NextReview());
            Assert.Equal("report.filing.own", report.Review(steps[at], People[0], Day, "a").Refusal?.Code);
            if (at > 0)
                Assert.Equal("report.filing.twice", report.Review(steps[at], People[at], Day, "a").Refusal?.Code);
            Assert.True(report.Review(steps[at], People[at + 1], Day, "a").Succeeded);
        }

        Assert.Equal((ReportState.Approved, null), (report.State, report.NextReview()));
    }

    [Fact]
    public void An_approval_is_given_to_the_text_that_was_looked_at_and_in_turn()
    {
        var report = Frozen(3);
        Assert.Equal("report.filing.changed", report.Review(ReportStep.First, People[1], Day, "b").Refusal?.Code);
        Assert.Equal("report.filing.not-next", report.Review(ReportStep.Final, People[1], Day, "a").Refusal?.Code);
    }

    [Fact]
    public void Returning_voids_the_approvals_and_keeps_what_was_filed()
    {
        var report = Approved();
        Assert.True(report.File(null, null, Day, Guid.NewGuid()).Succeeded);
        var item = report.ItemId;
        Assert.Equal("report.filing.reason-missing", report.Return("  ").Refusal?.Code);
        Assert.True(report.Return("表三有一件计错").Succeeded);
        Assert.Equal((ReportState.Compiling, 1, Day), (report.State, report.FiledNo, report.FiledOn));
        Assert.True(report.Freeze("b", People[0], Day.AddDays(1), 1).Succeeded);
        Assert.Empty(report.Approvals().Approvals);
        Assert.True(report.Review(ReportStep.Final, People[1], Day, "b").Succeeded);
        Assert.True(report.File(null, null, Day.AddDays(2), Guid.NewGuid()).Succeeded);
        Assert.Equal((item, 2, Day.AddDays(2)), (report.ItemId, report.FiledNo, report.FiledOn));
    }

    [Fact]
    public void Nothing_is_done_out_of_its_state()
    {
        var report = new YearReport(Body, 2025);
        Assert.Equal("report.filing.state", report.Review(ReportStep.First, People[1], Day, "").Refusal?.Code);
        Assert.Equal("report.filing.state", report.Return("为什么").Refusal?.Code);
        Assert.Equal("report.filing.state", report.File(null, null, Day, Guid.NewGuid()).Refusal?.Code);
        var frozen = Frozen(3);
        Assert.Equal("report.filing.state", frozen.Freeze("b", People[0], Day, 3).Refusal?.Code);
        Assert.Equal("report.filing.state", frozen.File(null, null, Day, Guid.NewGuid()).Refusal?.Code);
        Assert.Equal(3, frozen.Version + 1);
    }

    [Fact]
    public void An_error_stops_filing_until_two_people_have_signed_for_it()
    {
        var error = new Finding("I-col", Severity.Error, "自然人一列加起来不对。", "3+2=5≠0", []);
        var suspect = new Finding("D-late", Severity.Suspect, "发布日期晚于期限。", null, []);
        Assert.Null(FilingGate.WhyNot([suspect], []));
        Assert.Equal(["1", error.Message], FilingGate.WhyNot([suspect, error], [])!.Arguments.Select(one => $"{one}"));
        var note = ErrorNote.On(Body, 2025, error);
        Assert.Equal("report.note.words-missing", note.Sign(People[1], Day).Refusal?.Code);
        Assert.Equal("report.note.words-missing", note.Explain(" ", People[0], Day).Refusal?.Code);
        Assert.True(note.Explain("上年的件在系统外办结。", People[0], Day).Succeeded);
        Assert.NotNull(FilingGate.WhyNot([error], [note]));
        Assert.Equal("report.note.own", note.Sign(People[0], Day).Refusal?.Code);
        Assert.True(note.Sign(People[1], Day).Succeeded);
        Assert.Null(FilingGate.WhyNot([error], [note]));
        // Another number is another finding; other words ask for another signature.
        Assert.NotNull(FilingGate.WhyNot([error with { Sum = "3+3=6≠0" }], [note]));
        Assert.True(note.Explain("改写的说明。", People[0], Day).Succeeded);
        Assert.NotNull(FilingGate.WhyNot([error], [note]));
    }

    [Theory]
    [InlineData(2025, 1, 31, "2026-01-31", "2026-01-30")]
    [InlineData(2024, 3, 31, "2025-03-31", "2025-03-28")]
    [InlineData(2023, 1, 31, "2024-01-31", "2024-01-30")]
    [InlineData(2023, 2, 18, "2024-02-18", "2024-02-09")]
    public void The_reminder_comes_on_the_last_working_day_before(int year, int month, int day, string last, string remind)
    {
        CalendarFact[] spring =
        [
            .. Enumerable
                .Range(10, 8)
                .Select(date => new CalendarFact(new DateOnly(2024, 2, date), DayStatus.DayOff, "春节", "国办发明电〔2023〕7号")),
        ];
        var calendar = WorkingCalendar.From([new HolidayNotice(2024, ["国办发明电〔2023〕7号"], spring)], []);
        var deadline = ReportDeadline.Of(year, new MonthDay(month, day), calendar);
        Assert.Equal((DateOnly.Parse(last), DateOnly.Parse(remind)), (deadline.Last, deadline.Remind));
    }

    [Fact]
    public void A_deviation_names_the_records_that_came_went_and_changed()
    {
        var ids = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToArray();
        var before = new[] { Record(0, 1), Record(1, 1), Record(2, 1), Record(2, 1) };
        var now = new[] { Record(0, 1), Record(2, 1), Record(3, 5) };
        var moved = Deviation.Between(before, now);
        Assert.Equal([(ids[2], 2m, 1m), (ids[3], 0m, 5m), (ids[1], 1m, 0m)], moved.Select(one => (one.Record.Id, one.Before, one.Now)));
        CountedRecord Record(int at, decimal amount) => new(ids[at], $"第 {at} 件", "", amount);
    }

    [Fact]
    public void Only_counted_numbers_differ_sums_follow()
    {
        var period = TallyPeriod.Of(Body, 2025).Value!;
        var frozen = CompiledReport.Fixed(
            period,
            new Dictionary<string, decimal>
            {
                ["t3.R3.c1"] = 4,
                ["t3.R3.c7"] = 4,
                ["t3.R24.c1"] = 4,
                ["n.item.news"] = 2,
            }
        );
        var now = CompiledReport.Of(period, [new("t3.R3.c1", 5), new("n.item.news", 2), new("n.channel.total", 1)], []);
        Assert.Equal((4m, 4m), (frozen["t3.R24.c7"], frozen["t3.R3.c7"]));
        Assert.Equal(["t3.R3.c1", "n.channel.total"], Deviation.Differing(frozen, now));
        Assert.Empty(Deviation.Differing(frozen, CompiledReport.Fixed(period, frozen.Numbers())));
    }

    private static YearReport Frozen(int depth)
    {
        var report = new YearReport(Body, 2025);
        Assert.True(report.Freeze("a", People[0], Day, depth).Succeeded);
        return report;
    }

    private static YearReport Approved()
    {
        var report = Frozen(1);
        Assert.True(report.Review(ReportStep.Final, People[1], Day, "a").Succeeded);
        return report;
    }
}
