using System.Globalization;

namespace Tongming.Web.Requests.Portal;

/// <summary>Small things as people read them.</summary>
internal static class PortalWords
{
    /// <summary>The size of a file: 820 KB, 1.4 MB.</summary>
    public static string Size(long bytes) =>
        bytes < 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB");
}
