using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.JsonStat;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Statistics.Confidentiality;
using Tongming.Web.Tests.Fixture;
using static Tongming.Web.Tests.Statistics.Examining;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Examinations against all that is out: several versions, and versions with other dimensions.</summary>
public abstract class ComparedVersionsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Records =
        "单位代码,zb,dq,sj,数值\ne1,gyzcz,01,202501,10\nw1,gyzcz,02,202501,8\nw2,gyzcz,02,202501,7\nw3,gyzcz,02,202501,5\n";

    [Fact]
    public async Task A_number_of_the_first_of_two_versions_is_known_although_the_second_left_it_out()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode(), respondents: true);
        await office.ExplainAsync();
        await ReleaseAsync(office, await office.VersionAsync(set, StatisticsOffice.Numbers()), new TimeOnly(9, 30));
        var without = StatisticsOffice.Numbers(
            change: (builder, shape) =>
            {
                for (var place = 0; place < 3; place++)
                    builder.Set(shape.PositionOf(0, place, 0), CubeCell.Missing);
            }
        );
        await ReleaseAsync(office, await office.VersionAsync(set, without, "撤下一月"), new TimeOnly(10, 0));
        var check = await ExamineAsync(office, await office.VersionAsync(set, StatisticsOffice.Numbers(months: 4), "补回"), Records);
        // The east of January has one enterprise, but it was out with the first version.
        Assert.Equal((CheckState.Done, 1, 0), (check.State, check.Result()!.Known, check.OpenCount));
    }

    [Fact]
    public async Task Versions_that_cannot_be_compared_stop_a_release_until_somebody_compared_them()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode(), respondents: true);
        await office.ExplainAsync();
        await ReleaseAsync(office, await office.VersionAsync(set, ByKinds()), new TimeOnly(9, 30));
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers(), "换口径");
        var check = await ExamineAsync(office, version, null, "汇总数");
        Assert.Equal((CheckState.Done, 0, true, false), (check.State, check.OpenCount, check.NeedsComparison, check.Passes));
        Assert.Equal(["1.0.0"], check.Result()!.LeftOut);
        var release = await office.PlanAsync("换口径以后", time: new TimeOnly(11, 0));
        Assert.Equal("examination.earlier", await ConfidentialityAsync(office, release, version));

        var page = $"/desk/statistics/{set}/versions/{version.No}/confidentiality";
        const string form = "form[action$='handler=Compare']";
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var seen = await RunningOffice.ReadAsync(await clerk.GetAsync(page));
        Assert.Null(seen.QuerySelector(form));
        Assert.Contains("1.0.0 维度不同", seen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("以前的版本还要人工对照", seen.Body.TextContent, StringComparison.Ordinal);
        using var reviewer = await office.Office.SignInAsync(Role.SecrecyReviewer);
        var empty = await RunningOffice.PostAsync(reviewer, page, new() { ["words"] = "  " }, form);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("请写明怎样对照", WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var done = await RunningOffice.PostAsync(reviewer, page, new() { ["words"] = "两种分类不能相减，算不出来" }, form);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var after = await RunningOffice.ReadAsync(await reviewer.GetAsync(page));
        Assert.Contains("人工对照的结论：两种分类不能相减，算不出来", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await ConfidentialityAsync(office, release, version));

        var compare = office.Get<CompareEarlier>();
        Assert.Equal(
            "statistics.not-permitted",
            (await compare.RunAsync(check.Id, "可以", "t", office.By(Role.CaseOfficer))).Refusal?.Code
        );
        Assert.Equal(
            "examination.comparison",
            (await compare.RunAsync(check.Id, "再写一次", $"{Guid.NewGuid():N}", office.By(Role.SecrecyReviewer))).Refusal?.Code
        );
        await using var db = office.Office.Engine.OpenForReading();
        var act = await db.Set<LedgerEntry>().SingleAsync(one => one.BodyId == office.Office.BodyId && one.Act == "data-set.compared");
        Assert.Contains("1.0.0", act.Facts, StringComparison.Ordinal);
    }

    private static async Task ReleaseAsync(StatisticsOffice office, Vintage version, TimeOnly at)
    {
        StatisticsOffice.Must(await office.ExamineAsync(version));
        await office.EmbargoAsync(await office.PlanAsync($"发布 {version.Id}", time: at), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
    }

    /// <summary>By kinds of enterprises that have no total.</summary>
    private static byte[] ByKinds()
    {
        var shape = CubeShape
            .Create(
                new CubeHeading("工业生产"),
                [
                    new Dimension(
                        "zb",
                        "指标",
                        DimensionRole.Indicator,
                        [new Category("gyzcz", "工业总产值") { Unit = new IndicatorUnit("亿元", 1) }]
                    ),
                    new Dimension("lx", "类型", DimensionRole.Classification, [new Category("a", "内资"), new Category("b", "外资")]),
                    new Dimension("dq", "地区", DimensionRole.Region, [new Category("00", "全区")]),
                    new Dimension("sj", "时间", DimensionRole.Time, [new Category("202501", "2025年1月")]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        builder.Set(0, 20);
        builder.Set(1, 10);
        using var bytes = new MemoryStream();
        using (var json = JsonStatDataset.Writer(bytes))
            JsonStatDataset.Write(builder.Build(), json);
        return bytes.ToArray();
    }
}

public sealed class ComparedVersionsOnSqliteTests(OnSqlite on) : ComparedVersionsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ComparedVersionsOnPostgresTests(OnPostgres on) : ComparedVersionsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
