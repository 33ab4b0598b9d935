using System.Text;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Screening;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Tables as bureaus have them, as CSV: with titles, units, notes and indentation, in GBK, and with 300,000 rows.</summary>
public sealed class TableImportTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    private const string January =
        "2026年全区工业主要指标,,\n,单位：亿元,\n地区,1月,2月\n全区,30,32\n　东镇,10,11\n　西镇,20,21\n注：规模以上工业。,,\n";

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public async Task A_csv_in_gbk_is_read_with_its_head_its_unit_and_its_notes_and_the_next_one_alike()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var run = await office.ImportAsync(set, Gbk.GetBytes(January), "gy.csv");
        Assert.Equal((ImportState.Screened, "", ScreeningVerdict.Pass), (run.State, run.Problem, run.Verdict()));
        var cube = ReadNumbers.Run("gy.csv", Gbk.GetBytes(January), "", null).Value!.Cube;
        Assert.Equal([30d, 32d, 10d, 11d, 20d, 21d], Numbers(cube));
        StatisticsOffice.Must(await office.TakeAsync(run.Id));

        var next = await office.ImportAsync(
            set,
            Encoding.UTF8.GetBytes(January.Replace("32", "33").Replace("西镇,20,21", "西镇,20,22")),
            "gy2.csv"
        );
        Assert.Equal((ImportState.Screened, "改动 2 个数"), (next.State, next.Extent));
        Assert.Equal(run.Mapping, next.Mapping);
    }

    [Fact]
    public async Task A_person_sees_what_was_found_and_how_it_was_read()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var run = await office.ImportAsync(set, Encoding.UTF8.GetBytes(January.Replace("20,21", "20,暂缺数")), "gy.csv");
        Assert.Equal(ScreeningVerdict.Fail, run.Verdict());
        using var officer = await office.Office.SignInAsync(Role.CaseOfficer);
        var page = await RunningOffice.ReadAsync(await officer.GetAsync($"/desk/statistics/imports/{run.Id}"));
        Assert.Contains("不是数，也不是规定的符号：1 处", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("C6 “暂缺数”", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("东镇", page.QuerySelector("table.cube")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("import.failed-checks", (await office.TakeAsync(run.Id)).Refusal!.Code);
    }

    [Fact]
    public void What_is_no_table_is_refused_with_its_code() =>
        Assert.Equal("import.guess", ReadNumbers.Run("gy.csv", "只有一句话"u8.ToArray(), "", null).Refusal!.Code);

    [Fact]
    public void Three_hundred_thousand_rows_are_read()
    {
        var text = new StringBuilder("指标,时间,地区,数值\n");
        for (var row = 0; row < 300_000; row++)
            text.Append($"产值,{2000 + (row % 20)}年{(row / 20 % 12) + 1}月,第{row / 240}村,{row}\n");
        var read = ReadNumbers.Run("gy.csv", Encoding.UTF8.GetBytes(text.ToString()), "", null);
        Assert.True(read.Succeeded, $"{read.Refusal}");
        Assert.Equal(300_000L, read.Value!.Cube.Shape.CellCount);
    }

    private static List<double> Numbers(Cube cube) => [.. Enumerable.Range(0, (int)cube.Shape.CellCount).Select(at => cube.At(at).Number)];
}
