using Tongming.Statistics.Releases;

namespace Tongming.Tests.Statistics.Releases;

/// <summary>The course of one release: who may do what when, and from which second the public sees it.</summary>
public sealed class ReleaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly DateTimeOffset Minute = new(2026, 1, 12, 9, 30, 0, TimeSpan.FromHours(8));

    private static readonly (Guid Maker, Guid Checker, Guid Secrecy, Guid First, Guid Second, Guid Leader) People = (
        Guid.NewGuid(),
        Guid.NewGuid(),
        Guid.NewGuid(),
        Guid.NewGuid(),
        Guid.NewGuid(),
        Guid.NewGuid()
    );

    [Fact]
    public void A_release_is_seen_from_its_minute_on_and_not_a_second_before()
    {
        var release = Embargoed();
        Assert.Equal(ReleaseStanding.Expected, release.StandingAt(Minute.AddSeconds(-1)));
        Assert.Equal(ReleaseStanding.Released, release.StandingAt(Minute));
        Assert.Equal(Minute, release.ShownFrom);
    }

    [Fact]
    public void Without_embargo_its_minute_passes_without_it()
    {
        var release = Approved();
        Assert.Equal(ReleaseStanding.Overdue, release.StandingAt(Minute));
        Assert.Equal("release.past", release.Embargo(Minute).Refusal!.Code);
        Assert.Null(release.ShownFrom);
    }

    [Fact]
    public void Who_prepared_it_neither_checks_nor_reviews_it_and_nobody_reviews_twice()
    {
        var release = Prepared();
        Assert.Equal("release.own", release.CheckData("a", People.Maker, null).Refusal!.Code);
        release.CheckData("a", People.Checker, null);
        Assert.Equal("release.own", release.CheckConfidentiality("a", People.Maker, null).Refusal!.Code);
        release.CheckConfidentiality("a", People.Secrecy, null);
        Assert.Equal("release.own", release.Review(ReleaseStep.First, People.Maker, Day, "a").Refusal!.Code);
        Assert.Equal("release.not-next", release.Review(ReleaseStep.Second, People.Second, Day, "a").Refusal!.Code);
        Assert.True(release.Review(ReleaseStep.First, People.First, Day, "a").Succeeded);
        Assert.Equal("release.twice", release.Review(ReleaseStep.Second, People.First, Day, "a").Refusal!.Code);
    }

    [Fact]
    public void Nothing_goes_on_with_an_open_finding_or_other_content()
    {
        var release = Prepared();
        Assert.Equal("x.open", release.CheckData("a", People.Checker, new Refusal("x.open")).Refusal!.Code);
        Assert.Equal("release.changed", release.CheckData("b", People.Checker, null).Refusal!.Code);
        Assert.Equal(ReleaseState.Prepared, release.State);
        release.CheckData("a", People.Checker, null);
        Assert.Equal("x.open", release.CheckConfidentiality("a", People.Secrecy, new Refusal("x.open")).Refusal!.Code);
        Assert.Equal("release.state", release.Review(ReleaseStep.First, People.First, Day, "a").Refusal!.Code);
        Assert.Equal("release.state", release.Embargo(Now).Refusal!.Code);
    }

    [Fact]
    public void Returning_voids_checks_and_approvals()
    {
        var release = Approved();
        Assert.Equal("release.reason", release.Return(" ").Refusal!.Code);
        Assert.True(release.Return("表二的单位不对").Succeeded);
        Assert.Equal(ReleaseState.Planned, release.State);
        Assert.Empty(release.Approvals().Approvals);
        Assert.Null(release.DataCheckedBy);
    }

    [Fact]
    public void A_census_bulletin_needs_its_approval_number()
    {
        var release = Approved(ReleaseKind.CensusBulletin);
        Assert.Equal("release.approval-missing", release.Embargo(Now).Refusal!.Code);
        Assert.Equal("release.approval-number", release.Approve(" ").Refusal!.Code);
        release.Approve("赣经普办函〔2026〕1号");
        Assert.True(release.Embargo(Now).Succeeded);
    }

    [Fact]
    public void Postponing_needs_a_reason_and_moves_what_is_under_embargo()
    {
        var release = Embargoed();
        var later = Minute.AddDays(3);
        Assert.Equal("release.reason", release.Postpone(later, "", Now).Refusal!.Code);
        Assert.Equal("release.same-minute", release.Postpone(Minute, "节后调休", Now).Refusal!.Code);
        Assert.Equal("release.minute", release.Postpone(later.AddSeconds(1), "节后调休", Now).Refusal!.Code);
        var notice = release.Postpone(later, "节后调休", Now).Value!;
        Assert.Equal((Minute, later, false), (notice.From, notice.To, notice.IsLate));
        Assert.Equal(ReleaseStanding.Expected, release.StandingAt(Minute));
        Assert.Equal(ReleaseStanding.Released, release.StandingAt(later));
        Assert.Equal("release.out", release.Postpone(later.AddDays(1), "再晚一天", later).Refusal!.Code);
    }

    [Fact]
    public void A_notice_after_the_announced_minute_says_that_it_is_late()
    {
        var release = Prepared();
        Assert.True(release.Postpone(Minute.AddDays(1), "数据晚到", Minute).Value!.IsLate);
        Assert.False(Prepared().Postpone(Minute.AddDays(1), "数据晚到", Minute.AddTicks(-1)).Value!.IsLate);
    }

    [Fact]
    public void A_cancelled_one_never_comes()
    {
        var release = Embargoed();
        Assert.Null(release.Cancel("上级另行发布", Now).Value!.To);
        Assert.Equal(ReleaseStanding.Cancelled, release.StandingAt(Minute));
        Assert.Equal("release.state", release.Postpone(Minute.AddDays(1), "又来", Now).Refusal!.Code);
        Assert.Equal("release.out", Embargoed().Cancel("晚了", Minute).Refusal!.Code);
    }

    [Fact]
    public void The_embargo_is_lifted_only_before_its_moment()
    {
        Assert.Equal("release.out", Embargoed().Lift(Minute).Refusal!.Code);
        var release = Embargoed();
        Assert.Equal(ReleaseState.Approved, release.Lift(Minute.AddSeconds(-1)).Value);
        Assert.Null(release.ShownFrom);
        Assert.True(release.Return("重核").Succeeded);
    }

    [Theory]
    [InlineData(0, "release.past")]
    [InlineData(-1, "release.past")]
    [InlineData(60 * 24 * 800, "release.far")]
    public void The_calendar_takes_minutes_ahead_within_two_years(int minutes, string code) =>
        Assert.Equal(code, Release.Create(Guid.NewGuid(), Guid.NewGuid(), Plan(Now.AddMinutes(minutes)), Now).Refusal!.Code);

    [Fact]
    public void It_says_what_is_wrong_with_a_plan()
    {
        Assert.Equal("release.minute", Made(Plan(Minute.AddSeconds(5))).Refusal!.Code);
        Assert.Equal("release.title", Made(Plan(Minute) with { Title = " " }).Refusal!.Code);
        Assert.Equal("release.contents", Made(Plan(Minute) with { Contents = "" }).Refusal!.Code);
        Assert.Equal("release.words", Made(Plan(Minute) with { Conference = new string('长', Release.LongestWords + 1) }).Refusal!.Code);
    }

    [Fact]
    public void A_changed_plan_is_prepared_again()
    {
        var release = Prepared();
        Assert.True(release.Change(Plan(Minute.AddDays(9)) with { Title = "一月物价" }).Succeeded);
        Assert.Equal(("一月物价", Minute, ReleaseState.Planned), (release.Title, release.At, release.State));
        Assert.Equal("release.state", Embargoed().Change(Plan(Minute)).Refusal!.Code);
    }

    private static DateOnly Day => new(2026, 1, 5);

    private static Release.Plan Plan(DateTimeOffset at, ReleaseKind kind = ReleaseKind.Numbers) =>
        new(kind, "12月份居民消费价格", at, "居民消费价格指数");

    private static Outcome<Release> Made(Release.Plan plan) => Release.Create(Guid.NewGuid(), Guid.NewGuid(), plan, Now);

    private static Release Prepared(ReleaseKind kind = ReleaseKind.Numbers)
    {
        var release = Made(Plan(Minute, kind)).Value!;
        Assert.True(release.Prepare("a", People.Maker).Succeeded);
        return release;
    }

    private static Release Approved(ReleaseKind kind = ReleaseKind.Numbers)
    {
        var release = Prepared(kind);
        Assert.True(release.CheckData("a", People.Checker, null).Succeeded);
        Assert.True(release.CheckConfidentiality("a", People.Secrecy, null).Succeeded);
        foreach (
            var (step, by) in new[]
            {
                (ReleaseStep.First, People.First),
                (ReleaseStep.Second, People.Second),
                (ReleaseStep.Final, People.Leader),
            }
        )
            Assert.True(release.Review(step, by, Day, "a").Succeeded);
        Assert.Equal(ReleaseState.Approved, release.State);
        return release;
    }

    private static Release Embargoed()
    {
        var release = Approved();
        Assert.Equal(Minute, release.Embargo(Now).Value);
        return release;
    }
}
