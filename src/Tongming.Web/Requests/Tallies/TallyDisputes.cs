using Microsoft.EntityFrameworkCore;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Tallies;

/// <summary>Counts table 4 of the yearly report out of the ledger of disputes (C-05).</summary>
internal sealed class TallyDisputes(Engine engine) : ITallySource
{
    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        .. from kind in Enum.GetValues<DisputeKind>()
        from result in Enum.GetValues<DisputeResult>()
        select new TallyDefinition(
            KeyOf(kind, result),
            "",
            result == DisputeResult.Pending
                ? "到统计截止日已经收到通知、还没有审结的案件，以前年度收到的也计入。经复议又起诉的，复议、诉讼各计一件。"
                : "本年审结的案件，不论哪一年收到。经复议又起诉的，复议、诉讼各计一件。",
            "条例 第五十条；C-05"
        ),
    ];

    public async Task<IReadOnlyList<Tally>> CountAsync(TallyPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var decided = await Decided(db, period)
            .GroupBy(one => new { one.Kind, one.Result })
            .Select(group => new
            {
                group.Key.Kind,
                group.Key.Result,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        var pending = await Pending(db, period)
            .GroupBy(one => one.Kind)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return
        [
            .. decided.Select(one => new Tally(KeyOf(one.Kind, one.Result), one.Count)),
            .. pending.Select(one => new Tally(KeyOf(one.Key, DisputeResult.Pending), one.Count)),
        ];
    }

    public async Task<TallyPage> ListAsync(TallyPeriod period, string key, string? after, int take, CancellationToken cancel)
    {
        var (kind, result) = Enum.GetValues<DisputeKind>()
            .SelectMany(one => Enum.GetValues<DisputeResult>().Select(other => (one, other)))
            .First(one => KeyOf(one.one, one.other) == key);
        await using var db = engine.OpenForReading();
        var found = result == DisputeResult.Pending ? Pending(db, period) : Decided(db, period).Where(one => one.Result == result);
        var all = await found.Where(one => one.Kind == kind).ToListAsync(cancel);
        return TallyPage.Of([.. all.OrderBy(one => one.DecidedOn ?? one.NotifiedOn).ThenBy(one => one.Id).Select(RecordOf)], after, take);
    }

    private static string KeyOf(DisputeKind kind, DisputeResult result) => ReportCells.Of4((int)kind + 1, (int)result + 1);

    private static IQueryable<Dispute> Decided(Db db, TallyPeriod period)
    {
        var (first, last) = (period.First, period.Last);
        return db.Set<Dispute>().Where(one => one.BodyId == period.BodyId && one.DecidedOn >= first && one.DecidedOn <= last);
    }

    private static IQueryable<Dispute> Pending(Db db, TallyPeriod period)
    {
        var last = period.Last;
        return db.Set<Dispute>()
            .Where(one => one.BodyId == period.BodyId && one.NotifiedOn <= last && (one.DecidedOn == null || one.DecidedOn > last));
    }

    private static TalliedRecord RecordOf(Dispute one) =>
        new(
            one.Id,
            $"{one.CaseNumber} {one.Forum}".Trim(),
            one.DecidedOn ?? one.NotifiedOn,
            one.DecidedOn is null ? "收到通知；还没有审结" : "审结",
            $"/desk/disputes/{one.Id}",
            1
        );
}
