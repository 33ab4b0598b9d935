namespace Tongming.Synthetic;

/// <summary>V-zero: a zero of table 3 or 4 is written “00”; all sums hold.</summary>
internal sealed class DoubledZero : IMistake
{
    public string Name => "V-zero";

    public bool Fits(SyntheticReport report) => report.Tables is not null && Zeros(report).Count > 0;

    public SyntheticReport Plant(SyntheticReport report, Random random)
    {
        var cell = random.Of([.. Zeros(report)]);
        return report with
        {
            Written = new Dictionary<FormCell, string> { [cell] = "00" },
            Planted = [new Planted("V-zero", cell)],
        };
    }

    private static List<FormCell> Zeros(SyntheticReport report)
    {
        var in3 = Enumerable
            .Range(1, 25)
            .Where(row => report.Tables!.Table3[row - 1] is not null)
            .SelectMany(row => Enumerable.Range(1, 7).Select(column => FormCell.Of3(row, column)));
        var in4 = Enumerable.Range(1, 3).SelectMany(group => Enumerable.Range(1, 5).Select(column => FormCell.Of4(group, column)));
        return [.. in3.Concat(in4).Where(cell => report[cell] == 0)];
    }
}
