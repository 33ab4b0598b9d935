namespace Tongming.Bench;

/// <summary>Repeats a run, each on an idle processor and each with the reference loop beside it.</summary>
internal static class Repeating
{
    /// <summary>Takes <paramref name="runs"/> runs; <paramref name="run"/> gives the milliseconds and, for a process of its own, its peak in megabytes.</summary>
    public static async Task<Measurement> MeasureAsync(
        string name,
        string aim,
        int runs,
        Func<Task<(double Milliseconds, double? Peak)>> run
    )
    {
        var times = new List<double>();
        var references = new List<double>();
        double? peak = null;
        for (var i = 0; i < runs; i++)
        {
            await IdleProcessor.WaitAsync();
            references.Add(Reference.Milliseconds());
            var (milliseconds, megabytes) = await run();
            times.Add(milliseconds);
            if (megabytes is { } one)
                peak = Math.Max(peak ?? 0, one);
        }

        return new Measurement(name, times, references, peak, aim);
    }
}
