using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Gives the edition into the review.</summary>
internal sealed class SubmitItem : IEditionAct
{
    /// <summary>Nothing is asked.</summary>
    internal sealed record InputOf;

    public PublicationAct Act => PublicationAct.Submit;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var plan = await PublishingOfBodies.PlanAsync(work.Db, work.Edition.BodyId, work.Edition.Kind);
        return work.Edition.Submit(plan).Refusal is { } refusal ? refusal : new EditionResult { Facts = new { depth = plan.Depth } };
    }
}
