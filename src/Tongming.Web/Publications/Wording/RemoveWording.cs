using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Wording;

/// <summary>Takes an entry out of the wording list of a body.</summary>
internal sealed class RemoveWording(Changes changes, LegalClock clock)
{
    /// <summary>Takes it out and gives its id; one that is gone already is refused (<c>wording.not-found</c>).</summary>
    public async Task<Outcome<Guid>> RunAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        if (!WordingOfBodies.May(actor))
            return new Refusal("wording.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await db.Set<WordingRule>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id) is not { } rule)
                    return new Refusal("wording.not-found");
                db.Remove(rule);
                db.Record(WordingOfBodies.ActOf(rule, WordingOfBodies.Removed, actor, now));
                return id;
            },
            cancel
        );
    }
}
