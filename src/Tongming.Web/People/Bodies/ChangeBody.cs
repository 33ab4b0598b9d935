using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Bodies;

/// <summary>Changes what is known of a body.</summary>
internal sealed class ChangeBody(Changes changes, LegalClock clock)
{
    /// <summary>What the page or a program sends.</summary>
    /// <param name="Id">The body.</param>
    /// <param name="Version">The version that the page showed.</param>
    /// <param name="Facts">What it is to be.</param>
    public sealed record Input(Guid Id, int Version, BodyFacts Facts);

    /// <summary>The changed body, or why not.</summary>
    public Task<Outcome<Body>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<Body>(
            async db =>
            {
                if (!PeoplePermissions.May(actor, PeopleAct.ChangeBody, input.Id))
                    return new Refusal("people.not-permitted");
                if (await db.Set<Body>().SingleOrDefaultAsync(one => one.Id == input.Id, CancellationToken.None) is not { } body)
                    return new Refusal("body.not-found");
                if (body.Version != input.Version)
                    return new Refusal("people.changed-meanwhile");
                if (actor.BodyId != Guid.Empty && body.SuperiorId != input.Facts.SuperiorId)
                    return new Refusal("people.not-permitted");
                var before = (body.SuperiorId, body.ReviewDepth);
                var changed = await input.Facts.ApplyAsync(db, body);
                if (changed.Succeeded)
                    db.Record(
                        PeopleLedger
                            .OnBody(actor, clock.Now(), body, "body.changed")
                            .With(
                                ("superiorBefore", before.SuperiorId),
                                ("superior", body.SuperiorId),
                                ("reviewDepthBefore", before.ReviewDepth),
                                ("reviewDepth", body.ReviewDepth)
                            )
                    );
                return changed;
            },
            cancel
        );
}
