using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>Packs documents and workbooks of volumes: the same parts always give the same bytes.</summary>
internal static class PackedVolume
{
    /// <summary>What this program wrote itself is no trap, however much of it is alike.</summary>
    private static readonly DocumentLimits Own = new()
    {
        MaxUnpackedBytes = int.MaxValue,
        MaxPackingRatio = 1_100,
        MaxPackedParts = 100_000,
    };

    /// <summary>The bytes of what the framework wrote.</summary>
    public static byte[] Of(MemoryStream written) => PackedParts.Read(written.GetBuffer().AsMemory(0, (int)written.Length), Own).Write();
}
