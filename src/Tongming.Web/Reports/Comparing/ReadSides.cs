using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Comparing;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Reports.Bodies;
using Tongming.Web.Reports.Collected;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Comparing;

/// <summary>
/// The reports that can stand side by side, by their codes: <c>own-2025</c>, one's own year; <c>below-{body}-2025</c>, what a body below has
/// filed; <c>file-{id}</c>, a report from outside.
/// </summary>
internal sealed class ReadSides(ReadReport read, ReadBodies bodies, CheckReports checker, Engine engine, ReadSides.Kept kept)
{
    /// <summary>Years of the own body that are offered.</summary>
    public const int YearsBack = 8;

    private const int MostFiles = 300;

    /// <summary>Documents in force say nothing about what was done in a year.</summary>
    private static readonly string Stock = ReportCells.Of2("normative", "valid");

    /// <summary>Where files lie, and which day it is.</summary>
    internal sealed record Kept(IFileStore Store, LegalClock Clock);

    /// <summary>What can be chosen.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(Guid bodyId, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var today = kept.Clock.Now().Day;
        var own = Enumerable.Range(0, YearsBack).Select(back => new Choice($"own-{today.Year - back}", $"本机关 {today.Year - back} 年"));
        var below = await (
            from report in db.Set<YearReport>()
            join body in db.Set<Body>() on report.BodyId equals body.Id
            where report.FiledTo == bodyId && report.FiledNo > 0
            orderby body.Name, report.Year descending
            select new
            {
                report.BodyId,
                report.Year,
                body.Name,
            }
        )
            .Take(MostFiles)
            .ToListAsync(cancel);
        var files = await db.Set<CollectedReport>()
            .Where(one => one.BodyId == bodyId && one.State == CollectedState.Checked)
            .OrderBy(one => one.BodyName)
            .ThenByDescending(one => one.Year)
            .Take(MostFiles)
            .Select(one => new
            {
                one.Id,
                one.BodyName,
                one.Year,
                one.FileName,
            })
            .ToListAsync(cancel);
        return
        [
            .. own,
            .. below.Select(one => new Choice($"below-{one.BodyId:N}-{one.Year}", $"{one.Name} {one.Year} 年")),
            .. files.Select(one => new Choice(
                $"file-{one.Id:N}",
                $"{(one.BodyName.Length > 0 ? one.BodyName : one.FileName)} {one.Year} 年（文件）"
            )),
        ];
    }

    /// <summary>A side by its code; null where there is none such, or none that this body may read.</summary>
    public async Task<ReportSide?> SideAsync(Guid bodyId, string code, CancellationToken cancel)
    {
        switch (code.Split('-'))
        {
            case ["own", var given] when int.TryParse(given, out var year) && TallyPeriod.Of(bodyId, year).Value is { } period:
                return await OfPaperAsync((await OwnAsync(period, cancel)).Paper, cancel);
            case ["below", var body, var given]
                when Guid.TryParseExact(body, "N", out var id)
                    && int.TryParse(given, out var year)
                    && await bodies.TextAsync(bodyId, year, id, cancel) is { } text:
                return await OfPaperAsync(text.Paper(), cancel);
            case ["file", var file] when Guid.TryParseExact(file, "N", out var id):
                return await OfFileAsync(bodyId, id, cancel);
            default:
                return null;
        }
    }

    /// <summary>A year of the own body.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Numbers">Its numbers; null where none are known.</param>
    /// <param name="FromFile">The own report of that year, read from a file, that they come from; null where they are filed or counted.</param>
    /// <param name="Form">The form of that file.</param>
    internal sealed record KnownYear(
        int Year,
        IReadOnlyDictionary<string, decimal>? Numbers,
        string? FromFile = null,
        ReportForm? Form = null
    );

    /// <summary>
    /// The numbers of the own body's years, the oldest first: as filed, else as the ledger has them now where it has any request, else as
    /// the own report of the year says that was brought as a file. The last eight years, and earlier ones as far back as there are files.
    /// </summary>
    public async Task<IReadOnlyList<KnownYear>> YearsAsync(Guid bodyId, CancellationToken cancel)
    {
        var files = await OwnFilesAsync(bodyId, cancel);
        var last = kept.Clock.Now().Day.Year;
        var first = files.Keys.Append(last - YearsBack + 1).Min();
        var years = new List<KnownYear>();
        for (var year = first; year <= last; year++)
            years.Add(await YearAsync(bodyId, year, files.GetValueOrDefault(year), cancel));
        return years;
    }

    /// <summary>Where the ledger knows no request of a year that was not filed here, the report of that year knows better.</summary>
    private async Task<KnownYear> YearAsync(Guid bodyId, int year, CollectedReport? file, CancellationToken cancel)
    {
        if (TallyPeriod.Of(bodyId, year).Value is not { } period)
            return new KnownYear(year, null);
        var (paper, isFiled) = await OwnAsync(period, cancel);
        var numbers = paper.Report.Numbers();
        if (file is not null && !isFiled && !numbers.Any(one => one.Value != 0 && one.Key.StartsWith("t3.", StringComparison.Ordinal)))
            return new KnownYear(year, file.NumbersByKey(), file.FileName, file.Form);
        return new KnownYear(year, isFiled || numbers.Any(one => one.Value != 0 && one.Key != Stock) ? numbers : null);
    }

    /// <summary>The own reports among those that were brought as files, the latest of each year.</summary>
    private async Task<Dictionary<int, CollectedReport>> OwnFilesAsync(Guid bodyId, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var name = await db.Set<Body>().Where(one => one.Id == bodyId).Select(one => one.Name).FirstOrDefaultAsync(cancel);
        var files = await db.Set<CollectedReport>()
            .Where(one =>
                one.BodyId == bodyId
                && one.State == CollectedState.Checked
                && one.BodyName == name
                && one.Year >= TallyPeriod.EarliestYear
                && one.Year <= TallyPeriod.LatestYear
            )
            .OrderBy(one => one.At)
            .ToListAsync(cancel);
        return files.GroupBy(one => one.Year!.Value).ToDictionary(group => group.Key, group => group.Last());
    }

    private async Task<(ReportPaper Paper, bool IsFiled)> OwnAsync(TallyPeriod period, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await ReadFrozen.FiledAsync(db, period.BodyId, period.Year, cancel) is { } filed
            ? (filed.Paper(), true)
            : ((await read.RunAsync(period, cancel)).Paper, false);
    }

    private async Task<ReportSide> OfPaperAsync(ReportPaper paper, CancellationToken cancel)
    {
        var check = await read.CheckAsync(paper, null, cancel);
        return new ReportSide($"{paper.BodyName} {paper.Report.Period.Year} 年", paper.Report.Numbers(), check.Sentences);
    }

    private async Task<ReportSide?> OfFileAsync(Guid bodyId, Guid id, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var report = await db.Set<CollectedReport>()
            .FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Id == id && one.State == CollectedState.Checked, cancel);
        if (report is null)
            return null;
        await using var content = await kept.Store.OpenAsync(new StoredName(bodyId, report.Sha256), cancel);
        var checks = await checker.RunAsync(new CheckReports.Input([ReportFile.OfStream(report.FileName, content)]), cancel);
        return new ReportSide($"{report.BodyName} {report.Year} 年", report.NumbersByKey(), checks.Value?[0].Check?.Sentences ?? []);
    }
}
