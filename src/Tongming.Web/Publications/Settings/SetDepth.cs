using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Settings;

/// <summary>Sets through how many reviews a kind of item goes in a body (R3-31). What is under review keeps the depth that it began with.</summary>
internal sealed class SetDepth(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "publishing.depth";

    /// <summary>What the form asks.</summary>
    /// <param name="Kind">Code of the kind.</param>
    /// <param name="Depth">1 to 3; 0 for as many as the body's replies.</param>
    internal sealed record Input([property: Required] string Kind, [property: Range(0, Body.MostReviewSteps)] int Depth);

    /// <summary>Sets it. Refused <c>publishing.not-permitted</c>, <c>publishing.depth</c>.</summary>
    public Task<Outcome<int>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        return changes.SaveAsync<int>(
            async db =>
            {
                if (!PlanColumn.May(actor))
                    return new Refusal("publishing.not-permitted");
                if (PublicationKinds.WithCode(input.Kind) is not { } kind || input.Depth is < 0 or > Body.MostReviewSteps)
                    return new Refusal("publishing.depth", Body.MostReviewSteps);
                var kept = await db.Set<KindDepth>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Kind == kind.Kind);
                if ((kept?.Depth ?? 0) == input.Depth)
                    return input.Depth;
                if (kept is null)
                    db.Add(
                        new KindDepth
                        {
                            BodyId = actor.BodyId,
                            Kind = kind.Kind,
                            Depth = input.Depth,
                        }
                    );
                else if (input.Depth == 0)
                    db.Remove(kept);
                else
                    kept.Depth = input.Depth;
                db.Record(
                    new LedgerAct
                    {
                        BodyId = actor.BodyId,
                        Act = Act,
                        SubjectKind = "body",
                        SubjectId = actor.BodyId,
                        Actor = actor,
                        Day = now.Day,
                        At = now.Instant,
                        Why = "R3-31",
                        Facts = $$"""{"kind":"{{kind.Code}}","depth":{{input.Depth}}}""",
                    }
                );
                return input.Depth;
            },
            cancel
        );
    }
}
