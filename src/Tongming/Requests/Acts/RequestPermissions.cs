using Tongming.People;
using static Tongming.Requests.Acts.RequestAct;
using static Tongming.Requests.RequestState;

namespace Tongming.Requests.Acts;

/// <summary>
/// Who may do what in which state: data that a body may change within limits, never code of a screen. It does not know persons: that
/// nobody reviews twice or his own draft, the request itself refuses. Immutable.
/// </summary>
[Law("条例 第四条", "条例 第四十五条", "R1-47", "R7-09")]
public sealed class RequestPermissions
{
    private static readonly IReadOnlyList<RequestState> All = RequestStates.All;

    private readonly Dictionary<(RequestParty Party, RequestAct Act), IReadOnlyList<RequestState>> grants;

    private RequestPermissions(Dictionary<(RequestParty, RequestAct), IReadOnlyList<RequestState>> grants) => this.grants = grants;

    /// <summary>What a body starts with.</summary>
    public static RequestPermissions Default { get; } = new(DefaultGrants.ToDictionary(one => (one.Party, one.Act), one => one.In));

    /// <summary>
    /// What a body may give and take: all but seeing cases, which follows from the role everywhere, in lists and searches too.
    /// </summary>
    public static IReadOnlyList<RequestAct> Changeable { get; } =
    [.. RequestActs.All.Select(entry => entry.Act).Where(act => act != ViewCase)];

    /// <summary>True where the party may do it now: the act is possible in the state and the party has it there.</summary>
    /// <param name="party">In what capacity.</param>
    /// <param name="act">What.</param>
    /// <param name="state">The state of the request, or null where there is none yet.</param>
    public bool May(RequestParty party, RequestAct act, RequestState? state) =>
        RequestTransitions.IsPossible(state, act)
        && grants.TryGetValue((party, act), out var states)
        && (state is not { } now || states.Contains(now));

    /// <summary>The acts that somebody with these roles may do now, in their order.</summary>
    public IReadOnlyList<RequestAct> ActsFor(IReadOnlyCollection<RequestParty> parties, RequestState state) =>
        [.. RequestActs.All.Select(entry => entry.Act).Where(act => parties.Any(party => May(party, act, state)))];

    /// <summary>
    /// Gives an act to a role in every state in which it is possible. Refused: <c>request.permission.administrator</c>;
    /// <c>request.permission.view</c> (see <see cref="Changeable"/>); <c>request.permission.supervisor</c>, who reads only.
    /// </summary>
    public Outcome<RequestPermissions> Allow(Role role, RequestAct act)
    {
        var party = new RequestParty(role);
        if (party.IsAdministrator)
            return new Refusal("request.permission.administrator");
        if (!Changeable.Contains(act))
            return new Refusal("request.permission.view");
        if (role == Role.Supervisor && act != ViewFullData)
            return new Refusal("request.permission.supervisor");
        return new RequestPermissions(new(grants) { [(party, act)] = All });
    }

    /// <summary>
    /// Takes an act from a role. Refused: <c>request.permission.view</c> (see <see cref="Changeable"/>); <c>request.permission.last</c>
    /// where nobody else of the body would have it: the process would stand still.
    /// </summary>
    public Outcome<RequestPermissions> Forbid(Role role, RequestAct act)
    {
        var party = new RequestParty(role);
        if (!Changeable.Contains(act))
            return new Refusal("request.permission.view");
        if (!grants.ContainsKey((party, act)))
            return this;
        if (!grants.Keys.Any(key => key.Act == act && key.Party != party && key.Party != RequestParty.Applicant))
            return new Refusal("request.permission.last", RequestActs.Of(act).Label);
        var left = new Dictionary<(RequestParty, RequestAct), IReadOnlyList<RequestState>>(grants);
        left.Remove((party, act));
        return new RequestPermissions(left);
    }

    private static IEnumerable<(RequestParty Party, RequestAct Act, IReadOnlyList<RequestState> In)> DefaultGrants =>
        ForRoles()
            .SelectMany(one => one.Acts.Select(act => (new RequestParty(one.Role), act, StatesOf(one.Role, act))))
            .Concat(ForApplicant());

    private static IEnumerable<(RequestParty, RequestAct, IReadOnlyList<RequestState>)> ForApplicant()
    {
        foreach (var act in new[] { Submit, ReceiveCorrection, ReceiveReasons, Withdraw, ProposeDisclosure, ViewCase, ViewFullData })
            yield return (RequestParty.Applicant, act, All);
        yield return (RequestParty.Applicant, AddFile, [Submitted, AwaitingConfirmation, CorrectionAsked, ReasonsAsked]);
    }

    private static IReadOnlyList<RequestState> StatesOf(Role role, RequestAct act) =>
        (role, act) switch
        {
            (Role.FirstReviewer or Role.LegalReviewer or Role.SecondReviewer, ReturnDraft) => [InReview],
            (Role.SecrecyReviewer, ReturnDraft) => [SecrecyReview, SecrecyReferred],
            (Role.Signatory, ReturnDraft) => [AwaitingSignature, Signed],
            _ => All,
        };

    private static IEnumerable<(Role Role, RequestAct[] Acts)> ForRoles() =>
        [
            (
                Role.Registrar,
                [Submit, Register, ConfirmReceipt, CorrectEntry, CorrectClass, Split, Merge, AskCorrection, ReceiveCorrection]
            ),
            (Role.Registrar, [Assign, Reassign, ConsultThirdParty, RecordThirdPartyAnswer, ConsultAgency, RecordAgencyAnswer]),
            (Role.Registrar, [AskReasons, ReceiveReasons, NotifyFee, RecordPayment, Issue, Deliver, Withdraw, Supplement]),
            (Role.Registrar, [ProposeDisclosure, CorrectRecord, OrderRedo, RecordDispute, AddNote, AddFile, ViewCase, ViewFullData]),
            (Role.CaseOfficer, [AskCorrection, ConsultThirdParty, RecordThirdPartyAnswer, ConsultAgency, RecordAgencyAnswer]),
            (Role.CaseOfficer, [AskReasons, DraftDecision, ProposeDisclosure, CorrectRecord, AddNote, AddFile, ViewCase]),
            (Role.FirstReviewer, [ReviewFirst, ReturnDraft, Reassign, AddNote, ViewCase]),
            (Role.LegalReviewer, [ReviewLegal, ReturnDraft, RecordDispute, AddNote, AddFile, ViewCase]),
            (Role.SecondReviewer, [ReviewSecond, ReturnDraft, AddNote, ViewCase]),
            (Role.SecrecyReviewer, [ReviewSecrecy, ReferSecrecy, RecordSecrecyRuling, ReturnDraft, AddNote, AddFile, ViewCase]),
            (Role.OfficeHead, [Assign, Reassign, Split, Merge, LapseCorrection, FixLaterDate, NotifyFee, LapseFee, WaiveFee, Extend]),
            (
                Role.OfficeHead,
                [TransferAsPetition, CorrectClass, AcceptDisclosure, DeclineDisclosure, OrderRedo, AddNote, ViewCase, ViewFullData]
            ),
            (Role.Signatory, [Sign, ReturnDraft, AddNote, ViewCase]),
            (Role.Archivist, [Archive, AddNote, ViewCase]),
            (Role.Supervisor, [ViewCase]),
        ];
}
