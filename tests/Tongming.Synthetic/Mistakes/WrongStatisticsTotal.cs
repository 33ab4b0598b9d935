namespace Tongming.Synthetic;

/// <summary>I-tab: a total of the 统计表 is too large.</summary>
internal sealed class WrongStatisticsTotal : IMistake
{
    public string Name => "I-tab";

    public bool Fits(SyntheticReport report) => report.PrintsStatistics;

    public SyntheticReport Plant(SyntheticReport report, Random random)
    {
        // 不同意公开 is a part itself: a wrong total there would break two sums.
        var total = random.Of([.. StatisticsForm.Sums.Select(sum => sum.Total).Where(name => name != "refused")]);
        var numbers = new Dictionary<string, decimal>(report.Statistics!);
        numbers[total] += Planting.Amount(random);
        var spoilt = report with { Statistics = numbers };
        return spoilt with { Planted = FormIdentities.Broken(spoilt) };
    }
}
