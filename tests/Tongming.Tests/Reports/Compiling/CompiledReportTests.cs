using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;

namespace Tongming.Tests.Reports.Compiling;

public sealed class CompiledReportTests
{
    private static readonly Guid Body = Guid.Parse("01934b7e-0000-7000-8000-000000000001");

    private static readonly TallyPeriod Period = TallyPeriod.Of(Body, 2025).Value!;

    [Fact]
    public void The_form_has_ten_and_175_and_15_cells_and_each_has_a_name_of_its_own()
    {
        Assert.Equal((10, 175, 15), (Of(2), Of(3), Of(4)));
        Assert.Equal(200, ReportCells.All.Select(cell => cell.Name).Distinct().Count());
        Assert.Equal(10 + (24 * 6) + (3 * 4), ReportCells.Counted.Count);
        Assert.All(ReportCells.All, cell => Assert.All(ReportCells.TermsOf(cell.Key), term => Assert.Empty(ReportCells.Find(term)!.Terms)));
        static int Of(int table) => ReportCells.All.Count(cell => cell.Table == table);
    }

    [Theory]
    [InlineData("t3.R4.c1", "表三“（二）部分公开”自然人")]
    [InlineData("t3.R12.c2", "表三“（三）不予公开 8.属于行政查询事项”商业企业")]
    [InlineData("t3.R24.c7", "表三“（七）总计”总计")]
    [InlineData("t2.fees.amount", "表二“行政事业性收费”本年收费金额（单位：万元）")]
    [InlineData("t4.2.4", "表四“行政诉讼 未经复议直接起诉”尚未审结")]
    public void A_cell_is_named_as_the_form_names_it(string key, string name) => Assert.Equal(name, ReportCells.Find(key)!.Name);

    [Fact]
    public void A_sum_is_the_sum_of_what_is_counted()
    {
        var report = CompiledReport.Of(
            Period,
            [new("t3.R3.c1", 4), new("t3.R13.c1", 2), new("t3.R3.c2", 1), new("t3.R3.c1", 1), new("n.item.news", 7), new("t4.1.1", 3)],
            []
        );
        Assert.Equal((5m, 6m, 7m, 1m), (report["t3.R3.c1"], report["t3.R3.c7"], report["t3.R24.c1"], report["t3.R24.c2"]));
        Assert.Equal((8m, 3m, 0m), (report["t3.R24.c7"], report["t4.1.5"], report["t2.fees.amount"]));
        Assert.Equal(7, report.Narrative["n.item.news"]);
        Assert.Single(report.Narrative);
        Assert.Throws<ArgumentException>(() => CompiledReport.Of(Period, [new("t3.R24.c1", 1)], []));
    }

    [Fact]
    public void What_was_entered_adds_to_the_count_and_is_listed()
    {
        var first = Entry("t3.R2.c1", 0, 3);
        var second = Entry("t3.R2.c1", 3, 2) with { No = 2 };
        var report = CompiledReport.Of(Period, [new("t3.R2.c1", 1)], [second, first, Entry("t3.R2.c1", 0, 9) with { Year = 2024 }]);
        Assert.Equal((3m, 1m, 3m), (report["t3.R2.c1"], report.CountedOf("t3.R2.c1"), report["t3.R2.c7"]));
        Assert.Equal([first, second], report.EnteredOf("t3.R2.c7"));
    }

    [Theory]
    [InlineData("t3.R1.c9", 1, "report.cell.unknown")]
    [InlineData("t3.R1.c7", 1, "report.cell.sum")]
    [InlineData("t3.R24.c1", 1, "report.cell.sum")]
    [InlineData("t3.R1.c1", -1, "report.cell.value")]
    [InlineData("t3.R1.c1", 1.5, "report.cell.value")]
    [InlineData("t3.R1.c1", 0, "report.cell.same")]
    [InlineData("t2.fees.amount", 1.23456, null)]
    [InlineData("t3.R1.c1", 1, null)]
    public void A_number_that_makes_no_sense_is_refused(string key, double after, string? code) =>
        Assert.Equal(code, Entry(key, 0, (decimal)after).Check().Refusal?.Code);

    [Fact]
    public void A_reason_is_asked_for() =>
        Assert.Equal("report.cell.reason-missing", (Entry("t3.R1.c1", 0, 1) with { Reason = " " }).Check().Refusal?.Code);

    [Theory]
    [InlineData(2025, null, "2025-12-31", null)]
    [InlineData(2025, "2026-01-12", "2025-12-31", null)]
    [InlineData(2025, "2025-06-30", "2025-06-30", null)]
    [InlineData(2025, "2024-12-31", null, "report.as-of")]
    [InlineData(2007, null, null, "report.year")]
    public void A_year_is_counted_as_of_a_day(int year, string? asOf, string? last, string? code)
    {
        var period = TallyPeriod.Of(Body, year, asOf is null ? null : DateOnly.Parse(asOf));
        Assert.Equal(code, period.Refusal?.Code);
        Assert.Equal(last, period.Value?.Last.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void Last_years_report_is_compared_column_by_column()
    {
        var report = CompiledReport.Of(
            Period,
            [new("t3.R2.c1", 4), new("t2.normative.valid", 9), new("t2.normative.made", 2), new("t2.normative.abolished", 1)],
            []
        );
        var before = new Dictionary<string, decimal>
        {
            ["t3.R25.c1"] = 3,
            ["t3.R25.c7"] = 4,
            ["t2.normative.valid"] = 8,
        };
        var lines = CarryOver.Of(report, before).ToDictionary(line => line.Name);
        Assert.Equal((3m, 4m, 1m), Told("上年结转（自然人）"));
        Assert.Equal((4m, 4m, 0m), Told("上年结转（总计）"));
        Assert.Equal((8m, 8m, 0m), Told("上年末现行有效的行政规范性文件"));
        Assert.Null(lines["上年结转（商业企业）"].Filed);
        Assert.All(CarryOver.Of(report, null), line => Assert.Equal(0, line.Difference));
        (decimal?, decimal, decimal) Told(string name) => (lines[name].Filed, lines[name].Recounted, lines[name].Difference);
    }

    [Fact]
    public void Whatever_is_counted_the_sums_of_the_form_hold()
    {
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var report = CompiledReport.Of(
                Period,
                ReportCells.Counted.Where(_ => random.Next(3) == 0).Select(cell => new Tally(cell.Key, random.Next(100))),
                []
            );
            foreach (var row in Enumerable.Range(1, 25))
                Assert.Equal(Sum(Enumerable.Range(1, 6).Select(column => ReportCells.Of3(row, column))), report[ReportCells.Of3(row, 7)]);
            foreach (var column in Enumerable.Range(1, 7))
                Assert.Equal(Sum(Enumerable.Range(3, 21).Select(row => ReportCells.Of3(row, column))), report[ReportCells.Of3(24, column)]);
            foreach (var part in Enumerable.Range(1, Table4Form.Groups.Count))
                Assert.Equal(Sum(Enumerable.Range(1, 4).Select(column => ReportCells.Of4(part, column))), report[ReportCells.Of4(part, 5)]);
            decimal Sum(IEnumerable<string> keys) => keys.Sum(key => report[key]);
        }
    }

    private static NumberEntry Entry(string key, decimal before, decimal after) =>
        new(
            Guid.CreateVersion7(),
            Body,
            2025,
            key,
            1,
            NumberEntryKind.Correction,
            before,
            after,
            "漏记",
            Guid.NewGuid(),
            new DateOnly(2026, 1, 5)
        );
}
