using Tongming.Calendar;
using Tongming.Publications.Faults;

namespace Tongming.Tests.Publications.Faults;

public sealed class FaultReportTests
{
    private static readonly DateOnly Friday = new(2026, 3, 6);

    private static readonly WorkingCalendar Weekends = WorkingCalendar.From([], []);

    [Fact]
    public void A_report_is_due_three_working_days_later_and_its_day_does_not_count() =>
        Assert.Equal(new DateOnly(2026, 3, 11), Made().DueOn);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_report_without_words_is_refused(string text) =>
        Assert.Equal("fault.text-missing", FaultReport.Make(Report(text), Friday, Weekends).Refusal!.Code);

    [Fact]
    public void An_answer_on_the_last_day_is_in_time_and_one_the_day_after_is_late()
    {
        var inTime = Made();
        Assert.True(inTime.Settle(FaultOutcome.Mended, "已改正。", new DateOnly(2026, 3, 11)).Succeeded);
        Assert.False(inTime.IsLate(new DateOnly(2027, 1, 1)));
        var late = Made();
        Assert.False(late.IsLate(new DateOnly(2026, 3, 11)));
        Assert.True(late.IsLate(new DateOnly(2026, 3, 12)));
        Assert.True(late.Settle(FaultOutcome.NothingWrong, "核实无误。", new DateOnly(2026, 3, 12)).Succeeded);
        Assert.True(late.IsLate(new DateOnly(2026, 3, 12)));
    }

    [Fact]
    public void A_bettered_answer_keeps_the_day_of_the_first()
    {
        var fault = Made();
        Assert.True(fault.Settle(FaultOutcome.Elsewhere, "转区档案馆。", new DateOnly(2026, 3, 9)).Succeeded);
        Assert.True(fault.Settle(FaultOutcome.Mended, "区档案馆已改正。", new DateOnly(2026, 3, 20)).Succeeded);
        Assert.Equal((new DateOnly(2026, 3, 9), FaultOutcome.Mended, 3), (fault.AnsweredOn, fault.Outcome, fault.Version));
    }

    [Theory]
    [InlineData(FaultOutcome.Open, "已改正。", "fault.outcome-missing")]
    [InlineData(FaultOutcome.Mended, " ", "fault.answer-missing")]
    public void An_answer_says_what_became_of_it_in_words(FaultOutcome outcome, string answer, string refused) =>
        Assert.Equal(refused, Made().Settle(outcome, answer, Friday).Refusal!.Code);

    private static FaultReport Made() => FaultReport.Make(Report("错字"), Friday, Weekends).Value!;

    private static FaultReport.Report Report(string text) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "ABCDEFGHJK", FaultKind.Wording, "/items/1", text);
}
