using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Adoptions;

/// <summary>Strikes out an adoption that was written down wrongly: it stays to be seen and is not counted.</summary>
internal sealed class StrikeAdoption(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "adoption.struck";

    /// <summary>What is asked.</summary>
    /// <param name="Id">The adoption.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record Input(Guid Id, [property: StringLength(500)] string Reason);

    /// <summary>Strikes it out. Refused <c>adoption.not-found</c>, <c>adoption.struck</c>, <c>adoption.strike-reason</c>.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!ChannelRights.MayKeep(actor))
                    return new Refusal("channel.not-permitted");
                if (
                    await db.Set<Adoption>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == input.Id)
                    is not { } adoption
                )
                    return new Refusal("adoption.not-found");
                if (input.Reason.Length > 500 || adoption.Strike(input.Reason).Refusal is not null)
                    return adoption.Counts ? new Refusal("adoption.strike-reason") : new Refusal("adoption.struck");
                db.Record(RecordAdoption.Of(adoption, Act, actor, now) with { Note = input.Reason });
                return adoption.Id;
            },
            cancel
        );
    }
}
