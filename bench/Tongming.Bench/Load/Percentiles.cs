namespace Tongming.Bench.Load;

/// <summary>Times in order.</summary>
internal sealed class Percentiles(IEnumerable<double> times)
{
    private readonly double[] sorted = [.. times.Order()];

    /// <summary>The time within which that share, in per cent, was done; 0 where there are none.</summary>
    public double At(double percent) =>
        sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(sorted.Length * percent / 100) - 1, 0, sorted.Length - 1)];
}
