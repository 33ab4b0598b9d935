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
    private readonly Dictionary<(DisputeKind, DisputeResult), int> all;
    private readonly Dictionary<(DisputeKind, DisputeResult), int> ofYear;

    private DisputeTotals(Dictionary<(DisputeKind, DisputeResult), int> all, Dictionary<(DisputeKind, DisputeResult), int> ofYear) =>
        (this.all, this.ofYear) = (all, ofYear);

    /// <summary>The disputes of the cases that the actor sees in the own body.</summary>
    public static IQueryable<Dispute> Visible(Db db, Actor actor)
    {
        var cases = db.Set<InformationRequest>().Visible(actor, actor.BodyId);
        return db.Set<Dispute>().Where(dispute => dispute.BodyId == actor.BodyId && cases.Any(request => request.Id == dispute.RequestId));
    }

    /// <summary>Those that table 4 of a year counts: decided in it, or not decided yet.</summary>
    public static IQueryable<Dispute> OfYear(IQueryable<Dispute> disputes, int year) =>
        disputes.Where(dispute => dispute.DecidedOn == null || dispute.DecidedOn.Value.Year == year);

    /// <summary>Reads them.</summary>
    public static async Task<DisputeTotals> ReadAsync(Db db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var visible = Visible(db, actor);
        return new DisputeTotals(await CountAsync(visible, cancel), await CountAsync(OfYear(visible, today.Year), cancel));
    }

    /// <summary>Disputes of a group with a result, or with any; those of this year only, or all.</summary>
    public int Count(DisputeKind kind, DisputeResult? result, bool thisYear) =>
        (thisYear ? ofYear : all).Where(one => one.Key.Item1 == kind && (result is null || one.Key.Item2 == result)).Sum(one => one.Value);

    private static Task<Dictionary<(DisputeKind, DisputeResult), int>> CountAsync(IQueryable<Dispute> disputes, CancellationToken cancel) =>
        disputes
            .GroupBy(one => new { one.Kind, one.Result })
            .Select(group => new
            {
                group.Key.Kind,
                group.Key.Result,
                Count = group.Count(),
            })
            .ToDictionaryAsync(one => (one.Kind, one.Result), one => one.Count, cancel);
}
