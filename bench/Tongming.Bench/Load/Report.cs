using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;

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

    /// <summary>Whether what was written quickly was written rightly.</summary>
    public static async Task ChainAsync(string measurement, Engine engine, Guid bodyId)
    {
        await using var db = engine.OpenForReading();
        var verified = (await VerifyLedger.RunAsync(db, bodyId, CancellationToken.None)).Single();
        Line(
            measurement,
            verified.Break is null
                ? $"the ledger's chain holds, {verified.Entries} acts"
                : $"the ledger's chain is broken: {verified.Break}"
        );
    }
}
