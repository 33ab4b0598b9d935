using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Statistics.Releases;

/// <summary>
/// Which releases were revised: by a later version of a data set that they brought, with other numbers than theirs, or by a correction of a volume. New months alone revise nothing.
/// </summary>
[Law("实施条例 第二十六条", "R6-05")]
internal sealed class RevisedReleases
{
    private readonly IReadOnlyDictionary<Guid, DateTimeOffset> from;

    private RevisedReleases(IReadOnlyDictionary<Guid, DateTimeOffset> from) => this.from = from;

    /// <summary>None.</summary>
    public static RevisedReleases None { get; } = new(new Dictionary<Guid, DateTimeOffset>());

    /// <summary>Since when a release is revised; null where it is not, or was not asked for.</summary>
    public DateTimeOffset? Since(Release release) => from.TryGetValue(release.Id, out var moment) ? moment : null;

    /// <summary>Of some releases those that were revised, each with the first moment at which a revision was out; moments after <paramref name="now"/> do not count.</summary>
    public static async Task<RevisedReleases> AmongAsync(Db db, IEnumerable<Guid> releases, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = releases.Distinct().Select(one => (Guid?)one).ToArray();
        if (ids.Length == 0)
            return None;
        var numbers = await (
            from brought in db.Set<Vintage>().VisibleAt(now)
            where EF.Parameter(ids).Contains(brought.ReleaseId)
            join later in db.Set<Vintage>().VisibleAt(now)
                on new { brought.BodyId, brought.DataSetId } equals new { later.BodyId, later.DataSetId }
            where later.No > brought.No && later.Revises && later.ReleaseId != brought.ReleaseId
            select new { Id = brought.ReleaseId!.Value, From = later.ShownFrom!.Value }
        ).ToListAsync(cancel);
        var volumes = await (
            from brought in db.Set<Volume>().VisibleAt(now)
            where EF.Parameter(ids).Contains(brought.ReleaseId)
            join later in db.Set<Volume>().VisibleAt(now)
                on new
                {
                    brought.BodyId,
                    brought.TemplateId,
                    brought.Period,
                } equals new
                {
                    later.BodyId,
                    later.TemplateId,
                    later.Period,
                }
            where later.No > brought.No && later.ReleaseId != brought.ReleaseId
            select new { Id = brought.ReleaseId!.Value, From = later.ShownFrom!.Value }
        ).ToListAsync(cancel);
        return new RevisedReleases(
            numbers.Concat(volumes).GroupBy(one => one.Id).ToDictionary(one => one.Key, one => one.Min(row => row.From))
        );
    }
}
