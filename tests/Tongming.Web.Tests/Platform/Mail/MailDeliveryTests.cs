using System.Net.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Mail;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Mail;

public abstract class MailDeliveryTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly OutgoingMail Letter = OutgoingMail.Write("reader@example.cn", "告知", "王某某：您的申请已收到。").Value!;

    private readonly Guid body = Guid.CreateVersion7();
    private readonly ManualTime time = new(new DateTimeOffset(2027, 3, 18, 4, 0, 0, TimeSpan.Zero));
    private readonly IDataProtectionProvider keys = new EphemeralDataProtectionProvider();

    [Fact]
    public async Task Mail_lies_sealed_in_the_database_and_is_sent_after_the_change()
    {
        var seal = Seal(isOn: true);
        var entry = await AddAsync(seal.Seal(Letter));
        Assert.DoesNotContain("reader", entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("王", entry.Payload, StringComparison.Ordinal);
        var mailer = new FakeMailer();
        await DeliverAsync(mailer, seal);
        Assert.Equal((entry.Id, Letter), Assert.Single(mailer.Sent));
    }

    [Fact]
    public async Task Mail_that_can_never_arrive_is_given_up_with_its_reason()
    {
        var seal = Seal(isOn: true);
        var refusing = new FakeMailer { Refuses = (Letter.To, SmtpStatusCode.MailboxUnavailable) };
        Assert.Equal("mail.receiver-refused", await GivenUpAsync(seal.Seal(Letter), refusing, seal));
        Assert.Equal("mail.unreadable", await GivenUpAsync(new SealedMail("abc"), new FakeMailer(), seal));
        Assert.Equal("mail.off", await GivenUpAsync(seal.Seal(Letter), new FakeMailer(), Seal(isOn: false)));
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_while_loses_no_mail()
    {
        var seal = Seal(isOn: true);
        var entry = await AddAsync(seal.Seal(Letter));
        await DeliverAsync(new FakeMailer { Refuses = (Letter.To, SmtpStatusCode.MailboxBusy) }, seal);
        time.Advance(Attempts.PauseAfter(1));
        var mailer = new FakeMailer();
        await DeliverAsync(mailer, seal);
        Assert.Equal(entry.Id, Assert.Single(mailer.Sent).Id);
    }

    private MailSeal Seal(bool isOn) => new(keys, new MailOptions { Enabled = isOn });

    private async Task<string> GivenUpAsync(SealedMail mail, FakeMailer mailer, MailSeal seal)
    {
        var id = (await AddAsync(mail)).Id;
        await DeliverAsync(mailer, seal);
        Assert.Empty(mailer.Sent);
        var entry = await EntryAsync(id);
        Assert.NotNull(entry.FailedAt);
        return entry.LastError;
    }

    private async Task<OutboxEntry> AddAsync(SealedMail mail)
    {
        var outbox = new Outbox(new LegalClock(time));
        var id = await on.Changes.SaveAsync<Guid>(db => Task.FromResult<Outcome<Guid>>(outbox.Add(db, body, MailDelivery.OfMail, mail)));
        return await EntryAsync(id.Value);
    }

    private async Task<OutboxEntry> EntryAsync(Guid id)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<OutboxEntry>().SingleAsync(entry => entry.BodyId == body && entry.Id == id);
    }

    private Task DeliverAsync(FakeMailer mailer, MailSeal seal) =>
        new DeliverOutbox(
            new OutboxLeases(on.Changes, new LegalClock(time)),
            on.Engine,
            [new MailDelivery(mailer, seal)],
            time,
            NullLogger<DeliverOutbox>.Instance
        ).RunAsync(TestContext.Current.CancellationToken);
}

public sealed class MailDeliveryOnSqliteTests(OnSqlite on) : MailDeliveryTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class MailDeliveryOnPostgresTests(OnPostgres on) : MailDeliveryTests<OnPostgres>(on), IClassFixture<OnPostgres>;
