using static Tongming.Requests.Acts.RequestAct;
using static Tongming.Requests.RequestState;

namespace Tongming.Requests.Acts;

/// <summary>The table of the process: in which state an act is possible and where it leads. Total: what is not in it is not possible.</summary>
[Law("条例 第二十九条至第四十五条", "R1-50", "R1-51", "R1-52", "R1-53", "R1-54", "R1-55", "R1-59")]
public static class RequestTransitions
{
    private static readonly IReadOnlyList<RequestState> BeforeSignature =
    [
        Received,
        Assigned,
        Consulting,
        ReasonsAsked,
        InReview,
        SecrecyReview,
        SecrecyReferred,
        AwaitingSignature,
    ];

    private static readonly IReadOnlyList<RequestState> Answered = [Issued, Delivered, Archived];

    private static readonly IReadOnlyList<Row> Rows =
    [
        new(Register, [Submitted], AwaitingConfirmation, Received),
        new(ConfirmReceipt, [AwaitingConfirmation], Received),
        new(CorrectEntry, [Submitted, AwaitingConfirmation, Received, CorrectionAsked, Assigned]),
        new(CorrectClass, [.. RequestStates.All.Where(state => state is not Merged)]),
        new(Split, [AwaitingConfirmation, Received, Assigned]),
        new(Merge, [Submitted, AwaitingConfirmation, Received, Assigned], Merged),
        new(AskCorrection, [Received, Assigned], CorrectionAsked),
        new(ReceiveCorrection, [CorrectionAsked], Received, Assigned),
        new(LapseCorrection, [CorrectionAsked], Closed),
        new(Assign, [Received], Assigned),
        new(Reassign, [Assigned, Consulting, ReasonsAsked, FeeNotified]),
        new(ConsultThirdParty, [Assigned, Consulting], Consulting),
        new(RecordThirdPartyAnswer, [Consulting], Consulting, Assigned),
        new(ConsultAgency, [Assigned, Consulting], Consulting),
        new(RecordAgencyAnswer, [Consulting], Consulting, Assigned),
        new(AskReasons, [Assigned], ReasonsAsked),
        new(ReceiveReasons, [ReasonsAsked], Assigned),
        new(FixLaterDate, [Assigned]),
        new(NotifyFee, [Assigned], FeeNotified),
        new(RecordPayment, [FeeNotified], Assigned),
        new(LapseFee, [FeeNotified], Closed),
        new(WaiveFee, [FeeNotified], Assigned),
        new(Extend, BeforeSignature),
        new(DraftDecision, [Assigned, InReview, SecrecyReview, AwaitingSignature], InReview),
        new(ReviewFirst, [InReview], InReview),
        new(ReviewLegal, [InReview], InReview, SecrecyReview),
        new(ReviewSecond, [InReview], SecrecyReview),
        new(ReviewSecrecy, [SecrecyReview], AwaitingSignature),
        new(ReturnDraft, RequestStates.WithDraft, Assigned),
        new(ReferSecrecy, [SecrecyReview], SecrecyReferred),
        new(RecordSecrecyRuling, [SecrecyReferred], SecrecyReview),
        new(Sign, [AwaitingSignature], Signed),
        new(Issue, [Signed], Issued),
        new(Deliver, [Issued], Delivered),
        new(Withdraw, RequestStates.Open, Closed),
        new(TransferAsPetition, [Received, Assigned], Closed),
        new(Supplement, [Issued, Delivered]),
        new(Archive, [Issued, Delivered, Closed], Archived),
        new(ProposeDisclosure, Answered),
        new(AcceptDisclosure, Answered),
        new(DeclineDisclosure, Answered),
        new(CorrectRecord, [Assigned, Issued, Delivered]),
        new(OrderRedo, [Issued, Delivered, Closed, Archived]),
        new(RecordDispute, [.. RequestStates.All.Where(state => state is not (Submitted or AwaitingConfirmation or Merged))]),
        new(AddNote, RequestStates.All),
        new(AddFile, [.. RequestStates.All.Where(state => state is not (Archived or Merged))]),
        new(ViewCase, RequestStates.All),
        new(ViewFullData, RequestStates.All),
    ];

    private static readonly Dictionary<(RequestState, RequestAct), IReadOnlyList<RequestState>> Table = Rows.SelectMany(row =>
            row.From.Select(state => (Key: (state, row.Act), To: row.To.Count == 0 ? [state] : row.To))
        )
        .ToDictionary(one => one.Key, one => one.To);

    /// <summary>
    /// Where an act leads. Empty: not possible in this state. The state itself: it stays. Two states: the facts decide which. Null as
    /// <paramref name="from"/>: there is no request yet, which only <see cref="Submit"/> changes.
    /// </summary>
    public static IReadOnlyList<RequestState> Targets(RequestState? from, RequestAct act)
    {
        if (from is { } state)
            return Table.GetValueOrDefault((state, act), []);
        return act == Submit ? [Submitted] : [];
    }

    /// <summary>True where the act is possible in the state, whoever does it.</summary>
    public static bool IsPossible(RequestState? from, RequestAct act) => Targets(from, act).Count > 0;

    private sealed record Row(RequestAct Act, IReadOnlyList<RequestState> From, params IReadOnlyList<RequestState> To);
}
