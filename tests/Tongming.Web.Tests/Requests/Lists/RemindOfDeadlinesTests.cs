using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Mail;
using Tongming.Web.Requests.Lists.Reminders;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class RemindOfDeadlinesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A Wednesday.
    private readonly OwnOffice office = OwnOffice.At(on, 2026, 3, 18);

    [Fact]
    public async Task Everybody_is_reminded_of_the_own_cases_once_a_day_without_titles()
    {
        var (officer, head, archivist) = (Person("officer", Role.CaseOfficer), Person("head", Role.OfficeHead), Person("", Role.Archivist));
        await office.AddAsync(office.Body, officer, head, archivist);
        await AddAsync("逾期的事项", officer.Id, new(2026, 3, 17), "20260217-001");
        await AddAsync("快到期的事项", officer.Id, new(2026, 3, 20), "20260218-002");
        await AddAsync("还早的事项", officer.Id, new(2026, 5, 20), "20260318-003");
        await Job().RunAsync(Cancel);
        await Job().RunAsync(Cancel);

        var mails = await MailsAsync();
        Assert.Equal(["head@example.cn", "officer@example.cn"], mails.Select(mail => mail.To).Order());
        var own = mails.Single(mail => mail.To == "officer@example.cn");
        Assert.Equal("依申请公开提醒：已超期 1 件，3 个工作日内到期 1 件", own.Subject);
        Assert.Contains("20260217-001  办理中  答复期限 2026年3月17日（周二）", own.Text, StringComparison.Ordinal);
        Assert.Contains("20260218-002", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("20260318-003", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("事项", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("20260218-002", mails.Single(mail => mail.To == "head@example.cn").Text, StringComparison.Ordinal);
        await using var db = office.Engine.OpenForReading();
        Assert.Equal(
            1,
            await db.Set<LedgerEntry>().CountAsync(entry => entry.BodyId == office.BodyId && entry.Act == "request.remind", Cancel)
        );

        office.Time.Advance(TimeSpan.FromDays(1));
        await Job().RunAsync(Cancel);
        Assert.Equal(4, (await MailsAsync()).Count);
    }

    [Fact]
    public async Task A_reminder_goes_to_the_address_that_was_typed_on_the_page()
    {
        await using var running = await RunningOffice.StartAsync(on);
        var own = new OwnOffice(on.Engine, on.Changes, office.Time.GetUtcNow()) { Body = running.Body, Keys = office.Keys };
        var officer = running.PersonOf(Role.CaseOfficer);
        using var system = await running.SignInAsync(Role.SystemAdministrator);
        var saved = await RunningOffice.PostAsync(
            system,
            $"/desk/people/{officer.Id}",
            new() { ["Name"] = officer.Name, ["Email"] = " officer@tj.example.gov.cn " },
            "form[action*='handler=Change']"
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        await AddAsync("逾期的事项", officer.Id, new(2026, 3, 17), "20260217-001", own);
        await Job().RunAsync(Cancel);
        Assert.Equal("officer@tj.example.gov.cn", Assert.Single(await MailsAsync(own)).To);
    }

    [Fact]
    public async Task Nobody_is_reminded_on_a_day_off()
    {
        var registrar = Person("registrar", Role.Registrar);
        await office.AddAsync(office.Body, registrar);
        await AddAsync("逾期的事项", null, new(2026, 3, 17), "20260217-001");
        office.Time.Advance(TimeSpan.FromDays(3));
        await Job().RunAsync(Cancel);
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task Who_stands_in_gets_what_is_due_for_the_other()
    {
        var (away, here) = (Person("", Role.CaseOfficer), Person("here", Role.CaseOfficer));
        Assert.True(away.BeReplacedBy(here, new(2026, 3, 16), new(2026, 3, 20)).Succeeded);
        await office.AddAsync(office.Body, away, here);
        await AddAsync("事项", away.Id, new(2026, 3, 18), "20260217-009");
        await Job().RunAsync(Cancel);
        Assert.Equal("here@example.cn", Assert.Single(await MailsAsync()).To);
    }

    [Fact]
    public async Task Nothing_is_written_while_mail_is_off()
    {
        await office.AddAsync(office.Body, Person("registrar", Role.Registrar));
        await AddAsync("逾期的事项", null, new(2026, 3, 17), "20260217-001");
        await Job(isOn: false).RunAsync(Cancel);
        Assert.Empty(await MailsAsync());
    }

    private RemindOfDeadlines Job(bool isOn = true) =>
        new(office.Engine, office.Changes, office.Clock, office.Calendars, new ReminderPost(new Outbox(office.Clock), Seal(isOn)));

    private MailSeal Seal(bool isOn) => new(office.Keys, new MailOptions { Enabled = isOn });

    private Person Person(string address, params Role[] roles)
    {
        var person = new Person(office.BodyId, Guid.CreateVersion7(), "测试人");
        Assert.True(person.Hold(roles).Succeeded);
        if (address.Length > 0)
            Assert.True(person.ReachAt($"{address}@example.cn").Succeeded);
        return person;
    }

    private Task AddAsync(string title, Guid? officer, DateOnly due, string number, OwnOffice? at = null) =>
        (at ?? office).SaveAsync(
            [(at ?? office).Case(title)],
            (one, set) =>
            {
                set(nameof(one.State), RequestState.Assigned);
                set(nameof(one.ClockState), ClockState.Running);
                set(nameof(one.ReplyDue), due);
                set(nameof(one.OfficerId), officer);
                set(nameof(one.Number), RequestNumber.Parse(number).Value);
            }
        );

    private Task<List<OutgoingMail>> MailsAsync(OwnOffice? at = null) => (at ?? office).MailsAsync(Cancel);
}

public sealed class RemindOfDeadlinesOnSqliteTests(OnSqlite on) : RemindOfDeadlinesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class RemindOfDeadlinesOnPostgresTests(OnPostgres on) : RemindOfDeadlinesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
