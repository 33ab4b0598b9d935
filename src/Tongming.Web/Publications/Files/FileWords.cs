using System.Globalization;

namespace Tongming.Web.Publications.Files;

/// <summary>How a file is described to people.</summary>
internal static class FileWords
{
    private const double Kilobyte = 1024;
    private const double Megabyte = Kilobyte * 1024;

    /// <summary>26 KB, 1.5 MB.</summary>
    public static string SizeOf(long bytes) =>
        bytes >= Megabyte
            ? (bytes / Megabyte).ToString("0.#", CultureInfo.InvariantCulture) + " MB"
            : Math.Max(1, Math.Round(bytes / Kilobyte)).ToString("0", CultureInfo.InvariantCulture) + " KB";

    /// <summary>The ending in capital letters, such as PDF; 文件 where there is none.</summary>
    public static string KindOf(string name) =>
        Path.GetExtension(name) is { Length: > 1 and <= 6 } ending ? ending[1..].ToUpperInvariant() : "文件";
}
