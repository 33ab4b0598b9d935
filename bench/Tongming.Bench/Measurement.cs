namespace Tongming.Bench;

/// <summary>One line of the table.</summary>
/// <param name="Case">What was measured.</param>
/// <param name="Milliseconds">One entry for each run.</param>
/// <param name="References">The reference loop beside each run.</param>
/// <param name="PeakMegabytes">Largest peak of the process over all runs, or null where it was measured in this process.</param>
/// <param name="Aim">What is asked for, or empty.</param>
internal sealed record Measurement(
    string Case,
    IReadOnlyList<double> Milliseconds,
    IReadOnlyList<double> References,
    double? PeakMegabytes,
    string Aim
)
{
    public double Median => MedianOf(Milliseconds);

    public double PerReference => Median / MedianOf(References);

    private static double MedianOf(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
