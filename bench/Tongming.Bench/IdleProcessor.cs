using System.Globalization;

namespace Tongming.Bench;

/// <summary>Waits until nothing else keeps the processor busy; a figure taken on a busy machine is worth nothing.</summary>
internal static class IdleProcessor
{
    private const double BusyShare = 0.08;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // BENCH_WAIT_SECONDS=0 tries the harness on a busy machine; its figures are then worth nothing.
    private static TimeSpan allPatience = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("BENCH_WAIT_SECONDS") ?? "600", CultureInfo.InvariantCulture)
    );

    /// <summary>How often waiting was given up, so that the table can say it.</summary>
    public static int GivenUp { get; private set; }

    /// <summary>Waits for one run; over all runs together the patience ends as well.</summary>
    public static async Task WaitAsync()
    {
        for (var waited = TimeSpan.Zero; waited < Patience && allPatience > TimeSpan.Zero; waited += Window)
        {
            allPatience -= Window;
            var before = Read();
            await Task.Delay(Window);
            var after = Read();
            var busy = 1 - (after.Idle - before.Idle) / (double)Math.Max(1, after.All - before.All);
            if (busy <= BusyShare)
                return;
        }

        GivenUp++;
    }

    // cpu  user nice system idle iowait irq softirq steal …
    private static (long Idle, long All) Read()
    {
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9];
        var numbers = ticks.Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return (numbers[3] + numbers[4], numbers.Sum());
    }
}
