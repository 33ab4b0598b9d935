using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Tallies;

/// <summary>Counts what was published on the portal by kind, for the narrative of the yearly report: interpretations, press conferences, bulletins …</summary>
internal sealed class TallyItems(Engine engine, LegalClock clock) : ITallySource
{
    private static readonly Dictionary<string, PublicationKind> Kinds = PublicationKinds.All.ToDictionary(
        one => $"n.item.{one.Code}",
        one => one.Kind
    );

    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        .. PublicationKinds.All.Select(one => new TallyDefinition(
            $"n.item.{one.Code}",
            $"公开的{one.Name}数",
            $"类型为“{one.Name}”、本年首次在门户网站公开、现在还能看到的信息（条）。更正后的各版只计一条。",
            "条例 第二十条"
        )),
    ];

    public async Task<IReadOnlyList<Tally>> CountAsync(TallyPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var counts = await Of(db, period)
            .GroupBy(one => one.Kind)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        return [.. Kinds.Select(one => new Tally(one.Key, counts.GetValueOrDefault(one.Value)))];
    }

    public async Task<TallyPage> ListAsync(TallyPeriod period, string key, string? after, int take, CancellationToken cancel)
    {
        var kind = Kinds[key];
        var skip = TallyPage.SkipOf(after);
        await using var db = engine.OpenForReading();
        var found = await Of(db, period)
            .Where(one => one.Kind == kind)
            .OrderBy(one => one.FirstShown)
            .ThenBy(one => one.PublicationId)
            .Select(one => new
            {
                one.PublicationId,
                one.Title,
                one.FirstShown,
            })
            .Skip(skip)
            .Take(take + 1)
            .ToListAsync(cancel);
        return TallyPage.Cut(
            [
                .. found.Select(one => new TalliedRecord(
                    one.PublicationId,
                    one.Title,
                    LegalClock.DayOf(one.FirstShown!.Value),
                    "首次公开",
                    $"/desk/publications/{one.PublicationId}",
                    1
                )),
            ],
            skip,
            take
        );
    }

    private IQueryable<Edition> Of(Db db, TallyPeriod period)
    {
        var (from, until) = (LegalClock.StartOf(period.First), LegalClock.StartOf(period.Last.AddDays(1)));
        return db.Set<Edition>()
            .VisibleAt(clock.Now().Instant)
            .Where(one => one.BodyId == period.BodyId && one.FirstShown >= from && one.FirstShown < until);
    }
}
