namespace Tongming.Synthetic;

/// <summary>V-negative: a result is −1 and another one makes up for it, so that all sums hold.</summary>
internal sealed class NegativeNumber : IMistake
{
    public string Name => "V-negative";

    public bool Fits(SyntheticReport report) => report.Tables is not null;

    public SyntheticReport Plant(SyntheticReport report, Random random)
    {
        var column = Planting.Applicant(random);
        var row = report.ResultRow(random);
        var other = row == 3 ? 4 : 3;
        var less = report.Tables!.Count(row, column) + 1;
        var tables = report.Tables.PlusInRow(row, column, -less).PlusInRow(other, column, less);
        var negative = new[] { FormCell.Of3(row, column), FormCell.Of3(row, 7) }.Where(cell => tables[cell] < 0);
        return report with { Tables = tables, Planted = [.. negative.Select(cell => new Planted("V-negative", cell))] };
    }
}
