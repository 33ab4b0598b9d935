using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>What strangers read of volumes, as it is seen at one moment.</summary>
internal sealed class PublicVolumes(Db db, WriteOutVolume write, LegalClock clock)
{
    private readonly DateTimeOffset now = clock.Now().Instant;

    /// <summary>A volume with what it says.</summary>
    /// <param name="Volume">The volume.</param>
    /// <param name="BodyName">Who publishes it.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Issues">All issues of the same series and period that are out, the newest first.</param>
    internal sealed record Look(Volume Volume, string BodyName, VolumeContent Content, IReadOnlyList<Volume> Issues);

    /// <summary>A volume in a list.</summary>
    internal sealed record Line(Volume Volume, string BodyName);

    /// <summary>The newest issue of every series and period that is out, the latest period first; those of one release where it is given.</summary>
    public async Task<IReadOnlyList<Line>> ListAsync(Guid? release, CancellationToken cancel)
    {
        var rows = await (
            from one in db.Set<Volume>().VisibleAt(now)
            where
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
            join body in db.Set<Body>() on one.BodyId equals body.Id
            orderby one.Kind, one.Period descending, one.Title
            select new { Volume = one, body.Name }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return [.. rows.Select(one => new Line(one.Volume, one.Name))];
    }

    /// <summary>One volume; null where the public sees none with that id.</summary>
    public async Task<Look?> FindAsync(Guid id, CancellationToken cancel)
    {
        var volume = await db.Set<Volume>().VisibleAt(now).AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancel);
        if (volume is null)
            return null;
        var name = await db.Set<Body>().Where(one => one.Id == volume.BodyId).Select(one => one.Name).FirstAsync(cancel);
        var issues = await db.Set<Volume>()
            .VisibleAt(now)
            .AsNoTracking()
            .Where(one => one.BodyId == volume.BodyId && one.TemplateId == volume.TemplateId && one.Period == volume.Period)
            .OrderByDescending(one => one.No)
            .ToListAsync(cancel);
        return new Look(volume, name, await write.ReadAsync(volume, cancel), issues);
    }
}
