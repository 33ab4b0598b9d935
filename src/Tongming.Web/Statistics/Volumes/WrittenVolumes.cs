using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>
/// Documents and workbooks of volumes as they are sent, those that were asked for last: writing one takes a part of a processor for a second, and at the minute of a release many
/// ask for the same. A few are written at once; the others wait, and nobody waits for a slow reader.
/// </summary>
internal sealed class WrittenVolumes : IDisposable
{
    private const int MostKept = 24;
    private const long MostBytes = 64L << 20;
    private const int AtOnce = 2;

    private readonly LastUsed<byte[]> kept = new(MostKept, MostBytes);
    private readonly SemaphoreSlim turns = new(AtOnce);

    /// <summary>A file by its tag, which says all that it is made of.</summary>
    public Task<byte[]> GetAsync(string tag, Func<Task<byte[]>> write) =>
        kept.GetAsync(
            tag,
            async () =>
            {
                await turns.WaitAsync();
                try
                {
                    var bytes = await write();
                    return (bytes, bytes.Length);
                }
                finally
                {
                    turns.Release();
                }
            }
        );

    public void Dispose() => turns.Dispose();
}
