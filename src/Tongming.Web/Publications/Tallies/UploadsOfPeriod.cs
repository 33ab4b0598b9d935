using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Columns;

namespace Tongming.Web.Publications.Tallies;

/// <summary>
/// Tells the bulletin of the upload checklists: due by their day, done by the day of the upload, of the section of whoever uploads. What
/// nobody has touched yet stands there as the checklist of its year makes it.
/// </summary>
internal sealed class UploadsOfPeriod(Engine engine, Calendars calendars, LegalClock clock) : IBulletinSource
{
    public IReadOnlyList<TallyDefinition> Definitions { get; } = [];

    public async Task<BulletinAnswer> TellAsync(BulletinPeriod period, CancellationToken cancel)
    {
        var (body, first, last) = (period.BodyId, period.First, period.Last);
        await using var db = engine.OpenForReading();
        var kept = await db.Set<UploadTask>()
            .Where(one => one.BodyId == body && one.DueOn <= last)
            .Where(one => one.DueOn >= first || one.UploadedOn == null || one.UploadedOn >= first)
            .ToListAsync(cancel);
        var made = new List<UploadTask>();
        // A checklist of December is due in January: the year before counts too.
        foreach (var year in new[] { first.Year - 1, last.Year })
            made.AddRange(
                (await UploadBoard.LoadAsync(db, calendars, (body, year, clock.Now().Day), cancel))
                    .Select(line => line.Task)
                    .Where(one => one is { UploadedOn: null, Version: 0 } && one.DueOn <= last)
            );
        var sections = await db.Set<Person>()
            .Where(one => one.BodyId == body)
            .ToDictionaryAsync(one => one.Id, one => one.SectionId ?? Guid.Empty, cancel);
        return new BulletinAnswer(
            [.. kept.Concat(made).DistinctBy(MarkOf).Select(one => DutyOf(one, sections.GetValueOrDefault(one.OwnerId)))],
            []
        );
    }

    private static string MarkOf(UploadTask one) => $"{one.UploadId:N}-{one.Rhythm}-{one.Year}-{one.Number}";

    private static BulletinDuty DutyOf(UploadTask one, Guid section)
    {
        var name = $"{one.Name}（{UploadPeriod.OfYear(one.Rhythm, one.Year)[one.Number - 1].Name}）";
        return new BulletinDuty(BulletinMatter.Upload, MarkOf(one), name, one.DueOn, one.UploadedOn)
        {
            SectionId = section,
            PersonId = one.OwnerId,
            Address = $"/desk/columns/uploads?year={one.Year}",
        };
    }
}
