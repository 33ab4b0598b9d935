using System.Diagnostics;

namespace Tongming.Bench;

/// <summary>A fixed loop of arithmetic and memory: what the machine can do in this minute.</summary>
internal static class Reference
{
    private static readonly int[] Table = [.. Enumerable.Range(0, 4096).Select(i => i * 7919 % 4096)];

    /// <summary>Keeps the result alive, so that the loop cannot be left out.</summary>
    public static int Trace { get; private set; }

    public static double Milliseconds()
    {
        var start = Stopwatch.GetTimestamp();
        var at = 1;
        unchecked
        {
            for (var i = 0; i < 20_000_000; i++)
                at = (Table[at & 4095] * 31 + at + i) & 0x7FFFFFFF;
        }

        Trace = at;
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
