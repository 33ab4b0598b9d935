using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Bodies;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Collected;
using Tongming.Web.Reports.Filing;

namespace Tongming.Web.Reports.Bodies;

/// <summary>Reads the reports of the bodies below: who has filed, who is late, what was found, and the sum of all.</summary>
internal sealed class ReadBodies(Engine engine, LegalClock clock, CheckSettings settings)
{
    /// <summary>A body below, or one that works outside of the installation and sent its report as a file.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="BodyId">The body, or null.</param>
    /// <param name="ReportId">The report from outside, or null.</param>
    /// <param name="FiledOn">When it was filed or brought, or null.</param>
    /// <param name="PublishedOn">When the public saw it, or null where that is not known.</param>
    /// <param name="Errors">Errors that the rules find.</param>
    /// <param name="Suspects">Suspicions.</param>
    internal sealed record Line(
        string Name,
        Guid? BodyId,
        Guid? ReportId,
        DateOnly? FiledOn,
        DateOnly? PublishedOn,
        int Errors,
        int Suspects
    );

    /// <summary>What a superior sees of a year.</summary>
    internal sealed record View(
        int Year,
        IReadOnlyList<Line> Lines,
        SumOfBodies Sum,
        (DateOnly Bodies, DateOnly Region) DueBy,
        DateOnly Today
    )
    {
        /// <summary>The last day for the bodies, included.</summary>
        public DateOnly Due => DueBy.Bodies;

        /// <summary>How many have filed.</summary>
        public int Filed => Lines.Count(one => one.FiledOn is not null);

        /// <summary>Whether a body should have filed by now.</summary>
        public bool IsLate(Line line) => line.FiledOn is { } filed ? line.BodyId is not null && filed > Due : Today > Due;
    }

    /// <summary>Reads a year for a superior.</summary>
    public async Task<View> LoadAsync(Guid superior, int year, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var below = await db.Set<Body>()
            .Where(one => one.SuperiorId == superior)
            .Select(one => new { one.Id, one.Name })
            .ToListAsync(cancel);
        var filed = await (
            from report in db.Set<YearReport>()
            join text in db.Set<FrozenReport>()
                on new
                {
                    report.BodyId,
                    report.Year,
                    No = report.FiledNo,
                } equals new
                {
                    text.BodyId,
                    text.Year,
                    text.No,
                }
            where report.FiledTo == superior && report.Year == year
            select new
            {
                report.BodyId,
                report.FiledOn,
                report.PublishedOn,
                text.BodyName,
                text.Numbers,
                text.Errors,
                text.Suspects,
            }
        ).ToDictionaryAsync(one => one.BodyId, cancel);
        var outside = await OutsideAsync(db, superior, year, [.. below.Select(one => one.Name)], cancel);
        var entries = await db.Set<NumberEntry>()
            .Where(one => one.BodyId == superior && one.Year == year && one.Kind == NumberEntryKind.Addition)
            .ToListAsync(cancel);
        var lines = below
            .Select(one =>
                filed.TryGetValue(one.Id, out var found)
                    ? new Line(found.BodyName, one.Id, null, found.FiledOn, found.PublishedOn, found.Errors, found.Suspects)
                    : new Line(one.Name, one.Id, null, null, null, 0, 0)
            )
            .Concat(outside.Select(one => new Line(one.BodyName, null, one.Id, LegalClock.DayOf(one.At), null, one.Errors, one.Suspects)));
        var figures = filed
            .Values.Select(one => new BodyFigures(one.BodyId, null, one.BodyName, Numbers(one.Numbers)))
            .Concat(outside.Select(one => new BodyFigures(null, one.Id, one.BodyName, one.NumbersByKey())))
            .OrderBy(one => one.Name, StringComparer.Ordinal)
            .ToList();
        var due = (settings.DepartmentLimit.In(year + 1), settings.RegionLimit.In(year + 1));
        return new View(
            year,
            [
                .. lines
                    .OrderBy(one => one.FiledOn is not null)
                    .ThenByDescending(one => one.Errors)
                    .ThenBy(one => one.Name, StringComparer.Ordinal),
            ],
            SumOfBodies.Of(figures, entries),
            due,
            clock.Now().Day
        );
    }

    /// <summary>The text that a body has filed with a superior, or null.</summary>
    public async Task<FrozenReport?> TextAsync(Guid superior, int year, Guid bodyId, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var isFiled = await db.Set<YearReport>()
            .AnyAsync(one => one.BodyId == bodyId && one.Year == year && one.FiledTo == superior && one.FiledNo > 0, cancel);
        return isFiled ? await ReadFrozen.FiledAsync(db, bodyId, year, cancel) : null;
    }

    /// <summary>The latest report of each body that is not below; a body of the installation files itself.</summary>
    private static async Task<IReadOnlyList<CollectedReport>> OutsideAsync(
        Db db,
        Guid superior,
        int year,
        HashSet<string> below,
        CancellationToken cancel
    )
    {
        var all = await db.Set<CollectedReport>()
            .Where(one => one.BodyId == superior && one.Year == year && one.State == CollectedState.Checked)
            .ToListAsync(cancel);
        return
        [
            .. all.Where(one => one.IsSummed && !below.Contains(one.BodyName))
                .GroupBy(one => one.BodyName)
                .Select(group => group.OrderByDescending(one => one.At).First()),
        ];
    }

    private static Dictionary<string, decimal> Numbers(string json) => JsonSerializer.Deserialize<Dictionary<string, decimal>>(json)!;
}
