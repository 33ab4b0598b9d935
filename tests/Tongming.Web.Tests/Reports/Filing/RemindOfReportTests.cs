using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Mail;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Requests.Lists;

namespace Tongming.Web.Tests.Reports.Filing;

public abstract class RemindOfReportTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // 31 January 2026 is a Saturday; the last working day before it is the Friday.
    [Fact]
    public async Task Those_who_keep_the_report_are_reminded_once_on_the_last_working_day_before_the_deadline()
    {
        var office = OwnOffice.At(on, 2026, 1, 29);
        var (registrar, archivist) = (Person(office, "registrar", Role.Registrar), Person(office, "archivist", Role.Archivist));
        await office.AddAsync(office.Body, registrar, archivist);
        await Job(office).RunAsync(Cancel);
        Assert.Empty(await office.MailsAsync(Cancel));
        office.Time.Advance(TimeSpan.FromDays(1));
        await Job(office).RunAsync(Cancel);
        office.Time.Advance(TimeSpan.FromDays(1));
        await Job(office).RunAsync(Cancel);
        var mail = Assert.Single(await office.MailsAsync(Cancel));
        Assert.Equal(("registrar@example.cn", "2025年政府信息公开年报 2026年1月31日 到期"), (mail.To, mail.Subject));
        await using var db = office.Engine.OpenForReading();
        Assert.Equal(
            1,
            await db.Set<LedgerEntry>().CountAsync(one => one.BodyId == office.BodyId && one.Act == RemindOfReport.Act, Cancel)
        );
    }

    // 31 March 2026 is a Tuesday; the last working day before it is the Monday.
    [Fact]
    public async Task A_superior_is_reminded_of_the_region_s_report_and_of_who_has_not_filed()
    {
        var office = OwnOffice.At(on, 2026, 3, 29);
        var below = Enumerable.Range(0, 2).Select(at => new Body(Guid.CreateVersion7(), $"下级{at}局", "测统公开")).ToList();
        below.ForEach(body => body.PutBelow(office.BodyId));
        var filed = new Tongming.Reports.Filing.YearReport(below[0].Id, 2025);
        Assert.True(filed.Freeze("a", Guid.NewGuid(), new DateOnly(2026, 1, 5), 1).Succeeded);
        Assert.True(filed.Review(Tongming.Reports.Filing.ReportStep.Final, Guid.NewGuid(), new DateOnly(2026, 1, 5), "a").Succeeded);
        Assert.True(filed.File(null, office.BodyId, new DateOnly(2026, 1, 6), Guid.NewGuid()).Succeeded);
        var registrar = Person(office, "registrar", Role.Registrar);
        await office.AddAsync([office.Body, registrar, filed, .. below]);
        await Job(office).RunAsync(Cancel);
        Assert.Empty(await office.MailsAsync(Cancel));
        office.Time.Advance(TimeSpan.FromDays(1));
        await Job(office).RunAsync(Cancel);
        office.Time.Advance(TimeSpan.FromDays(1));
        await Job(office).RunAsync(Cancel);
        var mail = Assert.Single(await office.MailsAsync(Cancel));
        Assert.Equal("2025年本地区汇总年报 2026年3月31日 到期", mail.Subject);
        Assert.Contains("还有 1 个没有报送", mail.Text, StringComparison.Ordinal);

        var due = new DueReports(office.Engine, office.Clock, CheckSettings.Default);
        await using var reading = office.Engine.OpenForReading();
        var keeper = await Tongming.Web.Platform.Security.CurrentActor.OfPersonAsync(
            reading,
            office.BodyId,
            registrar.Id,
            new DateOnly(2026, 3, 31),
            Cancel
        );
        Assert.Equal(1, await due.BelowAsync(keeper, Cancel));
        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await due.BelowAsync(keeper, Cancel));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_is_filed_and_published_or_where_no_mail_is_sent()
    {
        var office = OwnOffice.At(on, 2026, 1, 30);
        var report = new Tongming.Reports.Filing.YearReport(office.BodyId, 2025);
        Assert.True(report.Freeze("a", Guid.NewGuid(), new DateOnly(2026, 1, 5), 1).Succeeded);
        Assert.True(report.Review(Tongming.Reports.Filing.ReportStep.Final, Guid.NewGuid(), new DateOnly(2026, 1, 5), "a").Succeeded);
        Assert.True(report.File(null, null, new DateOnly(2026, 1, 6), Guid.NewGuid()).Succeeded);
        report.Show(new DateOnly(2026, 1, 7));
        await office.AddAsync(office.Body, Person(office, "registrar", Role.Registrar), report);
        await Job(office).RunAsync(Cancel);
        Assert.Empty(await office.MailsAsync(Cancel));

        var other = OwnOffice.At(on, 2026, 1, 30);
        await other.AddAsync(other.Body, Person(other, "registrar", Role.Registrar));
        await Job(other, isOn: false).RunAsync(Cancel);
        Assert.Empty(await other.MailsAsync(Cancel));
    }

    private static RemindOfReport Job(OwnOffice office, bool isOn = true) =>
        new(
            office.Engine,
            office.Changes,
            office.Clock,
            new RemindOfReport.Post(new Outbox(office.Clock), Seal(office, isOn), office.Calendars),
            CheckSettings.Default
        );

    private static MailSeal Seal(OwnOffice office, bool isOn) => new(office.Keys, new MailOptions { Enabled = isOn });

    private static Person Person(OwnOffice office, string address, params Role[] roles)
    {
        var person = new Person(office.BodyId, Guid.CreateVersion7(), "测试人");
        Assert.True(person.Hold(roles).Succeeded);
        Assert.True(person.ReachAt($"{address}@example.cn").Succeeded);
        return person;
    }
}

public sealed class RemindOfReportOnSqliteTests(OnSqlite on) : RemindOfReportTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class RemindOfReportOnPostgresTests(OnPostgres on) : RemindOfReportTests<OnPostgres>(on), IClassFixture<OnPostgres>;
