using Tongming.Reports;
using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Reports.Commands;

/// <summary>A call of <c>tongming check</c> as it was typed.</summary>
internal sealed record CheckCall(IReadOnlyList<string> Paths, string? Previous, string? Subordinates, string? Body, bool Json, string? Out)
{
    /// <summary>The files that it means, and how many it leaves out.</summary>
    /// <exception cref="UsageException">It cannot be followed.</exception>
    public (CheckReports.Input Input, int Skipped) Resolve(Stream standardInput)
    {
        if (Paths.Count(path => path == "-") > 1)
            throw new UsageException(ReportsText.Say("command.stdin-twice"));
        var files = new List<ReportFile>();
        var skipped = 0;
        foreach (var path in Paths)
        {
            if (path == "-")
            {
                files.Add(ReportFile.OfStream("-", standardInput));
            }
            else if (Directory.Exists(path))
            {
                var folder = ReportFolder.Search(path);
                files.AddRange(folder.Files.Select(ReportFile.OfPath));
                skipped += folder.Skipped;
            }
            else
            {
                files.Add(ReportFile.OfPath(path));
            }
        }

        if (files.Count == 0)
            return (new CheckReports.Input(files), skipped);
        var input = new CheckReports.Input(files, PreviousFile(), SubordinateFiles(files), Body);
        return input.Refused is { } refusal ? throw new UsageException(ReportsText.Say(refusal)) : (input, skipped);
    }

    private ReportFile? PreviousFile() =>
        Previous switch
        {
            null => null,
            _ when File.Exists(Previous) => ReportFile.OfPath(Previous),
            _ => throw new UsageException(ReportsText.Say("command.previous-missing", Previous)),
        };

    /// <summary>A region's report often lies in the same folder as those of its bodies; it is not one of them.</summary>
    private List<ReportFile>? SubordinateFiles(List<ReportFile> files)
    {
        if (Subordinates is null)
            return null;
        if (!Directory.Exists(Subordinates))
            throw new UsageException(ReportsText.Say("command.subordinates-missing", Subordinates));
        var above = files.Select(file => Path.GetFullPath(file.Name)).ToHashSet();
        if (Previous is not null)
            above.Add(Path.GetFullPath(Previous));
        return
        [
            .. ReportFolder.Search(Subordinates).Files.Where(path => !above.Contains(Path.GetFullPath(path))).Select(ReportFile.OfPath),
        ];
    }
}
