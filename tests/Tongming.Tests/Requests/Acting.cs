using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Fees;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Requests.Reviews;

namespace Tongming.Tests.Requests;

/// <summary>Does an act with arguments that are right in every state in which it is possible; gives the code of the refusal, or null.</summary>
internal static class Acting
{
    /// <summary>Acts that are kept elsewhere (notes, files, looking, disputes) and leave the request alone.</summary>
    public static IReadOnlySet<RequestAct> Elsewhere { get; } =
        new HashSet<RequestAct>
        {
            RequestAct.Submit,
            RequestAct.AddNote,
            RequestAct.AddFile,
            RequestAct.ViewCase,
            RequestAct.ViewFullData,
            RequestAct.RecordDispute,
        };

    public static string? Do(InformationRequest request, RequestAct act, ActDay day) =>
        Intake(request, act, day) ?? Asking(request, act, day) ?? Draft(request, act, day) ?? After(request, act, day) ?? Nothing(act);

    private static string? Nothing(RequestAct act) => throw new ArgumentOutOfRangeException(nameof(act), act, "No such act here.");

    // "" stands for success: null goes on to the next group.
    private static string? Said<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded ? "" : outcome.Refusal.Code;

    private static string? Intake(InformationRequest r, RequestAct act, ActDay day) =>
        act switch
        {
            RequestAct.Register => Said(
                r.Register(day, new RequestNumber(day.On, 2), new ReceiptDate(r.SubmittedOn, ReceiptBasis.HandedIn))
            ),
            RequestAct.ConfirmReceipt => Said(r.ConfirmReceipt(day, new ReceiptDate(day.On, ReceiptBasis.Confirmed))),
            RequestAct.CorrectEntry => Said(r.CorrectEntry(day, r.Title + "改", r.Description)),
            RequestAct.CorrectClass => Said(r.CorrectClass(day, ApplicantClass.ResearchInstitution)),
            RequestAct.Split => Said(r.Split(day, Given.Matter, new RequestNumber(day.On, 3))),
            RequestAct.Merge => Said(r.Merge(day, Given.Assigned())),
            RequestAct.Assign => Said(r.Assign(day, Given.Section)),
            RequestAct.Reassign => Said(r.Reassign(day, Given.Section, Guid.NewGuid())),
            RequestAct.Withdraw => Said(r.Withdraw(day)),
            RequestAct.TransferAsPetition => Said(r.TransferAsPetition(day, "属于投诉")),
            _ => null,
        };

    private static string? Asking(InformationRequest r, RequestAct act, ActDay day) =>
        act switch
        {
            RequestAct.AskCorrection => Said(r.AskCorrection(day, new CorrectionNotice(10, "请写明年份"))),
            RequestAct.ReceiveCorrection => Said(r.ReceiveCorrection(day)),
            RequestAct.LapseCorrection => Said(r.LapseCorrection(day)),
            RequestAct.ConsultThirdParty => Said(r.ConsultThirdParty(day)),
            RequestAct.RecordThirdPartyAnswer => Said(r.RecordThirdPartyAnswer(day, new ConsultationAnswer(Opinion.Consents))),
            RequestAct.ConsultAgency => Said(r.ConsultAgency(day)),
            RequestAct.RecordAgencyAnswer => Said(r.RecordAgencyAnswer(day, new ConsultationAnswer(Opinion.Consents))),
            RequestAct.AskReasons => Said(r.AskReasons(day, 10)),
            RequestAct.ReceiveReasons => Said(r.ReceiveReasons(day, true)),
            RequestAct.FixLaterDate => Said(r.FixLaterDate(day, (r.ReplyDue ?? day.On).AddDays(7))),
            RequestAct.NotifyFee => Said(r.NotifyFee(day, new FeeNotice(FeeBasis.ByPage, 31, 10))),
            RequestAct.RecordPayment => Said(r.RecordPayment(day, 10)),
            RequestAct.LapseFee => Said(r.LapseFee(day)),
            RequestAct.WaiveFee => Said(r.WaiveFee(day, "符合减免条件")),
            RequestAct.Extend => Said(r.Extend(day, new Extension(20, "需要汇总", Guid.NewGuid()))),
            _ => null,
        };

    private static string? Draft(InformationRequest r, RequestAct act, ActDay day) =>
        act switch
        {
            RequestAct.DraftDecision => Said(
                r.DraftDecision(day, Given.Draft with { ContentHash = Fresh(r), PublicInterest = "重大" }, Given.Author, ReviewPlan.For(3))
            ),
            RequestAct.ReviewFirst => Said(r.Review(day, ReviewStep.First, Given.First, r.DraftHash ?? "")),
            RequestAct.ReviewLegal => Said(r.Review(day, ReviewStep.Legal, Given.Legal, r.DraftHash ?? "")),
            RequestAct.ReviewSecond => Said(r.Review(day, ReviewStep.Second, Given.Second, r.DraftHash ?? "")),
            RequestAct.ReviewSecrecy => Said(r.Review(day, ReviewStep.Secrecy, Given.Secrecy, r.DraftHash ?? "")),
            RequestAct.ReturnDraft => Said(r.ReturnDraft(day, "请补充依据")),
            RequestAct.ReferSecrecy => Said(r.ReferSecrecy(day)),
            RequestAct.RecordSecrecyRuling => Said(r.RecordSecrecyRuling(day)),
            RequestAct.Sign => Said(r.Sign(day, Given.Signatory, r.DraftHash ?? "")),
            RequestAct.Issue => Said(r.Issue(day, new OutgoingDecision("某统公复〔2026〕2号", r.DraftHash ?? ""))),
            _ => null,
        };

    private static string? After(InformationRequest r, RequestAct act, ActDay day) =>
        act switch
        {
            RequestAct.Deliver => Said(r.Deliver(day)),
            RequestAct.Supplement => Said(r.Supplement(day)),
            RequestAct.Archive => Said(r.Archive(day, r.State == RequestState.Issued ? "两次邮寄都被退回" : null)),
            RequestAct.ProposeDisclosure => Said(r.ProposeDisclosure(day)),
            RequestAct.AcceptDisclosure => Said(r.AcceptDisclosure(day)),
            RequestAct.DeclineDisclosure => Said(r.DeclineDisclosure(day)),
            RequestAct.CorrectRecord => Said(r.CorrectRecord(day, RecordCorrection.Corrected)),
            RequestAct.OrderRedo => Said(
                r.OrderRedo(day, new RedoOrder(Guid.NewGuid(), new RequestNumber(day.On, 9), "某政复决〔2026〕1号"))
            ),
            _ => null,
        };

    private static string Fresh(InformationRequest request) => $"hash {request.Version}";
}
