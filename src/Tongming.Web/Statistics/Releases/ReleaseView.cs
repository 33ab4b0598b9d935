using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics.Releases;

/// <summary>A release with everything that its page on the desk shows.</summary>
internal sealed record ReleaseView(Release Release)
{
    /// <summary>What it carries.</summary>
    public IReadOnlyList<(DataSet Set, Vintage Version)> Carried { get; private init; } = [];

    /// <summary>What it could carry: the newest version of each data set that is in no other release.</summary>
    public IReadOnlyList<(DataSet Set, Vintage Version)> Offered { get; private init; } = [];

    /// <summary>The volumes that it carries, and those that it could carry.</summary>
    public IReadOnlyList<ListedVolume> Volumes { get; private init; } = [];

    /// <summary>Announced changes.</summary>
    public IReadOnlyList<ReleaseNotice> Notices { get; private init; } = [];

    /// <summary>Who may look before.</summary>
    public IReadOnlyList<EarlyReader> Early { get; private init; } = [];

    /// <summary>Names by id, of the people of the body.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private init; } = new Dictionary<Guid, string>();

    /// <summary>Reads it; null where the body has none with that id.</summary>
    public static async Task<ReleaseView?> ReadAsync(Db db, Guid bodyId, Guid id, CancellationToken cancel)
    {
        if (
            await db.Set<Release>().AsNoTracking().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Id == id, cancel)
            is not { } release
        )
            return null;
        var sets = await db.Set<DataSet>().AsNoTracking().Where(one => one.BodyId == bodyId).ToDictionaryAsync(one => one.Id, cancel);
        var versions = await db.Set<Vintage>()
            .AsNoTracking()
            .Where(one =>
                one.BodyId == bodyId
                && (
                    one.ReleaseId == id
                    || (
                        one.ReleaseId == null
                        && !db.Set<Vintage>().Any(other => other.BodyId == bodyId && other.DataSetId == one.DataSetId && other.No > one.No)
                    )
                )
            )
            .ToListAsync(cancel);
        var pairs = versions
            .Select(one => (Set: sets[one.DataSetId], Version: one))
            .OrderBy(one => one.Set.Code, StringComparer.Ordinal)
            .ToList();
        return new ReleaseView(release)
        {
            Carried = [.. pairs.Where(one => one.Version.ReleaseId == id)],
            Offered = pairs,
            Volumes = await db.Set<Volume>()
                .Where(one => one.BodyId == bodyId && (one.ReleaseId == id || one.ReleaseId == null))
                .OrderBy(one => one.MadeAt)
                .Select(ListedVolume.Of)
                .ToListAsync(cancel),
            Notices = await db.Set<ReleaseNotice>()
                .AsNoTracking()
                .Where(one => one.BodyId == bodyId && one.ReleaseId == id)
                .OrderBy(one => one.AnnouncedAt)
                .ToListAsync(cancel),
            Early = await db.Set<EarlyReader>()
                .AsNoTracking()
                .Where(one => one.BodyId == bodyId && one.ReleaseId == id)
                .ToListAsync(cancel),
            Names = await db.Set<Person>()
                .Where(one => one.BodyId == bodyId && !one.HasLeft)
                .ToDictionaryAsync(one => one.Id, one => one.Name, cancel),
        };
    }
}
