using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>T-text: the text states another number of applications than R1.</summary>
internal sealed class OtherNumberInText : IMistake
{
    public string Name => "T-text";

    public bool Fits(SyntheticReport report) => report.Form != ReportForm.A;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report with
        {
            Slips = new ProseSlips { Received = Planting.Amount(random) },
            Planted = [new Planted("T-text", FormCell.Of3(1, 7))],
        };
}
