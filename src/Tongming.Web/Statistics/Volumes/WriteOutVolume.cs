using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>Writes a volume out of the data sets of its body: live while it is prepared, and once for good when a release takes it up.</summary>
internal sealed class WriteOutVolume(CubeStore cubes, IFileStore store)
{
    /// <summary>A version that can be used.</summary>
    internal sealed record Usable(DataSet Set, Vintage Version);

    /// <summary>What is kept of a frozen volume.</summary>
    /// <param name="Id">The volume.</param>
    /// <param name="Version">The state of it that was written out.</param>
    /// <param name="File">Its content in the store.</param>
    internal sealed record Frozen(Guid Id, int Version, StoredFile File);

    /// <summary>The volume as it would be with some versions; what is wrong is told by line.</summary>
    public async Task<VolumeAssembly.Result> RunAsync(Volume volume, IReadOnlyList<Usable> versions, CancellationToken cancel)
    {
        var script = VolumeScript.Of(volume.Text);
        var codes = script.Codes.ToHashSet(StringComparer.Ordinal);
        var inputs = new Dictionary<string, VolumeAssembly.Input>(StringComparer.Ordinal);
        foreach (var (set, version) in versions)
            if (codes.Contains(set.Code))
                inputs[set.Code] = new(
                    new VolumeSource(set.Code, set.Title, version.Number, version.Digest),
                    // The open file, read into memory: what is not out is never laid out on the disk.
                    await cubes.OpenWholeAsync(new StoredName(version.BodyId, version.OpenFile), cancel)
                );
        return VolumeAssembly.Of(volume.Title, script, VolumePeriod.Of(volume.Period).Value!, inputs);
    }

    /// <summary>
    /// Writes volumes out with the versions that go out with them, and beside those with what the public sees already; their contents are in the store then. Refused:
    /// <c>volume.not-found</c>; <c>volume.faulty</c>, with the first fault.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<Frozen>>> FreezeAsync(
        Db db,
        (Guid BodyId, DateTimeOffset Now) at,
        (IReadOnlyList<Guid> Vintages, IReadOnlyList<Guid> Volumes) of,
        CancellationToken cancel
    )
    {
        var frozen = new List<Frozen>();
        if (of.Volumes.Count == 0)
            return frozen;
        var ids = of.Volumes.Distinct().ToArray();
        var volumes = await db.Set<Volume>()
            .AsNoTracking()
            .Where(one => one.BodyId == at.BodyId && EF.Parameter(ids).Contains(one.Id))
            .ToListAsync(cancel);
        if (volumes.Count != ids.Length)
            return new Refusal("volume.not-found");
        var usable = await UsableAsync(db, at, of.Vintages, cancel);
        foreach (var volume in volumes)
        {
            var result = await RunAsync(volume, usable, cancel);
            if (result.Faults is [var fault, ..])
                return new Refusal("volume.faulty", volume.Title, result.Faults.Count, VolumeChoices.Say(fault));
            using var bytes = new MemoryStream(result.Content.ToBytes());
            frozen.Add(new Frozen(volume.Id, volume.Version, await store.PutAsync(at.BodyId, bytes, cancel)));
        }

        return frozen;
    }

    /// <summary>Names a content of the store as a volume's, so that it is not swept away.</summary>
    public static void Keep(
        Db db,
        Volume volume,
        StoredFile stored,
        (string Name, string MediaType, string Purpose) label,
        (Guid By, DateTimeOffset At) kept
    ) => KeptContents.Keep(db, OwnerOf(volume), stored, label, kept);

    /// <summary>The volume as the owner of its contents.</summary>
    public static KeptContents.Owner OwnerOf(Volume volume) => new(volume.BodyId, StatisticsLedger.Volume, volume.Id);

    /// <summary>The newest version of every data set of a body, released or not: what is looked at while a volume is written.</summary>
    public static Task<IReadOnlyList<Usable>> NewestAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        ReadAsync(db, db.Set<Vintage>().Where(one => one.BodyId == bodyId), cancel);

    private static async Task<IReadOnlyList<Usable>> UsableAsync(
        Db db,
        (Guid BodyId, DateTimeOffset Now) at,
        IReadOnlyList<Guid> vintages,
        CancellationToken cancel
    )
    {
        var ids = vintages.ToArray();
        var mine = await ReadAsync(
            db,
            db.Set<Vintage>().Where(one => one.BodyId == at.BodyId && EF.Parameter(ids).Contains(one.Id)),
            cancel
        );
        var open = await ReadAsync(db, db.Set<Vintage>().VisibleAt(at.Now).Where(one => one.BodyId == at.BodyId), cancel);
        return [.. mine.Concat(open).DistinctBy(one => one.Set.Id)];
    }

    private static async Task<IReadOnlyList<Usable>> ReadAsync(Db db, IQueryable<Vintage> versions, CancellationToken cancel)
    {
        var rows = await (
            from version in versions
            where !versions.Any(other => other.DataSetId == version.DataSetId && other.No > version.No)
            join set in db.Set<DataSet>() on new { version.BodyId, Id = version.DataSetId } equals new { set.BodyId, set.Id }
            orderby set.Code
            select new { Set = set, Version = version }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return [.. rows.Select(one => new Usable(one.Set, one.Version))];
    }
}
