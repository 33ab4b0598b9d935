using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Lists.Today;

/// <summary>
/// Which acts carry a case on from where it stands, so that a list can lead to the one that its reader may do. What else is possible
/// stands on the page of the case.
/// </summary>
internal static class NextActs
{
    /// <summary>States in which somebody of the body has to do something, with the acts that do it, in the order of the process.</summary>
    public static IReadOnlyList<(RequestState State, RequestAct Act)> All { get; } =
    [
        (RequestState.Submitted, RequestAct.Register),
        (RequestState.AwaitingConfirmation, RequestAct.ConfirmReceipt),
        (RequestState.Received, RequestAct.Assign),
        (RequestState.Assigned, RequestAct.DraftDecision),
        (RequestState.InReview, RequestAct.ReviewFirst),
        (RequestState.InReview, RequestAct.ReviewLegal),
        (RequestState.InReview, RequestAct.ReviewSecond),
        (RequestState.SecrecyReview, RequestAct.ReviewSecrecy),
        (RequestState.SecrecyReferred, RequestAct.RecordSecrecyRuling),
        (RequestState.AwaitingSignature, RequestAct.Sign),
        (RequestState.Signed, RequestAct.Issue),
        (RequestState.Issued, RequestAct.Deliver),
        (RequestState.Delivered, RequestAct.Archive),
        (RequestState.Closed, RequestAct.Archive),
    ];

    /// <summary>Acts of those who wait for others, once the time of the others is over.</summary>
    private static readonly (RequestState State, RequestAct Act)[] AfterLimit =
    [
        (RequestState.CorrectionAsked, RequestAct.LapseCorrection),
        (RequestState.ReasonsAsked, RequestAct.ReceiveReasons),
        (RequestState.FeeNotified, RequestAct.LapseFee),
        (RequestState.Consulting, RequestAct.RecordThirdPartyAnswer),
    ];

    /// <summary>The first of them that the actor may do; null where it is for others.</summary>
    public static RequestAct? For(CaseLine line, Actor actor, RequestPermissions permissions, DateOnly today)
    {
        var acts = line.NextLimit < today ? AfterLimit.Concat(All) : All;
        return acts.Where(next => next.State == line.State && Right(permissions, actor, next.State, next.Act))
            .Select(next => (RequestAct?)next.Act)
            .FirstOrDefault();
    }

    /// <summary>Whether the actor has the right to an act in a state.</summary>
    public static bool Right(RequestPermissions permissions, Actor actor, RequestState state, RequestAct act) =>
        actor.Kind == ActorKind.Person && PermissionsOfBodies.Right(permissions, actor, act, state) is not null;
}
