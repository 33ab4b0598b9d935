using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>What strangers read of volumes, as it is seen at one moment.</summary>
internal sealed class PublicVolumes(Db db, VolumeContents contents, LegalClock clock)
{
    private readonly DateTimeOffset now = clock.Now().Instant;

    /// <summary>A volume without what it says.</summary>
    /// <param name="Volume">The volume.</param>
    /// <param name="BodyName">Who publishes it.</param>
    /// <param name="Issues">All issues of the same series and period that are out, the newest first.</param>
    internal sealed record Look(ListedVolume Volume, string BodyName, IReadOnlyList<ListedVolume> Issues);

    /// <summary>A volume in a list.</summary>
    internal sealed record Line(ListedVolume Volume, string BodyName);

    /// <summary>The newest issue of every series and period that is out, the latest period first; those of one release where it is given.</summary>
    public async Task<IReadOnlyList<Line>> ListAsync(Guid? release, CancellationToken cancel)
    {
        var rows = await (
            from one in db.Set<Volume>()
                .VisibleAt(now)
                .Where(one =>
                    release == null
                        ? !db.Set<Volume>()
                            .VisibleAt(now)
                            .Any(other =>
                                other.BodyId == one.BodyId
                                && other.TemplateId == one.TemplateId
                                && other.Period == one.Period
                                && other.No > one.No
                            )
                        : one.ReleaseId == release
                )
                .Select(ListedVolume.Of)
            join body in db.Set<Body>() on one.BodyId equals body.Id
            orderby one.Kind, one.Period descending, one.Title
            select new { Volume = one, body.Name }
        ).ToListAsync(cancel);
        return [.. rows.Select(one => new Line(one.Volume, one.Name))];
    }

    /// <summary>One volume; null where the public sees none with that id. What it says is not read for it.</summary>
    public async Task<Look?> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await (
            from one in db.Set<Volume>().VisibleAt(now).Where(one => one.Id == id).Select(ListedVolume.Of)
            join body in db.Set<Body>() on one.BodyId equals body.Id
            select new { Volume = one, body.Name }
        ).FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var (bodyId, template, period) = (found.Volume.BodyId, found.Volume.TemplateId, found.Volume.Period);
        var issues = await db.Set<Volume>()
            .VisibleAt(now)
            .Where(one => one.BodyId == bodyId && one.TemplateId == template && one.Period == period)
            .OrderByDescending(one => one.No)
            .Select(ListedVolume.Of)
            .ToListAsync(cancel);
        return new Look(found.Volume, found.Name, issues);
    }

    /// <summary>What a volume says that was found.</summary>
    public Task<VolumeContent> ReadAsync(Look look) => contents.ReadAsync(look.Volume.BodyId, look.Volume.ContentFile);
}
