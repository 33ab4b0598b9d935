using System.Security.Cryptography;

namespace Tongming.Web.Platform.Backups;

/// <summary>SHA-256 of files, for the parts of a backup.</summary>
internal static class FileSum
{
    /// <summary>In hexadecimal, lower case.</summary>
    public static async Task<string> OfAsync(string file, CancellationToken cancel)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    /// <summary>A file as a part of the manifest.</summary>
    public static async Task<BackupManifest.Part> PartAsync(string folder, string name, CancellationToken cancel)
    {
        var path = Path.Combine(folder, name);
        return new BackupManifest.Part(name, new FileInfo(path).Length, await OfAsync(path, cancel));
    }
}
