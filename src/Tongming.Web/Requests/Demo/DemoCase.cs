using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Requests.Reviews;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Demo;

/// <summary>One case of the demo on its way; every step is the real act of the real person, on its day.</summary>
internal sealed class DemoCase(DemoDesk desk, int no, DateOnly received)
{
    private int steps;

    /// <summary>The case.</summary>
    public Guid Id { get; private set; }

    /// <summary>A working day after the receipt, today at the latest.</summary>
    public DateOnly Day(int workingDays)
    {
        var day = workingDays == 0 ? received : desk.Calendar.NthWorkingDayAfter(received, workingDays);
        return day > desk.Today ? desk.Today : day;
    }

    /// <summary>Sent in, not registered.</summary>
    public async Task<DemoCase> SubmittedAsync(IntakeChannel channel, bool isConfirmed = true)
    {
        var day = Day(0);
        var signed = channel == IntakeChannel.SignedMail ? day : (DateOnly?)null;
        var byPost = channel is IntakeChannel.SignedMail or IntakeChannel.OrdinaryMail;
        var receipt = await desk.Submit.RunAsync(
            new SubmitRequest.Input
            {
                BodyId = desk.BodyId,
                Channel = channel,
                Dates = new ArrivalDates(day, signed, isConfirmed ? day : null),
                ApplicantClass = DemoTopics.ClassOf(no),
                Person = DemoTopics.Applicant(no),
                Form = byPost
                    ? new DesiredForm(ObtainingManner.Paper, ObtainingRoute.Post)
                    : new DesiredForm(ObtainingManner.ElectronicFile, ObtainingRoute.EMail),
                Matters = [DemoTopics.Matter(no, desk.Today.Year)],
                SubmissionKey = $"demo-{no}",
            },
            channel == IntakeChannel.Internet ? Actor.Stranger : desk.Who(Role.Registrar)
        );
        Id = receipt.Succeeded ? receipt.Value.RequestIds[0] : throw new InvalidOperationException(receipt.Refusal.Code);
        return this;
    }

    /// <summary>Registered; the clock runs.</summary>
    public async Task<DemoCase> RegisteredAsync(bool isConfirmed = true)
    {
        await SubmittedAsync(isConfirmed ? (IntakeChannel)(no % 7) : IntakeChannel.Internet, isConfirmed);
        return await DoAsync(Role.Registrar, RequestAct.Register, new RegisterRequest.InputOf { On = Day(0) });
    }

    /// <summary>With its section.</summary>
    public async Task<DemoCase> AssignedAsync()
    {
        await RegisteredAsync();
        var officer = desk.Who(Role.CaseOfficer).Id;
        var input = new AssignSection.InputOf
        {
            SectionId = desk.SectionId,
            OfficerId = officer,
            On = Day(1),
        };
        return await DoAsync(Role.Registrar, RequestAct.Assign, input);
    }

    /// <summary>Drafted and approved in that many steps; all of them and the signature where there are more than steps.</summary>
    public async Task<DemoCase> DraftedAsync(DraftDecision.InputOf draft, int approvals, int onDay = 8)
    {
        await DoAsync(Role.CaseOfficer, RequestAct.DraftDecision, draft with { On = Day(onDay) });
        var hash = await ReadAsync(request => request.DraftHash);
        foreach (var step in ReviewPlan.For(desk.ReviewDepth).Steps.Take(approvals))
            await ReviewAsync(step, hash!, Day(++onDay));
        return this;
    }

    /// <summary>Drafted, reviewed and signed.</summary>
    public async Task<DemoCase> SignedAsync(DraftDecision.InputOf draft, int onDay = 8)
    {
        await DraftedAsync(draft, int.MaxValue, onDay);
        var hash = await ReadAsync(request => request.DraftHash);
        return await DoAsync(Role.Signatory, RequestAct.Sign, new SignDecision.InputOf { ContentHash = hash!, On = Day(onDay + 5) });
    }

    /// <summary>Sent out.</summary>
    public async Task<DemoCase> IssuedAsync(DraftDecision.InputOf draft, int onDay = 8)
    {
        await AssignedAsync();
        await SignedAsync(draft, onDay);
        return await DoAsync(Role.Registrar, RequestAct.Issue, new IssueDecision.InputOf { On = Day(onDay + 6) });
    }

    /// <summary>Received by the applicant.</summary>
    public async Task<DemoCase> DeliveredAsync(DraftDecision.InputOf draft, int onDay = 8)
    {
        await IssuedAsync(draft, onDay);
        var input = new DeliverDecision.InputOf
        {
            Manner = "邮寄（挂号）",
            Place = "申请人填写的地址",
            Proof = "本人签收",
            On = Day(onDay + 8),
        };
        return await DoAsync(Role.Registrar, RequestAct.Deliver, input);
    }

    /// <summary>One act.</summary>
    public async Task<DemoCase> DoAsync(Role role, RequestAct act, object input) => await DoAsync(role, desk.Acts[act], input);

    /// <summary>One act.</summary>
    public async Task<DemoCase> DoAsync(Role role, ICaseAct act, object input)
    {
        var target = new PerformAct.Target(desk.BodyId, Id, $"demo-{Id:N}-{++steps}", null);
        var done = await desk.Perform.RunAsync(act, input, target, desk.Who(role));
        return done.Succeeded ? this : throw new InvalidOperationException($"{act.Act}: {done.Refusal.Code}");
    }

    /// <summary>Something that stands in the case.</summary>
    public async Task<T> ReadAsync<T>(Func<InformationRequest, T> read)
    {
        await using var db = desk.Engine.OpenForReading();
        return read(await db.Set<InformationRequest>().SingleAsync(request => request.BodyId == desk.BodyId && request.Id == Id));
    }

    private Task<DemoCase> ReviewAsync(ReviewStep step, string hash, DateOnly on)
    {
        var role = step switch
        {
            ReviewStep.First => Role.FirstReviewer,
            ReviewStep.Legal => Role.LegalReviewer,
            ReviewStep.Second => Role.SecondReviewer,
            _ => Role.SecrecyReviewer,
        };
        return DoAsync(role, RequestActs.Of(step), new ReviewDraft.InputOf { ContentHash = hash, On = on });
    }
}
