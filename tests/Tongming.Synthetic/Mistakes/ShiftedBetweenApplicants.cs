namespace Tongming.Synthetic;

/// <summary>I-row in one row, with the column of that applicant wrong as well: a result is counted for one kind of applicant more, but not in the row's total.</summary>
internal sealed class ShiftedBetweenApplicants : IMistake
{
    public string Name => "I-row, a part too large";

    public bool Fits(SyntheticReport report) => report.Tables is not null;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report.WithBroken(report.Tables!.Plus(FormCell.Of3(report.ResultRow(random), Planting.Applicant(random)), Planting.Amount(random)));
}
