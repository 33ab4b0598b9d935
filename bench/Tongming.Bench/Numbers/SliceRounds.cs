using System.Diagnostics;
using Tongming.Bench.Load;

namespace Tongming.Bench.Numbers;

/// <summary>The same slice again and again, and another month each time, with the answers compared to those that are right.</summary>
internal static class SliceRounds
{
    /// <summary>The month of the slice that is read again and again.</summary>
    public const int Month = 60;

    /// <summary>Reads the slice of a month.</summary>
    public delegate ReadOnlySpan<double> ReadSlice(int month);

    /// <summary>Measures a reader of slices.</summary>
    /// <param name="name">What reads.</param>
    /// <param name="cube">The numbers that are right.</param>
    /// <param name="rounds">How often, after a fourth as many that do not count.</param>
    /// <param name="read">Reads.</param>
    /// <param name="more">What is said at the end.</param>
    public static void Measure(string name, BenchCube cube, int rounds, ReadSlice read, string more = "")
    {
        var expected = new double[BenchCube.Selected];
        foreach (var (way, month) in new (string, Func<int, int>)[] { ("the same", _ => Month), ("another month each time", Another) })
        {
            for (var round = 0; round < rounds / 4; round++)
                _ = read(month(round));
            var times = new double[rounds];
            for (var round = 0; round < rounds; round++)
            {
                var began = Stopwatch.GetTimestamp();
                var numbers = read(month(round));
                times[round] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                if (round % (1 + (rounds / 100)) > 0)
                    continue;
                BenchCube.Read(cube.Numbers, month(round), expected);
                if (!numbers.SequenceEqual(expected))
                    throw new InvalidOperationException($"{name} reads other numbers.");
            }

            Say(name, way, new Percentiles(times), rounds, more);
        }
    }

    /// <summary>Says what was measured elsewhere in the same words.</summary>
    public static void Say(string name, string way, Percentiles times, int rounds, string more) =>
        Report.Line(
            "cubes",
            $"{BenchCube.Selected:n0} of 10,000,000 cells, {way}, {name}: median {times.At(50):f3} ms, p99 {times.At(99):f3} ms of {rounds:n0}{more}"
        );

    /// <summary>Any month but the one before, each as often.</summary>
    public static int Another(int round) => round * 7 % BenchCube.Large.Months;
}
