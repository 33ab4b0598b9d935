using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>The report of a region and those of all the bodies below it, of the same year.</summary>
/// <param name="Region">Its numbers are the sums of the others'.</param>
/// <param name="Subordinates">The bodies below it.</param>
public sealed record SyntheticRegion(SyntheticReport Region, IReadOnlyList<SyntheticReport> Subordinates)
{
    /// <summary>An unspoilt region with <paramref name="count"/> (1 to 8) bodies below it.</summary>
    public static SyntheticRegion Generate(int seed, ReportForm form, int count)
    {
        string[] offices = ["统计局", "财政局", "教育局", "审计局", "水利局", "民政局", "司法局", "交通运输局"];
        var first = SyntheticReport.Generate(seed, form);
        List<SyntheticReport> subordinates =
        [
            .. offices
                .Take(count)
                .Select(
                    (office, at) =>
                        SyntheticReport.Generate((seed * 100) + at, form) with
                        {
                            Body = new SyntheticBody(first.Body.Place, office),
                            Year = first.Year,
                            Published = null,
                        }
                ),
        ];
        var tables = subordinates.Select(report => report.Tables!).Aggregate(Add);
        return new SyntheticRegion(
            first with
            {
                Body = new SyntheticBody(first.Body.Place, "人民政府"),
                Published = null,
                Tables = tables,
            },
            subordinates
        );
    }

    /// <summary>H-sum: the region reports more applications than the bodies below it together, all carried out; its own sums hold.</summary>
    public SyntheticRegion Plant(Random random)
    {
        var (column, more) = (Planting.Applicant(random), Planting.Amount(random));
        return this with
        {
            Region = Region with
            {
                Tables = Region.Tables!.PlusInRow(1, column, more).PlusInRow(25, column, more),
                Planted = [new Planted("H-sum", FormCell.Of3(1, 7))],
            },
        };
    }

    private static SyntheticTables Add(SyntheticTables one, SyntheticTables other) =>
        new(
            one.Table2.ToDictionary(cell => cell.Key, cell => cell.Value + other.Table2[cell.Key]),
            [
                .. one.Table3.Zip(
                    other.Table3,
                    (row, more) => row is null ? null : (IReadOnlyList<decimal>)[.. row.Zip(more!, (a, b) => a + b)]
                ),
            ],
            [.. one.Table4.Zip(other.Table4, (a, b) => a + b)]
        );
}
