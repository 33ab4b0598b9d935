namespace Tongming.Bench.Load;

/// <summary>What a measurement says.</summary>
internal static class Report
{
    public static void Line(string measurement, string text) => Console.WriteLine($"{measurement}: {text}");

    /// <summary>Machine, day and load, so that a figure of a busy machine is known as one.</summary>
    public static void Machinery(DateOnly day)
    {
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        Console.WriteLine($"{day:yyyy-MM-dd}, {Machine.Describe()}, load average {load} before the run.");
    }
}
