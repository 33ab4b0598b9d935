using System.Diagnostics;
using System.Text;

namespace Tongming.Bench.Cases;

/// <summary>Reading and checking in this process, after warm-up.</summary>
internal static class InProcess
{
    private const int Megabyte = 1024 * 1024;

    public static Task<Measurement> SampleTextAsync() =>
        MeasureAsync(
            "a sample text, read and checked in process",
            "≤ 10 ms",
            "sample.txt",
            Encoding.UTF8.GetBytes(SampleReports.Text()),
            300
        );

    public static Task<Measurement> LargePageAsync() =>
        MeasureAsync("an HTML page of 1 MB, read and checked in process", "≤ 150 ms", "page.html", PageOfOneMegabyte(), 30);

    private static byte[] PageOfOneMegabyte()
    {
        var page = Encoding.UTF8.GetBytes(SampleReports.Page(Megabyte));
        if (page.Length < Megabyte)
            throw new InvalidOperationException("The page is too small to be called one megabyte.");
        return page;
    }

    private static async Task<Measurement> MeasureAsync(string name, string aim, string file, byte[] content, int warmUp)
    {
        for (var i = 0; i < warmUp; i++)
            await Subject.ReadAndCheckAsync(file, content);
        return await Repeating.MeasureAsync(
            $"{name} ({content.Length / 1024} KB)",
            aim,
            21,
            async () =>
            {
                var start = Stopwatch.GetTimestamp();
                await Subject.ReadAndCheckAsync(file, content);
                return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, null);
            }
        );
    }
}
