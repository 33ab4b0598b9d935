using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Tallies;

/// <summary>Tells the bulletin what was published and what was reviewed, by the section that answers for the item.</summary>
internal sealed class ItemsOfPeriod(Engine engine, LegalClock clock) : IBulletinSource
{
    private static readonly Dictionary<string, string> Reviews = PublicationActs
        .All.Where(one => PublicationActs.IsReview(one.Act))
        .ToDictionary(one => $"publication.{one.Code}", one => one.Label);

    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [
        new(
            BulletinNumbers.Published,
            "发布信息",
            "本期首次在门户网站公开、现在还能看到的信息（条）。更正后的各版只计一条。",
            "条例 第二十条"
        ),
        new(BulletinNumbers.Reviewed, "审核稿件", "本期台账里通过的各步审核（次）：初审、复审、保密审查、终审、应急审定。", "R3-31"),
    ];

    public async Task<BulletinAnswer> TellAsync(BulletinPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return new BulletinAnswer([], [.. await PublishedAsync(db, period, cancel), .. await ReviewedAsync(db, period, cancel)]);
    }

    private async Task<IEnumerable<BulletinEntry>> PublishedAsync(Db db, BulletinPeriod period, CancellationToken cancel)
    {
        var (from, until) = (LegalClock.StartOf(period.First), LegalClock.StartOf(period.Last.AddDays(1)));
        var found = await db.Set<Edition>()
            .VisibleAt(clock.Now().Instant)
            .Where(one => one.BodyId == period.BodyId && one.FirstShown >= from && one.FirstShown < until)
            .Select(one => new
            {
                one.PublicationId,
                one.Title,
                one.FirstShown,
                one.SectionId,
            })
            .ToListAsync(cancel);
        return found.Select(one => new BulletinEntry(
            BulletinNumbers.Published,
            $"{one.PublicationId:N}",
            one.Title,
            LegalClock.DayOf(one.FirstShown!.Value)
        )
        {
            SectionId = one.SectionId ?? Guid.Empty,
            Note = "首次公开",
            Address = $"/desk/publications/{one.PublicationId}",
        });
    }

    private async Task<IEnumerable<BulletinEntry>> ReviewedAsync(Db db, BulletinPeriod period, CancellationToken cancel)
    {
        var now = clock.Now().Instant;
        var (body, first, last, codes) = (period.BodyId, period.First, period.Last, Reviews.Keys.ToArray());
        var acts = db.Set<LedgerEntry>().Where(one => one.BodyId == body && one.Day >= first && one.Day <= last && codes.Contains(one.Act));
        var done = await acts.Select(one => new
            {
                one.Seq,
                one.Day,
                one.Act,
                one.ActorId,
                one.SubjectId,
            })
            .ToListAsync(cancel);
        var editions = await db.Set<Edition>()
            .Where(one => one.BodyId == body && acts.Any(act => act.SubjectId == one.PublicationId))
            .Select(one => new
            {
                one.PublicationId,
                one.Number,
                one.Title,
                one.SectionId,
                // The title of what nobody has seen yet is for those who may open it.
                IsPublic = one.FirstShown <= now,
            })
            .ToListAsync(cancel);
        var items = editions.GroupBy(one => one.PublicationId).ToDictionary(group => group.Key, group => group.MaxBy(one => one.Number)!);
        return done.Select(one => new BulletinEntry(
            BulletinNumbers.Reviewed,
            $"{one.Seq}",
            items.GetValueOrDefault(one.SubjectId) is { IsPublic: true } item ? item.Title : "未发布的稿件",
            one.Day
        )
        {
            SectionId = items.GetValueOrDefault(one.SubjectId)?.SectionId ?? Guid.Empty,
            PersonId = one.ActorId,
            Note = Reviews[one.Act],
            Address = $"/desk/publications/{one.SubjectId}",
        });
    }
}
