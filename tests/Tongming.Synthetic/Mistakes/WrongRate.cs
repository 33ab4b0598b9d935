namespace Tongming.Synthetic;

/// <summary>T-pct: a rate of change that its two numbers contradict.</summary>
internal sealed class WrongRate : IMistake
{
    public string Name => "T-pct";

    public bool Fits(SyntheticReport report) =>
        report.Tables is { } tables && tables.Count(1) > 0 && tables.Count(1) != report.Prose.ReceivedBefore;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report with
        {
            Slips = new ProseSlips { Rate = random.Of(0.3m, 2.5m, 11m) },
            Planted = [new Planted("T-pct", [])],
        };
}
