using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Bodies;

/// <summary>Adds a body to the installation.</summary>
internal sealed class FoundBody(Changes changes, LegalClock clock)
{
    /// <summary>The new body, or why not.</summary>
    public Task<Outcome<Body>> RunAsync(Actor actor, BodyFacts input, CancellationToken cancel = default) =>
        changes.SaveAsync<Body>(
            async db =>
            {
                if (!PeoplePermissions.May(actor, PeopleAct.FoundBody, Guid.Empty))
                    return new Refusal("people.not-permitted");
                var now = clock.Now();
                var founded = await input.ApplyAsync(db, new Body(Guid.CreateVersion7(now.Instant), input.Name, input.DocumentCode));
                if (!founded.Succeeded)
                    return founded;
                db.Add(founded.Value);
                db.Record(PeopleLedger.OnBody(actor, now, founded.Value, "body.founded"));
                return founded;
            },
            cancel
        );
}
