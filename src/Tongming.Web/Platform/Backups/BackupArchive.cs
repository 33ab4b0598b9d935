using System.Formats.Tar;
using System.IO.Compression;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Platform.Backups;

/// <summary>A backup as one file (.tar.gz) instead of a folder.</summary>
internal static class BackupArchive
{
    /// <summary>Whether a name asks for one file.</summary>
    public static bool IsNamed(string path) =>
        path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Packs a folder.</summary>
    public static async Task PackAsync(string folder, string file, CancellationToken cancel)
    {
        await using var to = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await using (var packed = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true))
            await TarFile.CreateFromDirectoryAsync(folder, packed, includeBaseDirectory: false, cancel);
        to.Flush(flushToDisk: true);
    }

    /// <summary>Unpacks one; false where it is none or damaged.</summary>
    public static async Task<bool> UnpackAsync(string file, PrivateFolder folder, CancellationToken cancel)
    {
        try
        {
            await using var from = File.OpenRead(file);
            await using var packed = new GZipStream(from, CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(packed, folder.FullName, overwriteFiles: false, cancel);
            return true;
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or FormatException)
        {
            return false;
        }
    }
}
