using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Files;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>
/// What frozen volumes say. It never changes under its name, and every page of a yearbook needs the whole of it: those that were asked for last stay in memory.
/// </summary>
internal sealed class VolumeContents(IFileStore store)
{
    private const int MostKept = 16;

    /// <summary>Most bytes of all of them, as they lie in the store; in memory they take about twice as much.</summary>
    private const long MostBytes = 48L << 20;

    private readonly LastUsed<VolumeContent> kept = new(MostKept, MostBytes);

    /// <summary>What was frozen.</summary>
    /// <param name="bodyId">Of which body.</param>
    /// <param name="file">Its content in the store.</param>
    public Task<VolumeContent> ReadAsync(Guid bodyId, string file)
    {
        var name = new StoredName(bodyId, file);
        return kept.GetAsync(
            name.Path,
            async () =>
            {
                var bytes = await store.ReadAsync(name);
                return (VolumeContent.Of(bytes), bytes.Length);
            }
        );
    }
}
