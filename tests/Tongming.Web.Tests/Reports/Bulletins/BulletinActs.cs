using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Publications.Columns;
using Tongming.Reports.Bulletins;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Reports.Bulletins;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Bulletins;

/// <summary>Puts the acts of months into an office with two sections by the law's own methods, and reads its bulletins.</summary>
internal sealed class BulletinActs
{
    /// <summary>Friday, 10 April 2026, 9:00 in China: March and the first quarter are over, April runs.</summary>
    public static readonly DateTimeOffset Start = new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 4, 10);

    private readonly RunningOffice office;
    private readonly WorkingCalendar calendar;
    private readonly ClockRules rules;
    private readonly List<object> made = [];
    private int number;

    private BulletinActs(RunningOffice office, WorkingCalendar calendar, ClockRules rules)
    {
        (this.office, this.calendar, this.rules) = (office, calendar, rules);
        Other = new Section(office.BodyId, Guid.CreateVersion7(), "农业统计科");
        made.Add(Other);
    }

    /// <summary>The second section; the first one is the office's own.</summary>
    public Section Other { get; }

    public static async Task<BulletinActs> OfAsync(RunningOffice office)
    {
        Guid[] ofSection = [office.PersonOf(Role.CaseOfficer).Id, office.PersonOf(Role.FirstReviewer).Id];
        await office.Changes.SaveAsync<string>(async db =>
        {
            foreach (var person in await db.Set<Person>().Where(one => ofSection.Contains(one.Id)).ToListAsync())
                person.Join(office.Section.Id);
            return "joined";
        });
        return new(
            office,
            await office.Services.GetRequiredService<Calendars>().OfAsync(office.BodyId, default),
            office.Services.GetRequiredService<RequestOptions>().Rules
        );
    }

    /// <summary>A request in a section; answered on a day where one is given.</summary>
    public InformationRequest Ask(DateOnly received, Section? section, DateOnly? answered = null)
    {
        var from = new NewApplication(
            Guid.CreateVersion7(),
            office.BodyId,
            IntakeChannel.InPerson,
            new ArrivalDates(received, null, null),
            ApplicantClass.NaturalPerson,
            new DesiredForm(ObtainingManner.Paper, ObtainingRoute.Post)
        )
        {
            SealedPerson = office.Services.GetRequiredService<ApplicantSeal>().Seal(new ApplicantData { Name = "测试-申请人" }),
            SubmissionKey = $"{Guid.NewGuid():N}",
        };
        var application = Must(Application.TakeIn(from, Today));
        var request = Must(InformationRequest.Submit(application, new NewMatter(Guid.CreateVersion7(), $"标题 {number + 1}", "说明")));
        Must(request.Register(Day(received), new RequestNumber(received, ++number), new ReceiptDate(received, ReceiptBasis.HandedIn)));
        if (section is not null)
            Must(request.Assign(Day(received), section.Id, section == Other ? null : office.PersonOf(Role.CaseOfficer).Id));
        if (answered is { } on)
            Must(request.TakeOverReply(Day(on), ReplyKind.Of("D4")));
        made.AddRange([application, request]);
        return request;
    }

    public ActDay Day(DateOnly on) => new(on, Today, calendar, rules);

    /// <summary>A line of the checklist with all entries of 2026; uploaded by period, others not.</summary>
    public RecurringUpload Upload(Column column, params (int Month, DateOnly On)[] done)
    {
        var owner = office.PersonOf(Role.CaseOfficer).Id;
        var duty = new UploadDuty(column.Id, "统计月报", UploadRhythm.Month, owner, office.PersonOf(Role.FirstReviewer).Id, 10);
        var upload = Must(RecurringUpload.Enter(Guid.CreateVersion7(), office.BodyId, duty));
        var tasks = upload.TasksOf(2026, [], calendar);
        foreach (var (month, on) in done)
            Must(tasks[month - 1].Tick(owner, on, Today));
        made.AddRange([upload, .. tasks]);
        return upload;
    }

    public Channel Open(ChannelKind kind)
    {
        var channel = Must(
            Channel.Open(
                new NewChannel(Guid.CreateVersion7(), office.BodyId, kind, new DateOnly(2024, 1, 1), "批准"),
                new ChannelCard($"{ChannelKinds.NameOf(kind)} {++number}", "", "")
            )
        );
        made.Add(channel);
        return channel;
    }

    /// <summary>Something that went live on a channel; a content of an earlier one where that is given.</summary>
    public Guid Post(Channel channel, DateOnly on, Guid? content = null)
    {
        var id = content ?? Guid.CreateVersion7();
        made.Add(
            Must(
                ChannelDelivery.Record(
                    channel,
                    new NewDelivery(Guid.CreateVersion7(), id, $"第 {++number} 条", ""),
                    (on, Today),
                    Guid.NewGuid()
                )
            )
        );
        return id;
    }

    /// <summary>A published text whose interpretation a section owes.</summary>
    public void PlanInterpretation(Guid policy, Section section) =>
        made.Add(
            new InterpretationSettlement
            {
                BodyId = office.BodyId,
                PolicyId = policy,
                SectionId = section.Id,
                FirstInterpreter = "测试-甲，局长",
                Forms = "Text",
                PlannedOn = Today,
                SettledOn = Today,
            }
        );

    public async Task SaveAsync()
    {
        var saved = await office.Changes.SaveAsync<string>(db =>
        {
            db.AddRange(made);
            return Task.FromResult<Outcome<string>>("saved");
        });
        Assert.True(saved.Succeeded);
        made.Clear();
    }

    public static async Task<Bulletin> CountAsync(RunningOffice office, string code) =>
        await office.Services.GetRequiredService<ReadBulletin>().CountAsync(BulletinPeriod.Of(office.BodyId, code, Today).Value!);

    /// <summary>Every number of a bulletin, of all and of each section, is the sum of the records that it opens, page by page.</summary>
    public static async Task EveryNumberOpensAsync(RunningOffice office, string code)
    {
        var (read, open) = (office.Services.GetRequiredService<ReadBulletin>(), office.Services.GetRequiredService<OpenBulletin>());
        var bulletin = await read.RunAsync(BulletinPeriod.Of(office.BodyId, code, Today).Value!);
        var figures = BulletinFigures.Parse(bulletin.Paper.Numbers);
        Assert.Empty(figures.Keys.Where(key => read.DefinitionOf(key) is null));
        foreach (var definition in read.Definitions)
        foreach (var section in figures.Sections.Select(one => (Guid?)one).Prepend(null))
        {
            var records = new List<OpenBulletin.Record>();
            string? next = null;
            do
            {
                var page = await open.RunAsync(bulletin, (definition.Key, section), (next, 3), office.ActorOf(Role.OfficeHead));
                Assert.True(page.Records.Count <= 3);
                records.AddRange(page.Records);
                next = page.Next;
            } while (next is not null);
            var value = section is { } of ? figures.Of(definition.Key, of) : figures[definition.Key];
            Assert.Equal((definition.Name, section, value), (definition.Name, section, records.Sum(one => one.Amount)));
            Assert.All(records, one => Assert.True(one is { Name.Length: > 0, Address.Length: > 0 }));
        }
    }

    private static T Must<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.Succeeded, $"{outcome.Refusal}");
        return outcome.Value!;
    }
}
