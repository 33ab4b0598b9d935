using Microsoft.Extensions.DependencyInjection;
using Tongming.Calendar;
using Tongming.Publications.Channels;
using Tongming.Publications.Documents;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Compiling;

/// <summary>Puts the acts of years into an office by the law's own methods, many at once, and compiles its reports.</summary>
internal sealed class ReportActs
{
    private readonly RunningOffice office;
    private readonly WorkingCalendar calendar;
    private readonly ClockRules rules;
    private readonly DateOnly today;
    private readonly List<object> made = [];
    private int number;

    private ReportActs(RunningOffice office, WorkingCalendar calendar, ClockRules rules, DateOnly today) =>
        (this.office, this.calendar, this.rules, this.today) = (office, calendar, rules, today);

    public static async Task<ReportActs> OfAsync(RunningOffice office, DateOnly today) =>
        new(
            office,
            await office.Services.GetRequiredService<Calendars>().OfAsync(office.BodyId, default),
            office.Services.GetRequiredService<RequestOptions>().Rules,
            today
        );

    /// <summary>A request of an applicant of a class; answered where a kind is given, withdrawn for O3, a petition passed on for N1, open without.</summary>
    public InformationRequest Ask(ApplicantClass by, DateOnly received, (string Kind, DateOnly On)? answer = null)
    {
        var from = new NewApplication(
            Guid.CreateVersion7(),
            office.BodyId,
            IntakeChannel.InPerson,
            new ArrivalDates(received, null, null),
            by,
            new DesiredForm(ObtainingManner.Paper, ObtainingRoute.Post)
        )
        {
            SealedPerson = office.Services.GetRequiredService<ApplicantSeal>().Seal(new ApplicantData { Name = "测试-申请人" }),
            SubmissionKey = $"{Guid.NewGuid():N}",
        };
        var application = Must(Application.TakeIn(from, today));
        var request = Must(InformationRequest.Submit(application, new NewMatter(Guid.CreateVersion7(), $"事项 {number + 1}", "说明")));
        Must(request.Register(Day(received), new RequestNumber(received, ++number), new ReceiptDate(received, ReceiptBasis.HandedIn)));
        if (answer is ("O3", var withdrawn))
            Must(request.Withdraw(Day(withdrawn)));
        else if (answer is ("N1", var passed))
            Must(request.TransferAsPetition(Day(passed), "内容是信访事项"));
        else if (answer is var (kind, on))
            Must(request.TakeOverReply(Day(on), ReplyKind.Of(kind)));
        made.AddRange([application, request]);
        return request;
    }

    public ActDay Day(DateOnly on) => new(on, today, calendar, rules);

    public Dispute Contest(
        InformationRequest request,
        DisputeKind kind,
        DateOnly notified,
        (DisputeResult Result, DateOnly On)? decided = null
    )
    {
        var dispute = Must(
            Dispute.Enter(
                new NewDispute(Guid.CreateVersion7(), request.Id, kind, "测试区人民政府", $"复〔{++number}〕", notified),
                request,
                Day(notified)
            )
        );
        if (decided is var (result, on))
            Must(dispute.Decide(result, on, today));
        made.Add(dispute);
        return dispute;
    }

    /// <summary>A part of an open request, as a request of its own.</summary>
    public InformationRequest Split(InformationRequest whole, DateOnly on) =>
        Add(Must(whole.Split(Day(on), new NewMatter(Guid.CreateVersion7(), "另一事项", ""), new RequestNumber(on, ++number))));

    /// <summary>A closed request that is decided anew.</summary>
    public InformationRequest Redo(InformationRequest answered, DateOnly on)
    {
        var order = new RedoOrder(Guid.CreateVersion7(), new RequestNumber(on, ++number), "测试区人民政府", 15, null);
        return Add(Must(answered.OrderRedo(Day(on), order)));
    }

    /// <summary>A normative document; abolished from a day on where that is given.</summary>
    public NormativeDocument Issue(DateOnly issued, DateOnly effective, DateOnly? abolished = null)
    {
        var document = Must(
            NormativeDocument.Begin(Guid.CreateVersion7(), office.BodyId, $"办法 {++number}", ValidityAct.SubmitForReview, issued)
        );
        Must(document.Publish(new Promulgation($"测统规〔{number}〕号", issued, issued, effective), ValidityTerm.AsInRuleBook));
        if (abolished is { } from)
            Must(document.Abolish("清理", from));
        return Add(document);
    }

    public EnforcementDecision Decide(EnforcementKind kind, DateOnly on)
    {
        var from = new NewEnforcementDecision(Guid.CreateVersion7(), office.BodyId, kind, $"测统决〔{++number}〕号", on, false);
        return Add(Must(EnforcementDecision.Enter(from, today)));
    }

    public void Buy(decimal yuan, DateOnly on) =>
        Add(new ProcurementProject(Guid.CreateVersion7(), office.BodyId, $"项目 {++number}", on, yuan) { IsCentral = true });

    public void Receive(decimal yuan, DateOnly on) =>
        Add(new FeeReceipt(Guid.CreateVersion7(), office.BodyId, "信息处理费", "依据", on, yuan));

    public Channel Open(ChannelKind kind, DateOnly on) =>
        Add(
            Must(
                Channel.Open(
                    new NewChannel(Guid.CreateVersion7(), office.BodyId, kind, on, "批准"),
                    new ChannelCard($"{ChannelKinds.NameOf(kind)} {++number}", "", "")
                )
            )
        );

    /// <summary>Something that went live on a channel; a content of an earlier one where that is given.</summary>
    public Guid Post(Channel channel, DateOnly on, Guid? content = null)
    {
        var id = content ?? Guid.CreateVersion7();
        Add(
            Must(
                ChannelDelivery.Record(
                    channel,
                    new NewDelivery(Guid.CreateVersion7(), id, $"第 {++number} 条", ""),
                    (on, today),
                    Guid.NewGuid()
                )
            )
        );
        return id;
    }

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

    public static async Task<CompiledReport> CompileAsync(RunningOffice office, int year, DateOnly? asOf = null) =>
        await office.Services.GetRequiredService<CompileReport>().RunAsync(TallyPeriod.Of(office.BodyId, year, asOf).Value!);

    /// <summary>All records behind a number, page by page.</summary>
    public static async Task<IReadOnlyList<TalliedRecord>> OpenAsync(RunningOffice office, CompiledReport report, string key, int page = 7)
    {
        var compile = office.Services.GetRequiredService<CompileReport>();
        var records = new List<TalliedRecord>();
        string? next = null;
        do
        {
            var read = await compile.OpenAsync(report, key, next, page);
            Assert.True(read.Records.Count <= page);
            records.AddRange(read.Records);
            next = read.Next;
        } while (next is not null);
        return records;
    }

    /// <summary>Every cell and every number of the narrative is the sum of the records that it opens and of what was entered.</summary>
    public static async Task EveryNumberOpensAsync(RunningOffice office, CompiledReport report)
    {
        foreach (var cell in ReportCells.All)
        {
            var records = await OpenAsync(office, report, cell.Key);
            Assert.True(
                report[cell.Key] == records.Sum(one => one.Amount) + report.EnteredOf(cell.Key).Sum(one => one.Change),
                $"{cell.Name}: {report[cell.Key]}, {records.Count} records"
            );
        }

        foreach (var (key, value) in report.Narrative)
            Assert.Equal((key, value), (key, (await OpenAsync(office, report, key, 100)).Sum(one => one.Amount)));
    }

    private T Add<T>(T thing)
        where T : notnull
    {
        made.Add(thing);
        return thing;
    }

    private static T Must<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.Succeeded, $"{outcome.Refusal}");
        return outcome.Value!;
    }
}
