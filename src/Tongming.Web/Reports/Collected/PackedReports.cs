using System.IO.Compression;

namespace Tongming.Web.Reports.Collected;

/// <summary>The reports in what was uploaded: files as they are, archives as what is in them.</summary>
internal static class PackedReports
{
    private const int MostEntries = 5000;

    private const long MostUnpacked = 512L * 1024 * 1024;

    private static readonly string[] Endings = [".html", ".htm", ".mht", ".docx", ".doc", ".wps", ".xlsx", ".xls", ".et", ".pdf", ".txt"];

    /// <summary>
    /// The reports. Of a package that this program made (报送包), only the page, for its other files say the same. Refused:
    /// <c>report.collected.archive</c>, for an archive that is damaged or too large when unpacked.
    /// </summary>
    public static Outcome<IReadOnlyList<(string Name, byte[] Content)>> Of(string name, byte[] content)
    {
        if (!name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return new List<(string, byte[])> { (name, content) };
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var names = zip.Entries.Select(one => one.FullName).ToHashSet(StringComparer.Ordinal);
            var isPackage = names.Contains("report.html") && names.Contains("SHA256SUMS");
            if (zip.Entries.Count > MostEntries)
                return new Refusal("report.collected.archive", name);
            var reports = new List<(string, byte[])>();
            var left = MostUnpacked;
            foreach (var entry in zip.Entries.Where(one => isPackage ? one.FullName == "report.html" : IsReport(one)))
            {
                if (Unpack(entry, ref left) is not { } bytes)
                    return new Refusal("report.collected.archive", name);
                reports.Add((isPackage ? $"{Path.GetFileNameWithoutExtension(name)}.html" : entry.Name, bytes));
            }

            return reports;
        }
        catch (InvalidDataException)
        {
            return new Refusal("report.collected.archive", name);
        }
    }

    private static bool IsReport(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.Name.StartsWith('.') && Endings.Contains(Path.GetExtension(entry.Name).ToLowerInvariant());

    /// <summary>Counts what comes out, whatever the archive says of itself.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry, ref long left)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            left -= read;
            if (left < 0)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
