using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Disputes;

/// <summary>The disputes that an actor sees, and their totals by the groups and columns of table 4: this year and cumulative (S-108).</summary>
internal sealed class DisputeTotals
{
    private readonly IReadOnlyList<(DisputeKind Kind, DisputeResult Result, DateOnly? DecidedOn)> all;
    private readonly DateOnly today;

    private DisputeTotals(IReadOnlyList<(DisputeKind, DisputeResult, DateOnly?)> all, DateOnly today) =>
        (this.all, this.today) = (all, today);

    /// <summary>The disputes of the cases that the actor sees in the own body.</summary>
    public static IQueryable<Dispute> Visible(Db db, Actor actor)
    {
        var cases = db.Set<InformationRequest>().Visible(actor, actor.BodyId);
        return db.Set<Dispute>().Where(dispute => dispute.BodyId == actor.BodyId && cases.Any(request => request.Id == dispute.RequestId));
    }

    /// <summary>Reads them.</summary>
    public static async Task<DisputeTotals> ReadAsync(Db db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var found = await Visible(db, actor)
            .Select(dispute => new
            {
                dispute.Kind,
                dispute.Result,
                dispute.DecidedOn,
            })
            .ToListAsync(cancel);
        return new DisputeTotals([.. found.Select(one => (one.Kind, one.Result, one.DecidedOn))], today);
    }

    /// <summary>Disputes of a group with a result. Those of this year: decided in it, or not decided yet, as table 4 counts.</summary>
    public int Count(DisputeKind? kind, DisputeResult? result, bool thisYear) =>
        all.Count(one =>
            (kind is null || one.Kind == kind)
            && (result is null || one.Result == result)
            && (!thisYear || one.DecidedOn is not { } day || day.Year == today.Year)
        );
}
