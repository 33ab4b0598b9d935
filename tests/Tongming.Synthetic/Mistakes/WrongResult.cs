namespace Tongming.Synthetic;

/// <summary>I-col: a result row is too large for one kind of applicant and in its total, so that rows and balance still hold.</summary>
internal sealed class WrongResult : IMistake
{
    public string Name => "I-col, a result too large";

    public bool Fits(SyntheticReport report) => report.Tables is not null;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report.WithBroken(report.Tables!.PlusInRow(report.ResultRow(random), Planting.Applicant(random), Planting.Amount(random)));
}
