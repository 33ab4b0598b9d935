using Microsoft.EntityFrameworkCore;
using Tongming.Reports.Tallies;
using Tongming.Requests;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Tallies;

/// <summary>Counts what was paid for requests (信息处理费), which part six of the yearly report states.</summary>
internal sealed class TallyRequestFees(Engine engine) : ITallySource
{
    private const string Key = "n.requests.fee";

    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [new(Key, "信息处理费", "本年收到的政府信息公开信息处理费（元），按缴费日期计；免收的不计。", "条例 第四十二条；国办函〔2020〕109号")];

    public async Task<IReadOnlyList<Tally>> CountAsync(TallyPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return [new Tally(Key, await Of(db, period).SumAsync(one => one.FeeYuan, cancel))];
    }

    public async Task<TallyPage> ListAsync(TallyPeriod period, string key, string? after, int take, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var all = await Of(db, period).OrderBy(one => one.FeePaidOn).ThenBy(one => one.Id).ToListAsync(cancel);
        return TallyPage.Of(
            [
                .. all.Select(one => new TalliedRecord(
                    one.Id,
                    $"{one.Number} {one.Title}".Trim(),
                    one.FeePaidOn,
                    "缴费",
                    $"/desk/requests/{one.Id}",
                    one.FeeYuan
                )),
            ],
            after,
            take
        );
    }

    private static IQueryable<InformationRequest> Of(Db db, TallyPeriod period)
    {
        var (first, last) = (period.First, period.Last);
        return db.Set<InformationRequest>().Where(one => one.BodyId == period.BodyId && one.FeePaidOn >= first && one.FeePaidOn <= last);
    }
}
