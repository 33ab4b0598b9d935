using System.Globalization;
using System.Text;

namespace Tongming.Bench;

/// <summary>The table of <c>docs/performance.md</c>.</summary>
internal static class FigureTable
{
    public static string Write(IEnumerable<Measurement> measurements, string machine, DateOnly day)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}, {machine}.").AppendLine();
        table
            .AppendLine("| case | median (fastest – slowest) | per reference | peak memory | aim |")
            .AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var one in measurements)
        {
            var peak = one.PeakMegabytes is { } megabytes ? $"{megabytes:f0} MB" : "–";
            table.AppendLine(
                $"| {one.Case} | {Say(one.Median)} ({Say(one.Milliseconds.Min())} – {Say(one.Milliseconds.Max())}) | {one.PerReference:g3} | {peak} | {one.Aim} |"
            );
        }

        return table.ToString();
    }

    private static string Say(double milliseconds) =>
        milliseconds switch
        {
            >= 10_000 => $"{milliseconds / 1000:f1} s",
            >= 100 => $"{milliseconds:f0} ms",
            _ => $"{milliseconds:f2} ms",
        };
}
