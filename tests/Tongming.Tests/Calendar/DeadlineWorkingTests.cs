using Tongming.Calendar;
using static Tongming.Tests.Calendar.Years;

namespace Tongming.Tests.Calendar;

public sealed class DeadlineWorkingTests
{
    [Fact]
    public void Every_day_says_why_it_counts_or_not()
    {
        var days = DeadlineWorking.OfWorkingDays(Both, Day("2026-02-12"), 7).ToDictionary(day => day.Date);
        Assert.Equal(new DayCount(Day("2026-02-12"), false, null, "起算当日，不计入", "民事诉讼法 第八十五条"), days[Day("2026-02-12")]);
        Assert.Equal(new DayCount(Day("2026-02-13"), true, 1, "工作日，计入", null), days[Day("2026-02-13")]);
        Assert.Equal(new DayCount(Day("2026-02-14"), true, 2, "调休上班，计入", "放假办法 第六条、第七条"), days[Day("2026-02-14")]);
        Assert.Equal("春节放假（国务院办公厅通知）", days[Day("2026-02-16")].Why);
        Assert.Equal(7, days[Day("2026-02-28")].Number);
        Assert.Equal(17, days.Count);
    }

    [Fact]
    public void Weekends_and_unknown_years_are_named()
    {
        var days = DeadlineWorking.OfWorkingDays(Both, Day("2026-12-31"), 2);
        Assert.Equal("工作日，计入（该年放假安排尚未公布，暂按周末推算）", days[1].Why);
        Assert.Equal("周末（该年放假安排尚未公布，暂按周末推算）", days[2].Why);
        Assert.Equal("周末", DeadlineWorking.OfWorkingDays(Both, Day("2026-03-06"), 1)[1].Why);
    }

    [Fact]
    public void Local_days_and_the_switch_are_named()
    {
        CalendarFact[] local =
        [
            new(Day("2026-03-03"), DayStatus.LocalDayOff, "开斋节", "region"),
            new(Day("2026-03-07"), DayStatus.LocalWorkingDay, "开斋节", "region"),
        ];
        var calendar = WorkingCalendar.From([Of2026], local, countMakeUpDays: false);
        var days = DeadlineWorking.OfWorkingDays(calendar, Day("2026-02-27"), 5).ToDictionary(day => day.Date, day => day.Why);
        Assert.Equal("调休上班，按设置不计入", days[Day("2026-02-28")]);
        Assert.Equal("开斋节放假（地方规定）", days[Day("2026-03-03")]);
        Assert.Equal("按地方规定上班，计入", days[Day("2026-03-07")]);
    }

    [Fact]
    public void The_days_of_a_request_name_its_pauses_and_its_extension()
    {
        var ledger = ClockLedger.Parse("1R2026-03-02;2T2026-03-09;3A2026-03-19;4t2026-03-20#2;5a2026-03-24#3;6X2026-03-30+1");
        var days = DeadlineWorking.Of(Both, ledger, ClockRules.OfLaw);
        Assert.Equal("收到申请当日，不计入", days[0].Why);
        Assert.Equal(21, days.Count(day => day.Counted));
        Assert.Equal(days[^1].Date, ledger.Read(Both, ClockRules.OfLaw).ReplyDue!.Due);
        Assert.Equal((21, "工作日，计入（延长期限内）", "条例 第三十三条"), (days[^1].Number, days[^1].Why, days[^1].Law));
        Assert.Equal("征求第三方意见期间，不计入", days.Single(day => day.Date == Day("2026-03-10")).Why);
        Assert.Equal("征求其他机关意见期间，不计入", days.Single(day => day.Date == Day("2026-03-24")).Why);
        Assert.Equal("周末", days.Single(day => day.Date == Day("2026-03-14")).Why);
    }

    [Fact]
    public void Where_the_clock_stands_the_days_end_with_the_stop()
    {
        Assert.Empty(DeadlineWorking.Of(Both, ClockLedger.Empty, ClockRules.OfLaw));
        var days = DeadlineWorking.Of(Both, ClockLedger.Parse("1R2026-03-02;2T2026-03-03;3C2026-03-05"), ClockRules.OfLaw);
        Assert.Equal(Day("2026-03-05"), days[^1].Date);
        var closed = DeadlineWorking.Of(Both, ClockLedger.Parse("1R2026-03-02;2C2026-03-05;3Z2026-03-20"), ClockRules.OfLaw);
        Assert.Equal(Day("2026-03-20"), closed[^1].Date);
    }

    [Fact]
    public void Up_to_a_fixed_date_the_days_after_the_period_are_not_counted()
    {
        var days = DeadlineWorking.Of(Both, ClockLedger.Parse("1R2026-03-02;2L2026-03-20=2026-04-10"), ClockRules.OfLaw);
        Assert.Equal((Day("2026-04-10"), "已另行确定答复日期，不再按工作日计算"), (days[^1].Date, days[^1].Why));
        Assert.Equal(20, days.Count(day => day.Counted));
    }

    [Fact]
    public void Calendar_days_say_how_the_end_moved_on()
    {
        var days = DeadlineWorking.OfNaturalDays(Both, Day("2026-02-06"), 15);
        Assert.Equal((Day("2026-02-24"), "休息日后的第一日，期限届满"), (days[^1].Date, days[^1].Why));
        Assert.Equal(15, days.Count(day => day.Counted));
        Assert.Equal("自然日，计入；最后一日是春节放假（国务院办公厅通知），期限顺延", days[15].Why);
        Assert.Equal("春节放假（国务院办公厅通知），期限顺延", days[16].Why);
        Assert.Equal("自然日，计入", DeadlineWorking.OfNaturalDays(Both, Day("2026-03-02"), 15)[^1].Why);
        Assert.Equal(Day("2026-10-08"), DeadlineWorking.OfMonths(Both, Day("2026-04-01"), 6)[^1].Date);
    }

    [Fact]
    public void The_acts_that_moved_the_date_are_told_with_their_articles()
    {
        var ledger = ClockLedger.Parse(
            "1R2026-03-02;2T2026-03-09;3t2026-03-20#2;4t2026-03-23#2;5X2026-03-30+20;6C2026-04-01+5;7c2026-04-08#6;8E2026-04-20"
        );
        var moves = DeadlineWorking.Moves(Both, ledger, ClockRules.OfLaw);
        Assert.Equal(
            [
                "2026年3月2日收到申请，自次日起计算20个工作日，答复期限为2026年3月30日。",
                "2026年3月9日征求第三方意见，所需时间不计入，预计答复期限由2026年3月30日变为2026年4月21日。",
                "2026年3月20日收到第三方意见，不计入的时间共9个工作日，答复期限由2026年4月21日变为2026年4月13日。",
                "2026年3月30日延长答复期限20个工作日，答复期限由2026年4月13日变为2026年5月13日。",
                "2026年4月1日通知补正，收到补正后重新计算，停止计算，最迟等到2026年4月9日。",
                "2026年4月8日收到补正，自次日起重新计算20个工作日，答复期限为2026年6月5日。",
                "2026年4月20日作出答复。",
            ],
            moves.Select(move => move.Sentence)
        );
        Assert.Equal("条例 第三十二条、第三十三条", moves[1].Law);
        Assert.Equal((Day("2026-03-30"), Day("2026-04-21")), (moves[1].Before!.Due, moves[1].After!.Due));
    }

    [Theory]
    [InlineData("1R2026-03-02;2A2026-03-09;3a2026-03-10#2", "收到其他机关意见")]
    [InlineData("1R2026-03-02;2W2026-03-09;3w2026-03-10#2", "收到申请人说明的理由")]
    [InlineData("1R2026-03-02;2F2026-03-09;3f2026-03-10#2", "申请人缴费，自次日起重新计算")]
    [InlineData("1R2026-03-02;2C2026-03-04;3X2026-03-05+5", "延长答复期限5个工作日，恢复计算时计入。")]
    [InlineData("1R2026-03-02;2L2026-03-09=2026-06-01", "确定延迟答复的合理期限，答复期限由2026年3月30日变为2026年6月1日。")]
    [InlineData("1R2026-03-02;2E2026-03-30;3O2026-06-01+15", "责令重新处理")]
    [InlineData("1R2026-03-02;2Z2026-03-30", "结束办理。")]
    public void Every_kind_of_act_has_its_sentence(string ledger, string words) =>
        Assert.Contains(
            words,
            DeadlineWorking.Moves(Both, ClockLedger.Parse(ledger), ClockRules.OfLaw)[^1].Sentence,
            StringComparison.Ordinal
        );
}
