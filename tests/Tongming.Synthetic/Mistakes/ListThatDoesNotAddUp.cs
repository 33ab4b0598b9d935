using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>T-sum: a closed list whose parts are less than its total.</summary>
internal sealed class ListThatDoesNotAddUp : IMistake
{
    public string Name => "T-sum";

    public bool Fits(SyntheticReport report) => !report.PrintsStatistics;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report with
        {
            Slips = new ProseSlips { Channels = random.Of(-1, 1) * Planting.Amount(random) },
            Planted = [new Planted("T-sum", [])],
        };
}
