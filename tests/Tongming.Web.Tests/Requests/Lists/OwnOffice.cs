using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Calendar;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Mail;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

/// <summary>A body with a clock of its own, and cases whose columns are set as a test needs them.</summary>
internal sealed class OwnOffice(Engine engine, Changes changes, DateTimeOffset now)
{
    private int serial;

    public Engine Engine { get; } = engine;

    public Changes Changes { get; } = changes;

    public ManualTime Time { get; } = new(now);

    public Body Body { get; init; } = new(Guid.CreateVersion7(), $"测试局{Guid.NewGuid():N}"[..20], "测统公开");

    public Guid BodyId => Body.Id;

    public LegalClock Clock => new(Time);

    public DateOnly Today => Clock.Now().Day;

    public IDataProtectionProvider Keys { get; init; } = new EphemeralDataProtectionProvider();

    public ISearchIndex Index => Engine.IsPostgres ? new PostgresSearchIndex() : new SqliteSearchIndex();

    public ApplicantSeal Seal => new(Keys, new Secrets(Engine, Changes, Keys));

    public Calendars Calendars => new(Engine, new ShippedNotices(NationalHolidays.Notices), Time);

    public WorkingCalendar Calendar => NationalHolidays.Calendar;

    public UrgencyBounds Bounds => RequestUrgency.Bounds(Today, Calendar);

    /// <summary>Noon in China of a day.</summary>
    public static OwnOffice At(TestEngine on, int year, int month, int day) =>
        new(on.Engine, on.Changes, new DateTimeOffset(year, month, day, 4, 0, 0, TimeSpan.Zero));

    /// <summary>The same for the body of a running office, on the machine's day.</summary>
    public static OwnOffice Of(RunningOffice running) =>
        new(running.Engine, running.Changes, TimeProvider.System.GetUtcNow()) { Body = running.Body };

    /// <summary>Somebody who looks.</summary>
    public ListActor Reader(params Role[] roles) =>
        new(new Actor(ActorKind.Person, Guid.CreateVersion7(), BodyId, "测试", roles), BodyId, Today, Calendar);

    /// <summary>A case that was sent in today; not yet saved.</summary>
    public InformationRequest Case(string title = "测试事项") => CaseWithForm(title).Case;

    /// <summary>The same with the form that it came on.</summary>
    public (InformationRequest Case, Application Form) CaseWithForm(string title, DateOnly? arrived = null)
    {
        var form = Application.TakeIn(
            new NewApplication(
                Guid.CreateVersion7(),
                BodyId,
                IntakeChannel.InPerson,
                new ArrivalDates(arrived ?? Today),
                ApplicantClass.NaturalPerson,
                new DesiredForm(ObtainingManner.ElectronicFile, ObtainingRoute.EMail)
            )
            {
                SealedPerson = "sealed",
                SubmissionKey = $"{Guid.NewGuid():N}",
            },
            Today
        );
        return (InformationRequest.Submit(form.Value!, new NewMatter(Guid.CreateVersion7(), title, "")).Value!, form.Value!);
    }

    /// <summary>A case that was received on a day by the law's own methods; not yet saved.</summary>
    public InformationRequest Received(DateOnly on, ClockRules? rules = null)
    {
        var request = CaseWithForm("测试事项", on).Case;
        var day = new ActDay(Today, Today, Calendar, rules ?? ClockRules.OfLaw);
        var registered = request.Register(day, new RequestNumber(Today, ++serial), new ReceiptDate(on, ReceiptBasis.HandedIn));
        Assert.True(registered.Succeeded, registered.Refusal?.Code);
        return request;
    }

    /// <summary>Saves cases, with columns that no act would give them.</summary>
    public async Task SaveAsync(IEnumerable<InformationRequest> requests, Action<InformationRequest, Setter>? set = null)
    {
        var saved = await Changes.SaveAsync<string>(db =>
        {
            foreach (var request in requests)
            {
                db.Add(request);
                set?.Invoke(request, (name, value) => db.Entry(request).Property(name).CurrentValue = value);
            }

            return Task.FromResult<Outcome<string>>("saved");
        });
        Assert.True(saved.Succeeded);
    }

    /// <summary>Saves things of any kind.</summary>
    public async Task AddAsync(params object[] things)
    {
        var saved = await Changes.SaveAsync<string>(db =>
        {
            db.AddRange(things);
            return Task.FromResult<Outcome<string>>("saved");
        });
        Assert.True(saved.Succeeded);
    }

    /// <summary>The mails that were sealed with the keys of this office: jobs of other tests, which have their own, write to all bodies of a shared database.</summary>
    internal async Task<List<OutgoingMail>> MailsAsync(CancellationToken cancel)
    {
        var seal = new MailSeal(Keys, new MailOptions { Enabled = true });
        await using var db = Engine.OpenForReading();
        var entries = await db.Set<OutboxEntry>().Where(entry => entry.BodyId == BodyId).OrderBy(entry => entry.Id).ToListAsync(cancel);
        return [.. entries.Select(entry => seal.Open(Outbox.Read<SealedMail>(entry.Payload)).Value).OfType<OutgoingMail>()];
    }

    /// <summary>Sets a column by its name.</summary>
    public delegate void Setter(string name, object? value);
}
