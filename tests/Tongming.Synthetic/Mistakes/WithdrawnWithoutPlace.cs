using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>W-withdrawn: the text speaks of a withdrawn application, but 其他处理 is zero.</summary>
internal sealed class WithdrawnWithoutPlace : IMistake
{
    public string Name => "W-withdrawn";

    public bool Fits(SyntheticReport report) => report.Tables is { } tables && tables.Count(24) > 0 && tables.Sum(21, 23) == 0;

    public SyntheticReport Plant(SyntheticReport report, Random random) =>
        report with
        {
            Slips = new ProseSlips { Withdrawn = 1 },
            Planted = [new Planted("W-withdrawn", FormCell.Of3(report.Form == ReportForm.C ? 23 : 21, 7))],
        };
}
