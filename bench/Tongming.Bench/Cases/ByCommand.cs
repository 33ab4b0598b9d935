using System.Diagnostics;

namespace Tongming.Bench.Cases;

/// <summary>A folder of reports through the published command.</summary>
internal static class ByCommand
{
    public static async Task<Measurement> FolderAsync(string program, int reports)
    {
        var folder = SampleReports.Folder(reports);
        try
        {
            var result = Path.Combine(folder, "result.json");
            return await Repeating.MeasureAsync(
                $"a folder of {reports:n0} text reports by command",
                "≤ 20 s, ≤ 300 MB",
                5,
                async () =>
                {
                    File.Delete(result);
                    var start = Stopwatch.GetTimestamp();
                    using var process = OwnProcess.Start(
                        program,
                        ["check", folder, "--format", "json", "--out", result],
                        folder,
                        new Dictionary<string, string>()
                    );
                    var peak = await process.PeakAtEndAsync();
                    var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    if (process.ExitCode is not (0 or 1) || !File.Exists(result))
                        throw new InvalidOperationException($"The command ended with {process.ExitCode}.");
                    return (milliseconds, peak);
                }
            );
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
