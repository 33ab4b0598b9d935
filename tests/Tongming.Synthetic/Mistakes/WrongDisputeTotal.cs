namespace Tongming.Synthetic;

/// <summary>I-t4 in one group: a part or the total is too large.</summary>
internal sealed class WrongDisputeTotal(int group) : IMistake
{
    public string Name => $"I-t4, group {group}";

    public bool Fits(SyntheticReport report) => report.Tables is not null;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report.WithBroken(report.Tables!.Plus(FormCell.Of4(group, random.Next(1, 6)), Planting.Amount(random)));
}
