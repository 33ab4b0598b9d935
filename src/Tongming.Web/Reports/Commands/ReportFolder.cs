using System.IO.Enumeration;

namespace Tongming.Web.Reports.Commands;

/// <summary>The files of a folder that can be reports, by their endings.</summary>
/// <param name="Files">Paths that begin as the folder was given, in the order of their characters, which is the same on every machine.</param>
/// <param name="Skipped">How many other files there are.</param>
internal sealed record ReportFolder(IReadOnlyList<string> Files, int Skipped)
{
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt",
        ".md",
        ".html",
        ".htm",
        ".docx",
        ".doc",
        ".pdf",
        ".xlsx",
    };

    /// <summary>Searches a folder with all folders in it; links to folders are not followed, because they may lead back.</summary>
    public static ReportFolder Search(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.None,
        };
        var all = new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var files = new List<string>();
        var skipped = 0;
        foreach (var path in all)
        {
            if (IsReport(path))
                files.Add(path);
            else
                skipped++;
        }

        files.Sort(StringComparer.Ordinal);
        return new ReportFolder(files, skipped);
    }

    /// <summary>Word keeps a lock file beside an open document, with the same ending.</summary>
    private static bool IsReport(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        return Endings.Contains(Path.GetExtension(path)) && !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal);
    }
}
