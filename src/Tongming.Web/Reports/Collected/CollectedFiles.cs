namespace Tongming.Web.Reports.Collected;

/// <summary>Reads the files of a form.</summary>
internal static class CollectedFiles
{
    /// <summary>The reports in them, and what is wrong with those that hold none.</summary>
    public static async Task<(IReadOnlyList<(string Name, byte[] Content)> Reports, IReadOnlyList<string> Problems)> ReadAsync(
        IReadOnlyList<IFormFile> files,
        CancellationToken cancel
    )
    {
        var (reports, problems) = (new List<(string, byte[])>(), new List<string>());
        if (files.Count > CollectReports.MostFiles)
            return ([], [ReportsText.Say("report.collected.many", CollectReports.MostFiles, files.Count)]);
        foreach (var file in files)
        {
            var content = new byte[file.Length];
            await using (var stream = file.OpenReadStream())
                await stream.ReadExactlyAsync(content, cancel);
            var unpacked = PackedReports.Of(Path.GetFileName(file.FileName), content);
            if (unpacked.Refusal is { } refusal)
                problems.Add(ReportsText.Say(refusal));
            else if (unpacked.Value!.Count == 0)
                problems.Add(ReportsText.Say("report.collected.empty-archive", file.FileName));
            else
                reports.AddRange(unpacked.Value);
        }

        return (reports, problems);
    }
}
