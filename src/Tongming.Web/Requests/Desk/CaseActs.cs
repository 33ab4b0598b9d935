using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Reviews;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Desk;

/// <summary>Which acts somebody may do with a case now. What the domain would refuse anyway is absent.</summary>
internal sealed class CaseActs(IEnumerable<ICaseAct> acts, PermissionsOfBodies permissions, RequestOptions options)
{
    /// <summary>Acts that lead a case on; the others stand behind “其他”.</summary>
    private static readonly HashSet<RequestAct> Aside =
    [
        RequestAct.AddNote,
        RequestAct.AddFile,
        RequestAct.CorrectEntry,
        RequestAct.CorrectClass,
        RequestAct.Split,
        RequestAct.Merge,
        RequestAct.Withdraw,
        RequestAct.Reassign,
        RequestAct.TransferAsPetition,
        RequestAct.CorrectRecord,
        RequestAct.OrderRedo,
        RequestAct.RecordDispute,
        RequestAct.Supplement,
        RequestAct.AskReasons,
        RequestAct.FixLaterDate,
    ];

    private readonly Dictionary<string, ICaseAct> byCode = acts.ToDictionary(act => RequestActs.Of(act.Act).Code);

    /// <summary>Whether an act leads on, or is one of those that are seldom needed.</summary>
    public static bool LeadsOn(RequestAct act, RequestState state) =>
        !Aside.Contains(act)
        && !(act == RequestAct.DraftDecision && state != RequestState.Assigned)
        && !(act == RequestAct.Archive && state == RequestState.Issued);

    /// <summary>The act that usually comes next in a state.</summary>
    public static RequestAct? ComesNext(RequestState state) =>
        state switch
        {
            RequestState.Received => RequestAct.Assign,
            RequestState.Assigned => RequestAct.DraftDecision,
            RequestState.Consulting => RequestAct.RecordThirdPartyAnswer,
            _ => null,
        };

    /// <summary>The act of a code, or null.</summary>
    public ICaseAct? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The acts, in their order.</summary>
    public async Task<IReadOnlyList<RequestAct>> OfAsync(Actor actor, InformationRequest request, ClockReading clock, DateOnly today)
    {
        var rights = await permissions.OfAsync(request.BodyId);
        return
        [
            .. byCode
                .Values.Select(act => act.Act)
                .Order()
                .Where(act =>
                    PermissionsOfBodies.Right(rights, actor.In(request.BodyId), act, request.State) is not null
                    && Fits(act, actor, request, clock, today)
                ),
        ];
    }

    /// <summary>Whether somebody may do what has a page of its own: look at the person's data in full, record a dispute.</summary>
    public async Task<bool> MayAsync(Actor actor, InformationRequest request, RequestAct act) =>
        PermissionsOfBodies.Right(await permissions.OfAsync(request.BodyId), actor.In(request.BodyId), act, request.State) is not null;

    private bool Fits(RequestAct act, Actor actor, InformationRequest request, ClockReading clock, DateOnly today) =>
        act switch
        {
            RequestAct.ReviewFirst => MayReview(ReviewStep.First, actor, request),
            RequestAct.ReviewLegal => MayReview(ReviewStep.Legal, actor, request),
            RequestAct.ReviewSecond => MayReview(ReviewStep.Second, actor, request),
            RequestAct.ReviewSecrecy => MayReview(ReviewStep.Secrecy, actor, request),
            RequestAct.Sign => !HasWritten(actor, request),
            RequestAct.AskCorrection => request.CorrectionAskedOn is null,
            RequestAct.LapseCorrection => IsOver(clock, ClockEventKind.CorrectionAsked, today),
            RequestAct.LapseFee => IsOver(clock, ClockEventKind.FeeNoticed, today),
            RequestAct.RecordThirdPartyAnswer => clock.Waits.Any(wait => wait.Kind == ClockEventKind.ThirdPartyAsked),
            RequestAct.RecordAgencyAnswer => clock.Waits.Any(wait => wait.Kind == ClockEventKind.AgencyAsked),
            RequestAct.AskReasons => request.ReasonsAskedOn is null,
            RequestAct.FixLaterDate => request.ReasonsReceivedOn is not null,
            RequestAct.NotifyFee => options.Fees && request.FeeNotifiedOn is null,
            RequestAct.Extend => request.ExtensionDays == 0 && request.ReplyDue >= today,
            _ => FitsAfterwards(act, request),
        };

    private static bool FitsAfterwards(RequestAct act, InformationRequest request) =>
        act switch
        {
            RequestAct.ProposeDisclosure => request.Reply is { GivesInformation: true }
                && request.Visibility is not (Visibility.ProposedForDisclosure or Visibility.Public),
            RequestAct.AcceptDisclosure or RequestAct.DeclineDisclosure => request.Visibility == Visibility.ProposedForDisclosure,
            RequestAct.CorrectRecord => request.RecordCorrectedOn is null,
            RequestAct.OrderRedo => request.RedoneBy is null,
            _ => true,
        };

    private static bool MayReview(ReviewStep step, Actor actor, InformationRequest request) =>
        request.NextReview() == step && !HasWritten(actor, request) && !request.Approvals().HasApproved(actor.Id);

    /// <summary>Whether somebody has written on the draft.</summary>
    public static bool HasWritten(Actor actor, InformationRequest request) =>
        request.DraftAuthors.Split(' ').Contains(actor.Id.ToString("N"));

    private static bool IsOver(ClockReading clock, ClockEventKind asked, DateOnly today) =>
        clock.Waits.Any(wait => wait.Kind == asked && (wait.Limit is null || wait.Limit.Due < today));
}
