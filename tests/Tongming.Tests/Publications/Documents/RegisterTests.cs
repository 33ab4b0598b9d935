using Tongming.Publications.Documents;
using Tongming.Publications.Limits;
using Tongming.Tests.Calendar;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Documents;

public sealed class RegisterTests
{
    private static readonly Guid Body = Guid.NewGuid();

    [Theory]
    [InlineData(EnforcementKind.Licence, "04-28", "05-11")]
    [InlineData(EnforcementKind.Penalty, "02-12", "02-28")]
    [InlineData(EnforcementKind.Coercion, "04-28", "05-28")]
    [InlineData(EnforcementKind.Other, "02-09", "03-13")]
    public void Licences_and_penalties_go_up_within_seven_working_days_others_within_twenty(
        EnforcementKind kind,
        string decided,
        string due
    ) => Assert.Equal(Date(due), Days(Decided(kind, decided)).PublicationDue.Due);

    [Fact]
    public void A_penalty_goes_up_stays_and_comes_down_when_its_term_is_over()
    {
        var penalty = Decided(EnforcementKind.Penalty, "04-28", person: true);
        Assert.Equal((RegisterStanding.ToPublish, RegisterStanding.PublicationOverdue), (On(penalty, "05-11"), On(penalty, "05-12")));
        Assert.Equal("publication.register.days", Refused(penalty.Publish(Guid.NewGuid(), Date("04-27"))));
        Ok(penalty.Publish(Guid.NewGuid(), Date("05-11")));
        Assert.Equal("publication.register.published", Refused(penalty.Publish(Guid.NewGuid(), Date("05-12"))));
        Assert.Equal("publication.register.published", Refused(penalty.KeepUnpublished("x")));
        var days = Days(penalty);
        Assert.Equal(Years.Day("2028-05-11"), days.Stay!.StaysUntil);
        Assert.Equal(RegisterStanding.Public, days.StandingOn(Years.Day("2028-05-11"), penalty));
        Assert.Equal(RegisterStanding.TermOver, days.StandingOn(Years.Day("2028-05-12"), penalty));
        Ok(penalty.Withdraw("公示期满", Years.Day("2028-05-12")));
        Assert.Equal(RegisterStanding.Withdrawn, days.StandingOn(Years.Day("2028-05-12"), penalty));
    }

    [Fact]
    public void What_no_longer_stands_comes_down_within_three_working_days_with_a_public_reason()
    {
        var penalty = Decided(EnforcementKind.Penalty, "04-28");
        Ok(penalty.Publish(Guid.NewGuid(), Date("05-11")));
        Assert.Equal("publication.register.fate-missing", Refused(penalty.Upset(DecisionFate.Stands, Date("09-30"))));
        Assert.Equal("publication.register.days", Refused(penalty.Upset(DecisionFate.Revoked, Date("04-27"))));
        Ok(penalty.Upset(DecisionFate.Revoked, Date("09-30")));
        Assert.Equal("publication.register.changed", Refused(penalty.Upset(DecisionFate.Void, Date("09-30"))));
        Assert.Equal(Date("10-10"), Days(penalty).WithdrawalDue!.Due);
        Assert.Equal((RegisterStanding.ToWithdraw, RegisterStanding.WithdrawalOverdue), (On(penalty, "10-10"), On(penalty, "10-11")));
        Assert.Equal("publication.register.reason-missing", Refused(penalty.Withdraw(" ", Date("10-09"))));
        Assert.Equal("publication.register.days", Refused(penalty.Withdraw("决定已撤销", Date("05-10"))));
        Ok(penalty.Withdraw("决定已撤销", Date("10-09")));
        Assert.Equal("publication.register.withdrawn", Refused(penalty.Withdraw("决定已撤销", Date("10-09"))));
        Assert.Equal("publication.register.withdrawn", Refused(penalty.Publish(Guid.NewGuid(), Date("10-10"))));
    }

    [Fact]
    public void What_is_lawfully_not_published_has_its_reason_and_is_not_overdue()
    {
        var penalty = Decided(EnforcementKind.Penalty, "04-28");
        Assert.Equal("publication.register.reason-missing", Refused(penalty.KeepUnpublished("")));
        Assert.Equal("publication.register.not-published", Refused(penalty.Withdraw("x", Date("05-30"))));
        Ok(penalty.KeepUnpublished("不具有一定社会影响"));
        Assert.Equal(RegisterStanding.NotPublic, On(penalty, "12-31"));
        Ok(penalty.Publish(Guid.NewGuid(), Date("05-11")));
        Assert.Null(penalty.UnpublishedFor);
    }

    [Fact]
    public void What_was_revoked_before_it_went_up_does_not_go_up()
    {
        var penalty = Decided(EnforcementKind.Penalty, "04-28");
        Ok(penalty.Upset(DecisionFate.Revoked, Date("05-06")));
        Assert.Equal("publication.register.changed", Refused(penalty.Publish(Guid.NewGuid(), Date("05-11"))));
        Assert.Equal(RegisterStanding.NotPublic, On(penalty, "12-31"));
    }

    [Fact]
    public void A_decision_has_a_number_and_a_day_that_has_come()
    {
        Assert.Equal("publication.register.number-missing", Refused(Enter(EnforcementKind.Penalty, "04-28", number: " ")));
        Assert.Equal("publication.register.future", Refused(Enter(EnforcementKind.Penalty, "12-31")));
    }

    [Fact]
    public void Table_2_counts_all_decisions_of_the_year_and_the_fees_in_ten_thousand_yuan()
    {
        var (kept, revoked) = (Decided(EnforcementKind.Penalty, "04-28"), Decided(EnforcementKind.Penalty, "04-28"));
        Ok(kept.KeepUnpublished("不具有一定社会影响"));
        Ok(revoked.Upset(DecisionFate.Revoked, Date("05-06")));
        EnforcementDecision[] decisions =
        [
            kept,
            revoked,
            Decided(EnforcementKind.Licence, "01-05"),
            Decided(EnforcementKind.Other, "01-05"),
        ];
        FeeReceipt[] fees = [Fee(12_345.60m), Fee(100m) with { ReceivedOn = Years.Day("2025-12-31") }];
        ProcurementProject[] projects = [Project(400_000m), Project(75_976.05m), Project(1m) with { IsCentral = false }];
        Assert.Equal(new RegisterCounts(1, 2, 0, 1.23456m, 2, 475_976.05m), RegisterCounts.Of(decisions, fees, projects, 2026));
        Assert.Equal(new RegisterCounts(0, 0, 0, 0.01m, 0, 0m), RegisterCounts.Of(decisions, fees, projects, 2025));
    }

    [Fact]
    public void Amounts_are_whole_fen_and_days_have_come()
    {
        Ok(Fee(-1m).Check(Date("03-02")));
        Assert.Equal("publication.register.amount", Refused(Fee(0m).Check(Date("03-02"))));
        Assert.Equal("publication.register.amount", Refused(Fee(0.001m).Check(Date("03-02"))));
        Assert.Equal("publication.register.item-missing", Refused((Fee(1m) with { Item = "" }).Check(Date("03-02"))));
        Assert.Equal("publication.register.basis-missing", Refused((Fee(1m) with { Basis = "" }).Check(Date("03-02"))));
        Assert.Equal("publication.register.future", Refused(Fee(1m).Check(Date("03-01"))));
        Ok(Project(0m).Check(Date("03-02")));
        Assert.Equal("publication.register.amount", Refused(Project(-1m).Check(Date("03-02"))));
        Assert.Equal("publication.register.item-missing", Refused((Project(1m) with { Name = "" }).Check(Date("03-02"))));
        Assert.Equal("publication.register.future", Refused(Project(1m).Check(Date("03-01"))));
        Assert.Equal("publication.register.days", Refused((Project(1m) with { PublishedOn = Date("03-01") }).Check(Date("03-02"))));
    }

    [Fact]
    public void The_result_of_a_procurement_is_published_promptly_at_the_latest_within_twenty_working_days() =>
        Assert.Equal(Date("03-30"), Project(1m).PublicationDue(BodyTimeLimits.AsInRuleBook, Years.Both).Due);

    private static FeeReceipt Fee(decimal yuan) => new(Guid.NewGuid(), Body, "信息处理费", "国办函〔2020〕109号", Date("03-02"), yuan);

    private static ProcurementProject Project(decimal yuan) =>
        new(Guid.NewGuid(), Body, "某项目", Date("03-02"), yuan) { IsCentral = true };

    private static EnforcementDecision Decided(EnforcementKind kind, string on, bool person = false) => Ok(Enter(kind, on, person));

    private static Outcome<EnforcementDecision> Enter(
        EnforcementKind kind,
        string on,
        bool person = false,
        string number = "某统罚〔2026〕1号"
    ) => EnforcementDecision.Enter(new NewEnforcementDecision(Guid.NewGuid(), Body, kind, number, Date(on), person), Date("06-01"));

    private static RegisterDays Days(EnforcementDecision decision) =>
        RegisterDays.Of(decision, BodyTimeLimits.AsInRuleBook, StayUpTerms.AsInRuleBook, Years.Both);

    private static RegisterStanding On(EnforcementDecision decision, string day) => Days(decision).StandingOn(Date(day), decision);
}
