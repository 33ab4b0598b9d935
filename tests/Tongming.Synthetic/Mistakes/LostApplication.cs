namespace Tongming.Synthetic;

/// <summary>I-bal: an application more was carried in (or out) than the rest accounts for.</summary>
internal sealed class LostApplication : IMistake
{
    public string Name => "I-bal";

    public bool Fits(SyntheticReport report) => report.Tables is not null;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report.WithBroken(report.Tables!.PlusInRow(random.Of(2, 25), Planting.Applicant(random), Planting.Amount(random)));
}
