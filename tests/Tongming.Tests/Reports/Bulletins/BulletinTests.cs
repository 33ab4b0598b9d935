using Tongming.Reports.Bulletins;

namespace Tongming.Tests.Reports.Bulletins;

public sealed class BulletinTests
{
    private static readonly Guid Body = Guid.Parse("01934b7e-0000-7000-8000-000000000001");

    private static readonly Guid First = Guid.Parse("01934b7e-0000-7000-8000-00000000000a");

    private static readonly Guid Second = Guid.Parse("01934b7e-0000-7000-8000-00000000000b");

    [Theory]
    [InlineData("2026-10-09", "2026-10-09", DutyResult.InTime, false)]
    [InlineData("2026-10-09", "2026-09-12", DutyResult.InTime, false)]
    [InlineData("2026-10-09", "2026-10-10", DutyResult.Late, false)]
    [InlineData("2026-10-09", "2026-11-01", DutyResult.Overdue, false)]
    [InlineData("2026-10-31", null, DutyResult.Overdue, false)]
    [InlineData("2026-11-01", "2026-10-20", null, false)]
    [InlineData("2026-09-30", null, DutyResult.Overdue, true)]
    [InlineData("2026-09-30", "2026-10-01", DutyResult.Late, true)]
    [InlineData("2026-09-20", "2026-09-30", null, false)]
    [InlineData("2026-09-20", "2026-09-01", null, false)]
    public void A_duty_comes_out_in_October_as(string due, string? done, DutyResult? result, bool isCarried)
    {
        var october = Period("2026-10", "2026-11-22");
        var duty = Duty(due, done);
        Assert.Equal((result, isCarried), (duty.ResultIn(october), duty.IsCarriedInto(october)));
    }

    [Fact]
    public void What_is_due_today_is_pending_and_nothing_else_of_a_running_month_is()
    {
        var running = Period("2026-11", "2026-11-20");
        Assert.Equal(DutyResult.Pending, Duty("2026-11-20", null).ResultIn(running));
        Assert.Equal(DutyResult.Overdue, Duty("2026-11-19", null).ResultIn(running));
        Assert.Null(Duty("2026-11-21", null).ResultIn(running));
    }

    [Fact]
    public void A_bulletin_adds_up_per_section_and_opens_every_number()
    {
        var bulletin = Bulletin.Of(
            Period("2026-10", "2026-11-22"),
            [
                new(
                    [
                        Duty("2026-10-09", "2026-10-08") with
                        {
                            SectionId = First,
                        },
                        Duty("2026-10-12", "2026-10-15") with
                        {
                            SectionId = First,
                        },
                        Duty("2026-09-12", null) with
                        {
                            SectionId = Second,
                        },
                        Duty("2026-12-12", null) with
                        {
                            SectionId = Second,
                        },
                    ],
                    [
                        new BulletinEntry(BulletinNumbers.AnswerDays, "a", "甲", new DateOnly(2026, 10, 9)) { Amount = 12 },
                        new BulletinEntry(BulletinNumbers.AnswerDays, "b", "乙", new DateOnly(2026, 10, 2)) { Amount = 5 },
                        new BulletinEntry(BulletinNumbers.Answered, "a", "甲", new DateOnly(2026, 10, 9)),
                        new BulletinEntry(BulletinNumbers.Answered, "b", "乙", new DateOnly(2026, 10, 2)),
                    ]
                ),
                new([Duty("2026-10-20", "2026-10-20", BulletinMatter.Upload) with { SectionId = First }], []),
            ]
        );
        var figures = bulletin.Figures;
        Assert.Equal((1m, 3m, 2m, 1m, 1m), (Of("carried"), Of("due"), Of("in-time"), Of("late"), Of("overdue")));
        Assert.Equal((3m, 0m), (figures.Of("duty.due", First), figures.Of("duty.due", Second)));
        Assert.Equal((2m, 1m, 0m), (figures["answer.due"], figures["upload.due"], figures["interpretation.due"]));
        Assert.Equal(8.5m, figures.AverageDays());
        Assert.Null(figures.AverageDays(First));
        Assert.Equal(["乙", "甲"], bulletin.Open(BulletinNumbers.AnswerDays).Select(one => one.Name));
        Assert.Equal(2, bulletin.Open("duty.in-time", First).Count);
        Assert.Empty(bulletin.Open("duty.in-time", Second));
        Assert.Equal([null, new DateOnly(2026, 10, 15)], bulletin.Late.Select(one => one.Done));
        decimal Of(string column) => figures[$"duty.{column}"];
    }

    [Fact]
    public void Every_number_of_the_duties_has_a_name_of_its_own() =>
        Assert.Equal(4 * 6, BulletinNumbers.Duties.Select(one => (one.Key, one.Name)).Distinct().Count());

    [Fact]
    public void The_sentence_says_what_the_numbers_say()
    {
        var bulletin = Bulletin.Of(
            Period("2026-10", "2026-11-22"),
            [
                new(
                    [Duty("2026-09-12", null) with { SectionId = First }, Duty("2026-10-09", "2026-10-08")],
                    [
                        new BulletinEntry(BulletinNumbers.Received, "a", "甲", null),
                        new BulletinEntry(BulletinNumbers.Stale, "c", "栏目", null),
                        new BulletinEntry(BulletinNumbers.Published, "p", "信息", null),
                    ]
                ),
            ]
        );
        Assert.Equal(
            "2026年10月，应完成公开事项2项（其中上期结转1项），按时完成1项，逾期完成0项，期末逾期1项（综合科）。"
                + "收到申请1件，办结0件，期末未办结0件。门户网站发布信息1条，各渠道公开0条。期末超期未更新的栏目1个，空白栏目0个。",
            BulletinDraft.Of(bulletin.Period, bulletin.Figures, _ => "综合科")
        );
    }

    [Fact]
    public void A_body_without_any_act_has_a_sentence_too() =>
        Assert.Equal(
            "2026年11月（截至11月22日），没有到期和逾期的公开事项。没有收到和办理中的申请。门户网站发布信息0条，各渠道公开0条。栏目没有超期未更新的。",
            BulletinDraft.Of(Period("2026-11", "2026-11-22"), BulletinFigures.None, _ => "")
        );

    [Fact]
    public void Numbers_are_read_back_as_they_were_kept_and_what_differs_is_named()
    {
        var kept = BulletinFigures.Of([Entry("b", First, 2.5m), Entry("a", Second, 1), Entry("a", Guid.Empty, 3)]);
        var read = BulletinFigures.Parse(kept.ToText());
        Assert.Equal(kept.ToText(), read.ToText());
        Assert.Empty(kept.DifferencesTo(read));
        Assert.Equal((4m, 2.5m, 0m), (read["a"], read.Of("b", First), read["c"]));
        Assert.Equal([Second, Guid.Empty], read.SectionsWith(["a"]));
        var today = BulletinFigures.Of([Entry("b", First, 2.5m), Entry("a", Second, 2), Entry("c", First, 1), Entry("a", Guid.Empty, 3)]);
        Assert.Equal([new BulletinDeviation("a", Second, 1, 2), new BulletinDeviation("c", First, 0, 1)], kept.DifferencesTo(today));
        Assert.Throws<FormatException>(() => BulletinFigures.Parse("a 1"));
    }

    private static BulletinEntry Entry(string key, Guid section, decimal amount) =>
        new(key, $"{key} {section}", "", null) { SectionId = section, Amount = amount };

    private static BulletinPeriod Period(string code, string today) => BulletinPeriod.Of(Body, code, DateOnly.Parse(today)).Value!;

    private static BulletinDuty Duty(string due, string? done, BulletinMatter matter = BulletinMatter.Request) =>
        new(matter, $"{due} {done}", "事项", DateOnly.Parse(due), done is null ? null : DateOnly.Parse(done));
}
