namespace Tongming.Synthetic;

/// <summary>I-row: the totals of R1 and R25 are both too large by the same, so that the columns still hold.</summary>
internal sealed class WrongRowTotal : IMistake
{
    public string Name => "I-row, wrong totals";

    public bool Fits(SyntheticReport report) => report.Tables is not null;

    public SyntheticReport Plant(SyntheticReport report, Random random)
    {
        var more = Planting.Amount(random);
        return report.WithBroken(report.Tables!.Plus(FormCell.Of3(1, 7), more).Plus(FormCell.Of3(25, 7), more));
    }
}
