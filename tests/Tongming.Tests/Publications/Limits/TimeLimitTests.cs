using Tongming.Publications.Limits;
using Tongming.Tests.Calendar;
using static Tongming.Tests.Calendar.Years;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Limits;

public sealed class TimeLimitTests
{
    [Fact]
    public void Every_kind_has_one_row_with_a_source_and_a_word()
    {
        Assert.Equal(Enum.GetValues<TimeLimitKind>(), TimeLimits.All.Select(row => row.Kind));
        Assert.All(TimeLimits.All, row => Assert.Equal(row, TimeLimits.Of(row.Kind)));
        Assert.All(TimeLimits.All, row => Assert.False(string.IsNullOrWhiteSpace(row.Source)));
        Assert.Equal(TimeLimits.All.Count, TimeLimits.All.Select(row => LimitNames.Of(row.Kind)).Distinct().Count());
        Assert.All(Enum.GetValues<LimitStart>(), start => Assert.NotEmpty(LimitNames.Of(start)));
        Assert.All(Enum.GetValues<LimitUnit>(), unit => Assert.NotEmpty(LimitNames.Of(unit)));
        Assert.All(Enum.GetValues<NormConfidence>(), mark => Assert.NotEmpty(LimitNames.Of(mark)));
    }

    [Theory]
    [InlineData(TimeLimitKind.Proactive, "2026-09-18", "2026-10-22")]
    [InlineData(TimeLimitKind.Licence, "2026-02-12", "2026-02-28")] // a worked Saturday
    [InlineData(TimeLimitKind.Penalty, "2026-04-28", "2026-05-11")]
    [InlineData(TimeLimitKind.Penalty, "2026-09-19", "2026-09-29")] // decided on a day off
    [InlineData(TimeLimitKind.OtherEnforcement, "2026-02-09", "2026-03-13")]
    [InlineData(TimeLimitKind.PenaltyWithdrawal, "2026-09-30", "2026-10-10")] // National Day between, and a worked Saturday
    [InlineData(TimeLimitKind.RandomInspection, "2026-01-05", "2026-02-02")]
    [InlineData(TimeLimitKind.DepartmentBudget, "2026-02-01", "2026-02-24")] // the 20th day lies in the Spring Festival
    [InlineData(TimeLimitKind.UnitBudget, "2026-03-02", "2026-03-23")] // the 20th day is a Sunday
    [InlineData(TimeLimitKind.SurveyProject, "2026-03-02", "2026-03-30")]
    [InlineData(TimeLimitKind.SuggestionReply, "2025-11-28", "2026-02-28")]
    [InlineData(TimeLimitKind.MotionReply, "2026-01-31", "2026-06-30")]
    [InlineData(TimeLimitKind.Interpretation, "2026-03-06", "2026-03-11")]
    [InlineData(TimeLimitKind.DraftConsultation, "2026-03-02", "2026-04-01")]
    [InlineData(TimeLimitKind.NextYearSurveys, "2026-06-01", "2026-12-31")]
    [InlineData(TimeLimitKind.AnnualReport, "2025-12-31", "2026-01-31")]
    [InlineData(TimeLimitKind.SiteWorkTable, "2025-01-01", "2026-01-31")]
    [InlineData(TimeLimitKind.UndisclosedReview, "2025-05-05", "2026-05-06")] // Labour Day holiday
    public void The_due_day_follows_from_the_start_and_the_calendar(TimeLimitKind kind, string start, string due)
    {
        var reckoned = DueDays.Of(TimeLimits.Of(kind), Day(start), Both);
        Assert.Equal(Day(due), reckoned.Due);
        Assert.False(reckoned.IsMissedOn(Day(due)));
        Assert.Equal(reckoned.Limit.Sense == LimitSense.AtMost, reckoned.IsMissedOn(Day(due).AddDays(1)));
        var days = DueDays.Working(reckoned.Limit, Day(start), Both);
        Assert.True(days.Count == 0 || (days[0].Date == Day(start) && days[^1].Date == Day(due)));
    }

    [Fact]
    public void A_fixed_day_stands_and_one_is_reminded_on_the_last_working_day_before()
    {
        var report = DueDays.Of(TimeLimits.Of(TimeLimitKind.AnnualReport), Day("2025-06-01"), Both);
        Assert.Equal((Day("2026-01-31"), Day("2026-01-30")), (report.Due, report.RemindOn));
        Assert.Empty(DueDays.Working(report.Limit, report.Start, Both));
    }

    [Fact]
    public void The_reckoning_explains_itself()
    {
        var penalty = DueDays.Of(TimeLimits.Of(TimeLimitKind.Penalty), Day("2026-04-28"), Both);
        Assert.Equal(
            "行政处罚决定，决定作出之日为2026年4月28日，自决定作出之日起7个工作日内，最后一日为2026年5月11日。依据：国办发〔2018〕118号。",
            penalty.Sentence
        );
        Assert.Contains(
            "（部分核对，本机关可自行设置）",
            DueDays.Of(TimeLimits.Of(TimeLimitKind.Interpretation), Day("2026-03-06"), Both).Sentence
        );
        Assert.Contains("北京市规定", DueDays.Of(TimeLimits.Of(TimeLimitKind.NextYearSurveys), Day("2026-03-06"), Both).Sentence);
        Assert.Contains("暂按周末推算", DueDays.Of(TimeLimits.Of(TimeLimitKind.Proactive), Day("2026-12-15"), Both).Sentence);
        Assert.Contains("最早可截止于", DueDays.Of(TimeLimits.Of(TimeLimitKind.DraftConsultation), Day("2026-03-02"), Both).Sentence);
        Assert.Contains(
            "（2025年度），次年1月31日前",
            DueDays.Of(TimeLimits.Of(TimeLimitKind.AnnualReport), Day("2025-06-01"), Both).Sentence
        );
        Assert.Contains("及时（至迟20个工作日内）", TimeLimits.Of(TimeLimitKind.Procurement).InWords());
        Assert.Equal(
            "劳动节放假（国务院办公厅通知）",
            DueDays.Working(penalty.Limit, penalty.Start, Both).Single(day => day.Date == Day("2026-05-04")).Why
        );
    }

    [Theory]
    [InlineData(TimeLimitKind.Penalty, 5, "")]
    [InlineData(TimeLimitKind.Penalty, 7, "")]
    [InlineData(TimeLimitKind.Penalty, 8, "publication.limit.longer-than-law")]
    [InlineData(TimeLimitKind.Proactive, 21, "publication.limit.longer-than-law")]
    [InlineData(TimeLimitKind.SurveyProject, 7, "")]
    [InlineData(TimeLimitKind.AnnualReport, 20, "")]
    [InlineData(TimeLimitKind.AnnualReport, 32, "publication.limit.range")]
    [InlineData(TimeLimitKind.DraftConsultation, 29, "publication.limit.shorter-than-law")]
    [InlineData(TimeLimitKind.DraftConsultation, 45, "")]
    [InlineData(TimeLimitKind.Interpretation, 5, "")] // a default of one city
    [InlineData(TimeLimitKind.Interpretation, 21, "publication.limit.longer-than-law")]
    [InlineData(TimeLimitKind.SuggestionReply, 6, "")]
    [InlineData(TimeLimitKind.SuggestionReply, 7, "publication.limit.longer-than-law")]
    [InlineData(TimeLimitKind.NextYearSurveys, 15, "")] // Beijing's rule, a default elsewhere
    [InlineData(TimeLimitKind.NormativeFiling, 30, "")]
    [InlineData(TimeLimitKind.UndisclosedReview, 0, "publication.limit.range")]
    public void A_body_may_be_stricter_than_the_law_and_free_with_defaults(TimeLimitKind kind, int length, string refusal)
    {
        var limits = BodyTimeLimits.AsInRuleBook.Set(kind, length);
        Assert.Equal(refusal, limits.Refusal?.Code ?? "");
        if (!limits.Succeeded)
            return;
        Assert.Equal(length, limits.Value.Of(kind).Length);
        Assert.True(limits.Value.IsOwn(kind));
        Assert.Equal(TimeLimits.Of(kind), limits.Value.Reset(kind).Of(kind));
    }

    [Fact]
    public void A_stricter_number_can_be_taken_back_to_that_of_the_law()
    {
        var strict = Ok(BodyTimeLimits.AsInRuleBook.Set(TimeLimitKind.Penalty, 3));
        Assert.Equal(7, Ok(strict.Set(TimeLimitKind.Penalty, 7)).Of(TimeLimitKind.Penalty).Length);
        Assert.Equal(3, strict.All.Single(row => row.Kind == TimeLimitKind.Penalty).Length);
    }

    [Fact]
    public void What_a_body_set_is_read_back_as_it_was_written()
    {
        var own = Ok(Ok(BodyTimeLimits.AsInRuleBook.Set(TimeLimitKind.Interpretation, 5)).Set(TimeLimitKind.Penalty, 5));
        Assert.Equal("Penalty=5\nInterpretation=5", own.ToText());
        Assert.Equal(own.All, BodyTimeLimits.Parse(own.ToText()).All);
        Assert.Equal(TimeLimits.All, BodyTimeLimits.Parse("").All);
        Assert.Throws<FormatException>(() => BodyTimeLimits.Parse("Penalty=8"));
        Assert.Throws<FormatException>(() => BodyTimeLimits.Parse("99=8"));
        Assert.Throws<FormatException>(() => BodyTimeLimits.Parse("nothing"));
    }

    [Theory]
    [InlineData(false, "2026-03-02", "2031-03-02", "2031-03-03")]
    [InlineData(true, "2026-03-02", "2028-03-02", "2028-03-03")]
    [InlineData(true, "2024-02-29", "2026-02-28", "2026-03-01")]
    public void A_notice_stays_up_five_years_and_two_about_a_natural_person(bool person, string up, string until, string down)
    {
        var days = StayUpTerms.AsInRuleBook.For(person).From(Day(up));
        Assert.Equal(new StayUpDays(Day(up), Day(until), Day(down)), days);
        Assert.Equal((false, true), (days.IsOverOn(Day(until)), days.IsOverOn(Day(down))));
    }

    [Theory]
    [InlineData("", 5, 5, 2, 2)]
    [InlineData("Organisation=3-", 3, null, 2, 2)]
    [InlineData("Organisation=3-8\nNaturalPerson=1-1", 3, 8, 1, 1)]
    public void Terms_of_a_body_are_kept_as_text(string text, int least, int? most, int person, int? personMost)
    {
        var terms = StayUpTerms.Parse(text);
        Assert.Equal((least, most), (terms.Organisation.LeastYears, terms.Organisation.MostYears));
        Assert.Equal((person, personMost), (terms.NaturalPerson.LeastYears, terms.NaturalPerson.MostYears));
        Assert.Equal(text, terms.ToText());
    }

    [Theory]
    [InlineData("Organisation=0-1")]
    [InlineData("Organisation=3-2")]
    [InlineData("Organisation=3")]
    [InlineData("Nobody=3-4")]
    [InlineData("nothing")]
    public void What_are_no_terms_is_not_read(string text) => Assert.Throws<FormatException>(() => StayUpTerms.Parse(text));

    [Fact]
    public void A_body_may_set_other_terms_even_without_end()
    {
        var open = Ok(StayUp.Of(3, null)).From(Day("2026-03-02"));
        Assert.Equal((Day("2029-03-02"), null), (open.StaysUntil, open.DownFrom));
        Assert.False(open.IsOverOn(Day("2099-01-01")));
        Assert.Equal("publication.stay-up.range", Refused(StayUp.Of(5, 3)));
        Assert.Equal("publication.stay-up.range", Refused(StayUp.Of(0, null)));
        Assert.Equal("publication.stay-up.range", Refused(StayUp.Of(1, 31)));
    }
}
