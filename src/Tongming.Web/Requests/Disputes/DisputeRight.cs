using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Disputes;

/// <summary>Who may keep the ledgers of disputes and complaints, and how their entries stand.</summary>
internal sealed class DisputeRight(PermissionsOfBodies permissions)
{
    /// <summary>Whether the actor may enter disputes and complaints of the own body.</summary>
    public async Task<bool> HasAsync(Actor actor, CancellationToken cancel) =>
        PermissionsOfBodies.Right(await permissions.OfAsync(actor.BodyId, cancel), actor, RequestAct.RecordDispute, RequestState.Received)
            is not null;

    /// <summary>How a dispute stands, in the colours of all states.</summary>
    public static StateTone ToneOf(Dispute dispute, DateOnly today) =>
        dispute.Stage switch
        {
            DisputeStage.Decided => StateTone.Green,
            DisputeStage.Answered => StateTone.Blue,
            _ when dispute.AnswerDue < today => StateTone.Red,
            _ => StateTone.Amber,
        };
}
