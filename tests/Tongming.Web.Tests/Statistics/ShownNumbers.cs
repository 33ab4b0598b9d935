using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Sets;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Cubes as versions that are out, without the way through imports and reviews, for tests of what the public sees.</summary>
internal static class ShownNumbers
{
    /// <summary>A data set of a field with one version, shown since the announced minute, which is now.</summary>
    public static async Task<string> ShowAsync(
        StatisticsOffice office,
        Cube cube,
        StatisticsField field = StatisticsField.Industry,
        string title = "数"
    )
    {
        var code = StatisticsOffice.FreshCode();
        var input = new KeepDataSet.Input
        {
            Code = code,
            Title = $"{title} {code}",
            Field = field,
        };
        var clerk = office.By(Tongming.People.Role.CaseOfficer);
        var set = StatisticsOffice.Must(await office.Get<KeepDataSet>().CreateAsync(input, $"{Guid.NewGuid():N}", clerk));
        var content = StatisticsOffice.Must(await office.Get<CubeStore>().PutAsync(office.Office.BodyId, cube, CancellationToken.None));
        var saved = await office.Office.Changes.SaveAsync<string>(db =>
        {
            var version = new Vintage(
                (office.Office.BodyId, set, Guid.CreateVersion7(), 1),
                "1.0.0",
                content,
                (clerk.Id, StatisticsOffice.Minute)
            );
            version.Show(StatisticsOffice.Minute);
            db.Add(version);
            return Task.FromResult<Outcome<string>>("shown");
        });
        StatisticsOffice.Must(saved);
        if (office.Time.GetUtcNow() < StatisticsOffice.Minute)
            office.Time.Advance(StatisticsOffice.Minute - office.Time.GetUtcNow());
        return code;
    }

    /// <summary>
    /// Months from January 2024 on: two indicators of a city with some towns. A cell is 1000 for each indicator, 100 for each place and 1 for each month, so that every number says
    /// where it stands; change it as the test needs.
    /// </summary>
    public static Cube Monthly(int months, int towns, Action<CubeBuilder, CubeShape>? change = null)
    {
        var shape = CubeShape
            .Create(
                new CubeHeading("月度") { Notes = ["快报数。"] },
                [
                    new Dimension(
                        "zb",
                        "指标",
                        DimensionRole.Indicator,
                        [
                            new Category("cz", "总产值")
                            {
                                Unit = new IndicatorUnit("亿元", 1) { Prices = PriceBasis.Current, Period = PeriodBasis.Single },
                                Notes = ["规模以上。"],
                            },
                            new Category("zs", "增速")
                            {
                                Unit = new IndicatorUnit("%", 1)
                                {
                                    Prices = PriceBasis.Constant,
                                    Period = PeriodBasis.Cumulative,
                                    Measure = IndicatorMeasure.YearOnYear,
                                },
                            },
                        ]
                    ),
                    new Dimension(
                        "dq",
                        "地区",
                        DimensionRole.Region,
                        [
                            new Category("00", "全区"),
                            .. Enumerable.Range(1, towns).Select(at => new Category($"{at:00}", $"{at}镇") { Parent = "00" }),
                        ]
                    ),
                    new Dimension("sj", "时间", DimensionRole.Time, [.. Enumerable.Range(0, months).Select(MonthOf)]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < shape.CellCount; at++)
            builder.Set(at, (1000 * (shape.IndexAt(at, 0) + 1)) + (100 * shape.IndexAt(at, 1)) + shape.IndexAt(at, 2));
        change?.Invoke(builder, shape);
        return builder.Build();
    }

    private static Category MonthOf(int at) => new($"{2024 + (at / 12)}{(at % 12) + 1:00}", $"{2024 + (at / 12)}年{(at % 12) + 1}月");
}
