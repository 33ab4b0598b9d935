using Tongming.Publications.Documents;
using static Tongming.Tests.Calendar.Years;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Documents;

public sealed class NormativeDocumentTests
{
    private static readonly ValidityTerm Settings = ValidityTerm.AsInRuleBook;

    [Fact]
    public void The_table_of_states_is_as_approved() =>
        Assert.Equal(
            """
            （新）: 公开征求意见→征求意见，送审→审核
            征求意见: 送审→审核，终止制定→终止制定
            审核: 退回修改→征求意见，终止制定→终止制定，公布→公布
            公布: 施行→有效，废止→废止
            有效: 修改→已修改，继续有效→有效，到期失效→失效，废止→废止
            已修改: 修改后施行→有效，废止→废止
            失效: –
            废止: –
            终止制定: –
            """.ReplaceLineEndings("\n"),
            ValidityTransitions.Print()
        );

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-05", ValidityState.Consultation)]
    [InlineData("2026-02-09", ValidityState.Review)]
    [InlineData("2026-02-24", ValidityState.Review)]
    [InlineData("2026-02-25", ValidityState.Published)]
    [InlineData("2026-02-28", ValidityState.Published)]
    [InlineData("2026-03-01", ValidityState.InForce)]
    [InlineData("2028-05-31", ValidityState.InForce)]
    [InlineData("2028-06-01", ValidityState.Amended)]
    [InlineData("2028-07-01", ValidityState.InForce)]
    [InlineData("2031-02-28", ValidityState.InForce)]
    [InlineData("2031-03-01", ValidityState.Expired)]
    public void The_state_follows_from_the_days(string day, ValidityState? state)
    {
        var document = Published();
        Assert.Equal(ValidityState.Amended, Ok(document.Amend(Day("2028-06-01"), Day("2028-07-01"))));
        Assert.Equal(state, document.StateOn(Day(day)));
        Assert.Equal(state is ValidityState.InForce or ValidityState.Amended, document.IsInForceOn(Day(day)));
    }

    [Fact]
    public void Five_years_count_from_the_first_day_in_force_and_six_months_before_it_is_assessed()
    {
        var document = Published();
        Assert.Equal((Day("2031-02-28"), Day("2031-03-01")), (document.LastDay, document.GoneFrom));
        Assert.Equal(Day("2030-08-28"), document.RemindOn(Settings));
        Assert.False(document.AwaitsAssessmentOn(Day("2030-08-27"), Settings));
        Assert.True(document.AwaitsAssessmentOn(Day("2030-08-28"), Settings));
        Ok(document.Continue(Day("2036-02-28"), Day("2030-12-01")));
        Assert.False(document.AwaitsAssessmentOn(Day("2030-12-01"), Settings));
        Assert.Equal("publication.document.not-later", Refused(document.Continue(Day("2036-02-28"), Day("2030-12-02"))));
    }

    [Fact]
    public void Term_and_reminder_are_settings_and_a_document_may_name_its_own_last_day()
    {
        var shorter = Ok(ValidityTerm.Of(2, 3));
        Assert.Equal(Day("2028-02-29"), shorter.LastDay(Day("2026-03-01")));
        Assert.Equal("publication.validity.term", Refused(ValidityTerm.Of(0, 3)));
        Assert.Equal("publication.validity.term", Refused(ValidityTerm.Of(5, 25)));
        Assert.Equal(Day("2027-12-31"), Published(lastDay: "2027-12-31").LastDay);
    }

    [Fact]
    public void A_document_goes_back_for_comment_or_is_given_up()
    {
        var document = Ok(NormativeDocument.Begin(Guid.NewGuid(), Guid.NewGuid(), "某办法", ValidityAct.SubmitForReview, Date("01-05")));
        Assert.Equal(ValidityState.Review, document.StateOn(Date("01-05")));
        Assert.Equal(ValidityState.Consultation, Ok(document.Return(Date("01-05"))));
        Assert.Equal(ValidityState.Review, Ok(document.SubmitForReview(Date("01-06"))));
        Assert.Equal("publication.document.reason-missing", Refused(document.Drop(" ", Date("01-07"))));
        Assert.Equal(ValidityState.Dropped, Ok(document.Drop("与上位规定重复", Date("01-07"))));
        Assert.Equal("publication.document.state", Refused(document.SubmitForReview(Date("01-08"))));
    }

    [Fact]
    public void Abolished_from_a_day_it_no_longer_counts_from_that_day()
    {
        var document = Published();
        Assert.Equal("publication.document.reason-missing", Refused(document.Abolish("", Day("2027-06-01"))));
        Assert.Equal(ValidityState.Abolished, Ok(document.Abolish("某统〔2027〕3号", Day("2027-06-01"))));
        Assert.Equal(
            (true, ValidityState.Abolished),
            (document.IsInForceOn(Day("2027-05-31")), document.StateOn(Day("2040-01-01"))!.Value)
        );
        Assert.Equal("publication.document.state", Refused(document.Amend(Day("2027-06-02"), Day("2027-06-02"))));
        Assert.Equal("publication.document.day", Refused(document.Amend(Day("2027-05-02"), Day("2027-06-02"))));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Equal("publication.document.title-missing", Refused(Begin(" ", ValidityAct.Consult)));
        Assert.Equal("publication.document.first-act", Refused(Begin("某办法", ValidityAct.Publish)));
        var document = Ok(Begin("某办法", ValidityAct.Consult));
        document.Register("某规〔2026〕1号");
        Assert.Equal("publication.document.day", Refused(document.SubmitForReview(Date("01-04"))));
        Assert.Equal("publication.document.state", Refused(document.Publish(Given(), Settings)));
        Ok(document.SubmitForReview(Date("01-06")));
        Assert.Equal("publication.document.number-missing", Refused(document.Publish(Given() with { Number = "" }, Settings)));
        Assert.Equal("publication.document.days", Refused(document.Publish(Given() with { IssuedOn = Date("02-26") }, Settings)));
        Assert.Equal("publication.document.days", Refused(document.Publish(Given() with { EffectiveOn = Date("02-24") }, Settings)));
        Assert.Equal("publication.document.days", Refused(document.Publish(Given() with { LastDay = Date("02-27") }, Settings)));
        Ok(document.Publish(Given(), Settings));
        Assert.Equal("publication.document.state", Refused(document.Amend(Date("02-26"), Date("03-26"))));
        Assert.Equal("publication.document.amendment-days", Refused(document.Amend(Date("03-26"), Date("03-25"))));
        Assert.Equal("publication.document.amendment-days", Refused(document.Amend(Date("03-26"), Day("2031-03-01"))));
        Assert.Equal("publication.document.state", Refused(document.Continue(Day("2036-03-01"), Day("2031-03-01"))));
        Assert.Equal(("某规〔2026〕1号", "某统〔2026〕1号"), (document.RegistrationNumber, document.Number));
    }

    [Fact]
    public void The_counts_of_table_2_are_read_from_the_days()
    {
        var abolished = Published();
        Ok(abolished.Abolish("清理", Day("2027-06-01")));
        var waiting = Published(effective: "2027-01-01");
        var expiring = Published(lastDay: "2026-12-30");
        var last = Published(lastDay: "2026-12-31");
        NormativeDocument[] all = [abolished, waiting, expiring, last, Ok(Begin("某草案", ValidityAct.Consult))];
        Assert.Equal(new NormativeCounts(Made: 4, Ended: 1, InForce: 2, Expired: 1, Waiting: 1), NormativeCounts.Of(all, 2026));
        Assert.Equal(new NormativeCounts(Made: 0, Ended: 2, InForce: 1, Expired: 1, Waiting: 0), NormativeCounts.Of(all, 2027));
        Assert.Equal(new NormativeCounts(0, 0, 0, 0, 0), NormativeCounts.Of(all, 2025));
    }

    [Fact]
    public void A_clean_up_makes_three_lists()
    {
        var (standing, abolished, expired) = (Published(), Published(), Published(lastDay: "2026-12-31"));
        Ok(abolished.Abolish("清理", Day("2027-01-01")));
        var lists = CleanUpLists.On(Day("2027-01-01"), [abolished, expired, standing, Published(effective: "2027-02-01")]);
        Assert.Equal([standing], lists.Continuing);
        Assert.Equal([abolished], lists.Abolished);
        Assert.Equal([expired], lists.Expired);
    }

    [Fact]
    public void Every_word_is_there()
    {
        Assert.All(Enum.GetValues<ValidityState>(), value => Assert.NotEmpty(DocumentNames.Of(value)));
        Assert.All(Enum.GetValues<ValidityAct>(), value => Assert.NotEmpty(DocumentNames.Of(value)));
        Assert.All(Enum.GetValues<EnforcementKind>(), value => Assert.NotEmpty(DocumentNames.Of(value)));
        Assert.All(Enum.GetValues<DecisionFate>(), value => Assert.NotEmpty(DocumentNames.Of(value)));
        Assert.All(Enum.GetValues<RegisterStanding>(), value => Assert.NotEmpty(DocumentNames.Of(value)));
        Assert.All(Enum.GetValues<PolicyWeight>(), value => Assert.NotEmpty(DocumentNames.Of(value)));
        Assert.All(Enum.GetValues<InterpretationForm>(), value => Assert.NotEmpty(DocumentNames.Of(value)));
        Assert.All(
            ValidityTransitions.ByTheDayAlone,
            act => Assert.Contains(Enum.GetValues<ValidityState>(), from => ValidityTransitions.Target(from, act) is not null)
        );
    }

    internal static NormativeDocument Published(string effective = "2026-03-01", string? lastDay = null)
    {
        var document = Ok(Begin("某办法", ValidityAct.Consult));
        Ok(document.SubmitForReview(Date("02-09")));
        Ok(document.Publish(Given() with { EffectiveOn = Day(effective), LastDay = lastDay is null ? null : Day(lastDay) }, Settings));
        return document;
    }

    private static Promulgation Given() => new("某统〔2026〕1号", Date("02-20"), Date("02-25"), Date("03-01"));

    private static Outcome<NormativeDocument> Begin(string title, ValidityAct act) =>
        NormativeDocument.Begin(Guid.NewGuid(), Guid.NewGuid(), title, act, Date("01-05"));
}
