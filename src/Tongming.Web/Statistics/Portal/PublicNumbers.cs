using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Portal;

/// <summary>What strangers read of statistics, all of it as it is seen at one moment.</summary>
internal sealed class PublicNumbers(Db db, CubeStore cubes, LegalClock clock, ILogger<PublicNumbers> log)
{
    /// <summary>The latest releases whose titles are looked through.</summary>
    private const int MostReleases = 2000;

    /// <summary>The moment of looking.</summary>
    public DateTimeOffset Now { get; } = clock.Now().Instant;

    /// <summary>A data set in a list.</summary>
    /// <param name="Set">The data set.</param>
    /// <param name="Newest">The newest version that is out.</param>
    /// <param name="BodyName">Who publishes it.</param>
    internal sealed record Line(DataSet Set, Vintage Newest, string BodyName)
    {
        /// <summary>Where its page stands.</summary>
        public string Page => $"/data/{Set.Code}";

        /// <summary>Where the page of one of its indicators stands.</summary>
        public string PageOf(Category indicator) => $"{Page}/indicators/{Uri.EscapeDataString(indicator.Code)}";
    }

    /// <summary>A data set with the version that is looked at.</summary>
    /// <param name="Set">The data set.</param>
    /// <param name="Version">The version.</param>
    /// <param name="Versions">All versions that are out, the newest first.</param>
    /// <param name="BodyName">Who publishes it.</param>
    /// <param name="File">Its numbers, as everybody sees them.</param>
    internal sealed record Look(DataSet Set, Vintage Version, IReadOnlyList<Vintage> Versions, string BodyName, CubeFile File);

    /// <summary>All data sets of which a version is out, by title.</summary>
    public async Task<IReadOnlyList<Line>> ListAsync(CancellationToken cancel)
    {
        var now = Now;
        var rows = await (
            from vintage in db.Set<Vintage>().VisibleAt(now)
            // The body too, though the data set says it: the index begins with it.
            where
                !db.Set<Vintage>()
                    .VisibleAt(now)
                    .Any(other => other.BodyId == vintage.BodyId && other.DataSetId == vintage.DataSetId && other.No > vintage.No)
            join set in db.Set<DataSet>() on new { vintage.BodyId, Id = vintage.DataSetId } equals new { set.BodyId, set.Id }
            join body in db.Set<Body>() on set.BodyId equals body.Id
            orderby set.Title
            select new
            {
                Set = set,
                Vintage = vintage,
                body.Name,
            }
        ).ToListAsync(cancel);
        return [.. rows.Select(one => new Line(one.Set, one.Vintage, one.Name))];
    }

    /// <summary>One data set, at its newest version or at the one with a number; null where the public sees none.</summary>
    public Task<Look?> FindAsync(string code, string? number, CancellationToken cancel) =>
        FindAsync(code, new VersionWish(number, null), cancel);

    /// <summary>One data set, at the version that is wished for; null where the public sees none, or saw none at that moment.</summary>
    public async Task<Look?> FindAsync(string code, VersionWish wish, CancellationToken cancel)
    {
        var found = await (
            from one in db.Set<DataSet>()
            where one.Code == code
            join body in db.Set<Body>() on one.BodyId equals body.Id
            select new { Set = one, body.Name }
        ).FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var set = found.Set;
        var versions = await db.Set<Vintage>()
            .VisibleAt(Now)
            .Where(one => one.BodyId == set.BodyId && one.DataSetId == set.Id)
            .OrderByDescending(one => one.No)
            .ToListAsync(cancel);
        var then = wish.AsOf is { } moment ? versions.FindAll(one => one.ShownFrom <= moment) : versions;
        if ((string.IsNullOrEmpty(wish.Number) ? then.FirstOrDefault() : then.Find(one => one.Number == wish.Number)) is not { } version)
            return null;
        var file = await cubes.OpenPublicAsync(new StoredName(version.BodyId, version.OpenFile));
        return new Look(set, version, versions, found.Name, file);
    }

    /// <summary>A data set of a list; null where it is out no more, or its file cannot be read: the log says so, and the list goes on without it.</summary>
    public Task<Look?> FindAsync(Line line, CancellationToken cancel) =>
        ReadListedAsync(line, () => FindAsync(line.Set.Code, null, cancel));

    /// <summary>The numbers of a data set of a list; null where its file cannot be read: the log says so, and the list goes on without it.</summary>
    public Task<CubeFile?> FileOfAsync(Line line) =>
        ReadListedAsync<CubeFile>(line, async () => await cubes.OpenPublicAsync(new StoredName(line.Newest.BodyId, line.Newest.OpenFile)));

    /// <summary>The dimensions of a data set of a list; null where its file cannot be read.</summary>
    public async Task<CubeShape?> ShapeOfAsync(Line line) => (await FileOfAsync(line))?.Shape;

    /// <summary>What lists tell of a data set without its numbers; null where its file cannot be read. Its cube is not opened for it.</summary>
    public Task<VersionOutline?> OutlineOfAsync(Line line) =>
        ReadListedAsync<VersionOutline>(
            line,
            async () => await cubes.OutlineAsync(new StoredName(line.Newest.BodyId, line.Newest.OpenFile))
        );

    /// <summary>The indicators of a data set of a list, none where it has no dimension of them; null where its file cannot be read.</summary>
    public async Task<IReadOnlyList<Category>?> IndicatorsOfAsync(Line line) => (await OutlineOfAsync(line))?.Indicators;

    /// <summary>The explanations of some indicators of a body, by code. A body may explain thousands, and they are long.</summary>
    public async Task<IReadOnlyDictionary<string, IndicatorEntry>> ExplainedAsync(
        Guid bodyId,
        IEnumerable<Category> indicators,
        CancellationToken cancel
    )
    {
        var codes = indicators.Select(one => one.Code).ToArray();
        return await db.Set<IndicatorEntry>()
            .Where(one => one.BodyId == bodyId && EF.Parameter(codes).Contains(one.Code))
            .ToDictionaryAsync(one => one.Code, cancel);
    }

    /// <summary>Other words under which people look for a body's indicators, by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SynonymsAsync(Guid bodyId, CancellationToken cancel) =>
        await db.Set<IndicatorEntry>()
            .Where(one => one.BodyId == bodyId && one.Synonyms != "")
            .Select(one => new { one.Code, one.Synonyms })
            .ToDictionaryAsync(one => one.Code, one => one.Synonyms, cancel);

    /// <summary>Everybody who publishes here, by name.</summary>
    public async Task<string> PublishersAsync(CancellationToken cancel) =>
        string.Join('、', await db.Set<Body>().OrderBy(one => one.Id).Select(one => one.Name).ToListAsync(cancel));

    /// <summary>The calendar of a year: what is announced, with its changes. Nothing of what it carries.</summary>
    public async Task<IReadOnlyList<(Release Release, IReadOnlyList<ReleaseNotice> Notices)>> CalendarAsync(
        int year,
        CancellationToken cancel
    )
    {
        var (from, until) = (LegalClock.StartOf(new DateOnly(year, 1, 1)), LegalClock.StartOf(new DateOnly(year + 1, 1, 1)));
        var releases = await db.Set<Release>()
            .Where(one => one.At >= from && one.At < until)
            .OrderBy(one => one.At)
            .ThenBy(one => one.Title)
            .ToListAsync(cancel);
        var notices = (
            await db.Set<ReleaseNotice>().Where(one => one.From >= from || one.AnnouncedAt >= from).ToListAsync(cancel)
        ).ToLookup(one => one.ReleaseId);
        return [.. releases.Select(one => (one, (IReadOnlyList<ReleaseNotice>)[.. notices[one.Id].OrderBy(notice => notice.AnnouncedAt)]))];
    }

    /// <summary>The newest releases that are out, with the data sets that they brought.</summary>
    public async Task<IReadOnlyList<(Release Release, IReadOnlyList<Line> Sets)>> ReleasedAsync(int most, CancellationToken cancel)
    {
        var now = Now;
        var releases = await db.Set<Release>().VisibleAt(now).OrderByDescending(one => one.ShownFrom).Take(most).ToListAsync(cancel);
        var ids = releases.Select(one => (Guid?)one.Id).ToArray();
        var rows = await (
            from vintage in db.Set<Vintage>().VisibleAt(now)
            where EF.Parameter(ids).Contains(vintage.ReleaseId)
            join set in db.Set<DataSet>() on new { vintage.BodyId, Id = vintage.DataSetId } equals new { set.BodyId, set.Id }
            join body in db.Set<Body>() on set.BodyId equals body.Id
            orderby set.Code
            select new
            {
                Set = set,
                Vintage = vintage,
                body.Name,
            }
        ).ToListAsync(cancel);
        var byRelease = rows.ToLookup(one => one.Vintage.ReleaseId);
        return
        [
            .. releases.Select(one =>
                (one, (IReadOnlyList<Line>)[.. byRelease[one.Id].Select(row => new Line(row.Set, row.Vintage, row.Name))])
            ),
        ];
    }

    /// <summary>The newest releases of a body that are out and whose titles fit.</summary>
    public async Task<IReadOnlyList<Release>> ReleasesWithAsync(Guid bodyId, Func<string, bool> fits, int most, CancellationToken cancel)
    {
        var titles = await db.Set<Release>()
            .VisibleAt(Now)
            .Where(one => one.BodyId == bodyId)
            .OrderByDescending(one => one.ShownFrom)
            .Take(MostReleases)
            .Select(one => new { one.Id, one.Title })
            .ToListAsync(cancel);
        var ids = titles.Where(one => fits(one.Title)).Take(most).Select(one => one.Id).ToArray();
        if (ids.Length == 0)
            return [];
        var found = await db.Set<Release>()
            .VisibleAt(Now)
            .Where(one => one.BodyId == bodyId && EF.Parameter(ids).Contains(one.Id))
            .ToListAsync(cancel);
        return [.. found.OrderByDescending(one => one.ShownFrom)];
    }

    /// <summary>All releases that are out, by the moment since when.</summary>
    public async Task<IReadOnlyList<(Guid Id, DateTimeOffset Shown)>> ReleasedIdsAsync(CancellationToken cancel) =>
        [
            .. (
                await db.Set<Release>()
                    .VisibleAt(Now)
                    .OrderBy(one => one.ShownFrom)
                    .ThenBy(one => one.Id)
                    .Select(one => new { one.Id, one.ShownFrom })
                    .ToListAsync(cancel)
            ).Select(one => (one.Id, one.ShownFrom!.Value)),
        ];

    private async Task<T?> ReadListedAsync<T>(Line line, Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (IOException fault)
        {
            StatisticsLog.Unreadable(log, line.Set.Code, line.Newest.Number, fault.Message);
            return null;
        }
    }
}
