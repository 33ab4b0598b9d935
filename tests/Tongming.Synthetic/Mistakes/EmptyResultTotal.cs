namespace Tongming.Synthetic;

/// <summary>I-col and I-bal: （七）总计 stands at zero although there are results.</summary>
internal sealed class EmptyResultTotal : IMistake
{
    public string Name => "I-col, total left at zero";

    public bool Fits(SyntheticReport report) => report.Tables?.Count(24) > 0;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report.WithBroken(Enumerable.Range(1, 7).Aggregate(report.Tables!, (tables, column) => tables.With(FormCell.Of3(24, column), 0)));
}
