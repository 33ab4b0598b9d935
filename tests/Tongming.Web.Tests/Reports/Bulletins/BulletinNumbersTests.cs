using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Publications.Columns;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Publications;

namespace Tongming.Web.Tests.Reports.Bulletins;

public abstract class BulletinNumbersTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Answers_count_by_the_day_of_the_clock_for_the_section_in_charge()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(BulletinActs.Start));
        var acts = await BulletinActs.OfAsync(office);
        var inTime = acts.Ask(new DateOnly(2026, 2, 27), office.Section, new DateOnly(2026, 3, 20));
        var late = acts.Ask(new DateOnly(2026, 3, 2), office.Section, new DateOnly(2026, 4, 2));
        acts.Ask(new DateOnly(2026, 1, 5), acts.Other);
        acts.Ask(new DateOnly(2026, 3, 20), null);
        var merged = acts.Ask(new DateOnly(2026, 3, 3), office.Section);
        Assert.True(merged.Merge(acts.Day(new DateOnly(2026, 3, 4)), acts.Ask(new DateOnly(2026, 3, 3), acts.Other)).Succeeded);
        await acts.SaveAsync();
        Assert.Equal((new DateOnly(2026, 3, 26), new DateOnly(2026, 3, 30)), (inTime.ReplyDue, late.ReplyDue));

        var march = (await BulletinActs.CountAsync(office, "2026-03")).Figures;
        var (own, other) = (office.Section.Id, acts.Other.Id);
        Assert.Equal((0m, 2m, 1m, 0m, 1m), Of(march, own));
        Assert.Equal((1m, 1m, 0m, 0m, 2m), Of(march, other));
        Assert.Equal((3m, 1m, 4m), (march["request.received"], march["request.closed"], march["request.open"]));
        Assert.Equal(1, march.Of("request.open", Guid.Empty));
        Assert.Equal(16, march.AverageDays());

        var april = (await BulletinActs.CountAsync(office, "2026-04")).Figures;
        Assert.Equal((1m, 0m, 0m, 1m, 0m), Of(april, own));
        Assert.Equal((2m, 0m, 0m, 0m, 2m), Of(april, other));
        foreach (var code in new[] { "2026-03", "2026-04", "2026-q1", "2026-q2" })
            await BulletinActs.EveryNumberOpensAsync(office, code);

        static (decimal, decimal, decimal, decimal, decimal) Of(BulletinFigures figures, Guid section) =>
            (
                figures.Of("answer.carried", section),
                figures.Of("answer.due", section),
                figures.Of("answer.in-time", section),
                figures.Of("answer.late", section),
                figures.Of("answer.overdue", section)
            );
    }

    [Fact]
    public async Task Uploads_interpretations_and_columns_count_by_their_days()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(BulletinActs.Start));
        var acts = await BulletinActs.OfAsync(office);
        var column = await PublishingOffice.ColumnAsync(office);
        await office.Changes.SaveAsync<string>(db =>
        {
            db.Attach(column);
            Assert.True(column.Watch(ColumnRhythm.OneMonth, 3).Succeeded);
            db.Update(column);
            return Task.FromResult<Outcome<string>>("watched");
        });
        // Due on 2026-02-27 (January), 2026-03-13 (February), 2026-04-15 (March).
        acts.Upload(column, (1, new DateOnly(2026, 3, 2)), (2, new DateOnly(2026, 3, 12)));
        var policy = await ShowAsync(office, column, "办法", new DateOnly(2026, 3, 6));
        var other = await ShowAsync(office, column, "另一个办法", new DateOnly(2026, 3, 27));
        await ShowAsync(office, column, "解读", new DateOnly(2026, 3, 10), policy);
        acts.PlanInterpretation(policy, office.Section);
        acts.PlanInterpretation(other, acts.Other);
        await acts.SaveAsync();

        var march = await BulletinActs.CountAsync(office, "2026-03");
        var figures = march.Figures;
        Assert.Equal(
            (1m, 1m, 1m, 1m),
            (figures["upload.carried"], figures["upload.due"], figures["upload.in-time"], figures["upload.late"])
        );
        Assert.Equal((1m, 1m, 0m), (figures["interpretation.due"], figures["interpretation.in-time"], figures["interpretation.overdue"]));
        Assert.Equal(3, figures.Of("item.published", office.Section.Id));
        Assert.Equal((1m, 0m), (figures["column.fresh"], figures["column.stale"]));
        Assert.Equal("统计月报（2026年1月）", march.Late.Single().Label);
        Assert.Equal(office.PersonOf(Role.CaseOfficer).Id, march.Late.Single().PersonId);

        var april = (await BulletinActs.CountAsync(office, "2026-04")).Figures;
        Assert.Equal((1m, 1m), (april["interpretation.due"], april.Of("interpretation.overdue", acts.Other.Id)));
        Assert.Equal((0m, 0m), (april["upload.due"], april["upload.overdue"]));
        var february = (await BulletinActs.CountAsync(office, "2026-02")).Figures;
        Assert.Equal((1m, 1m, 1m), (february["upload.due"], february["upload.overdue"], february["column.blank"]));
        foreach (var code in new[] { "2026-02", "2026-03", "2026-04", "2026-q1" })
            await BulletinActs.EveryNumberOpensAsync(office, code);
    }

    [Fact]
    public async Task Reviews_count_when_they_are_passed_and_tell_no_title_that_nobody_has_seen()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(BulletinActs.Start));
        var column = await PublishingOffice.ColumnAsync(office);
        var draft = await PublishingOffice.DraftAsync(office, column, "还没有公布的标题", "<p>字</p>");
        await PublishingOffice.ReviewAsync(office, draft);
        var april = await BulletinActs.CountAsync(office, "2026-04");
        Assert.Equal((4m, 0m), (april.Figures["item.reviewed"], april.Figures["item.published"]));
        Assert.All(april.Open("item.reviewed"), one => Assert.Equal("未发布的稿件", one.Name));
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, draft, "publish", []);
        april = await BulletinActs.CountAsync(office, "2026-04");
        Assert.All(april.Open("item.reviewed"), one => Assert.Equal("还没有公布的标题", one.Name));
        Assert.Equal(1, april.Figures["item.published"]);
        await BulletinActs.EveryNumberOpensAsync(office, "2026-04");
    }

    [Fact]
    public async Task The_months_of_a_year_are_the_numbers_of_its_report()
    {
        var random = new Random(5);
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(BulletinActs.Start));
        await using var other = await RunningOffice.StartAsync(on, new ManualTime(BulletinActs.Start));
        foreach (var one in new[] { office, other })
            await LiveAsync(one, random);
        var period = TallyPeriod.Of(office.BodyId, 2025).Value!;
        var report = await office.Services.GetRequiredService<CompileReport>().RunAsync(period);
        var months = new List<BulletinFigures>();
        foreach (var month in Enumerable.Range(1, 12))
            months.Add((await BulletinActs.CountAsync(office, $"2025-{month:00}")).Figures);
        Assert.Equal(report["t3.R1.c7"], months.Sum(one => one["request.received"]));
        Assert.Equal(report["t3.R24.c7"], months.Sum(one => one["request.closed"]));
        Assert.Equal(report["t3.R25.c7"], months[^1]["request.open"]);
        Assert.Equal(report.Narrative["n.channel.total"], months.Sum(one => one["channel.all"]));
        Assert.Equal(report.Narrative["n.channel.wechat"], months.Sum(one => one["channel.wechat"]));
        Assert.True(report["t3.R24.c7"] > 10 && report.Narrative["n.channel.wechat"] > 5);
        foreach (var code in new[] { "2025-03", "2025-11", "2025-q4", "2026-q2" })
            await BulletinActs.EveryNumberOpensAsync(office, code);
    }

    [Fact]
    public async Task A_body_without_any_act_has_a_bulletin_of_noughts()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(BulletinActs.Start));
        var bulletin = await BulletinActs.CountAsync(office, "2026-q1");
        Assert.Empty(bulletin.Figures.Keys);
        await BulletinActs.EveryNumberOpensAsync(office, "2026-q1");
        using var head = await office.SignInAsync(Role.OfficeHead);
        foreach (var address in new[] { "/desk/bulletins", "/desk/bulletins/2026-q1", "/desk/bulletins/2026-04" })
            Assert.Equal(System.Net.HttpStatusCode.OK, (await head.GetAsync(address)).StatusCode);
    }

    private static Task<Guid> ShowAsync(RunningOffice office, Column column, string title, DateOnly on, Guid? interprets = null) =>
        PublishingOffice.ShownAsync(
            office,
            column,
            new EditionContent { Title = title, InterpretsId = interprets },
            since: new DateTimeOffset(on.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero)
        );

    private static async Task LiveAsync(RunningOffice office, Random random)
    {
        var acts = await BulletinActs.OfAsync(office);
        var channels = new[] { acts.Open(ChannelKind.WeChat), acts.Open(ChannelKind.WeChat), acts.Open(ChannelKind.Press) };
        var posted = new List<Guid>();
        for (var at = 0; at < 60; at++)
        {
            var received = new DateOnly(2024, 12, 1).AddDays(random.Next(450));
            DateOnly? answered = random.Next(4) == 0 ? null : received.AddDays(random.Next(50));
            var section = random.Next(3) switch
            {
                0 => null,
                1 => office.Section,
                _ => acts.Other,
            };
            acts.Ask(received, section, answered > BulletinActs.Today ? null : answered);
            Guid? again = posted.Count > 0 && random.Next(3) == 0 ? posted[random.Next(posted.Count)] : null;
            posted.Add(acts.Post(channels[random.Next(3)], new DateOnly(2024, 12, 1).AddDays(random.Next(450)), again));
        }

        await acts.SaveAsync();
    }
}

public sealed class BulletinNumbersOnSqliteTests(OnSqlite on) : BulletinNumbersTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class BulletinNumbersOnPostgresTests(OnPostgres on) : BulletinNumbersTests<OnPostgres>(on), IClassFixture<OnPostgres>;
