using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Web.Platform.Data;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>What the page of a data set says to the script that draws: which charts fit, why others do not, and the map that is served.</summary>
public abstract class ChartTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Map = """
        {"type":"FeatureCollection","name":"示意图","features":[
        {"type":"Feature","properties":{"code":"01","name":"东镇","inside":"内部"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
        {"type":"Feature","properties":{"name":"西镇"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,1],[0,0]]]}}]}
        """;

    [Fact]
    public async Task A_table_of_regions_is_offered_the_operators_map_and_the_map_is_served_anew_with_a_tag()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        var folder = Directory.CreateDirectory(Path.Combine(office.Get<DataOptions>().Folder, "maps")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "towns.geojson"), Map, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.geojson"), "{", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Not A Name.geojson"), Map, TestContext.Current.CancellationToken);
        var code = await OutAsync(office, StatisticsOffice.Numbers());
        using var stranger = office.Office.Visit();
        var page = await RunningOffice.ReadAsync(await stranger.GetAsync($"/data/{code}", TestContext.Current.CancellationToken));
        var chart = page.QuerySelector(".chart")!;
        Assert.Equal("/data/maps/towns.geojson", chart.GetAttribute("data-map"));
        Assert.Equal("", chart.GetAttribute("data-no-map"));
        Assert.Contains("男、女", chart.GetAttribute("data-no-pyramid"), StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("table.cube tbody tr").Take(3).ToList();
        Assert.Equal(["", "0", "1"], rows.Select(row => row.GetAttribute("data-key")));
        Assert.Equal(["全区", "东镇", "西镇"], rows.Select(row => row.GetAttribute("data-region")!));
        var answer = await stranger.GetAsync("/data/maps/towns.geojson", TestContext.Current.CancellationToken);
        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("inside", text, StringComparison.Ordinal);
        using (var json = JsonDocument.Parse(text))
            Assert.Equal(2, json.RootElement.GetProperty("features").GetArrayLength());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/data/maps/towns.geojson");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await stranger.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
        foreach (var none in new[] { "broken.geojson", "..%2Ftowns.geojson", "towns", "Not%20A%20Name.geojson" })
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await stranger.GetAsync($"/data/maps/{none}", TestContext.Current.CancellationToken)).StatusCode
            );
    }

    [Fact]
    public async Task A_table_is_sorted_by_a_column_and_its_link_keeps_the_order()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await OutAsync(office, StatisticsOffice.Numbers());
        using var stranger = office.Office.Visit();
        foreach (var (order, towns) in new[] { ("asc", new[] { "东镇", "西镇", "全区" }), ("desc", ["全区", "西镇", "东镇"]) })
        {
            var page = await RunningOffice.ReadAsync(
                await stranger.GetAsync($"/data/{code}?v.zb=gyzcz&sort=202502&order={order}", TestContext.Current.CancellationToken)
            );
            Assert.Equal(towns, page.QuerySelectorAll("table.cube tbody tr").Select(row => row.QuerySelectorAll("th")[^1].TextContent));
            Assert.Equal("2025年2月", page.QuerySelector("#choose-sort option[selected]")!.TextContent);
            Assert.Contains($"sort=202502&order={order}", page.QuerySelector(".files a")!.GetAttribute("href"), StringComparison.Ordinal);
        }

        // What is no column leaves the order as it is.
        var plain = await RunningOffice.ReadAsync(
            await stranger.GetAsync($"/data/{code}?v.zb=gyzcz&sort=209913", TestContext.Current.CancellationToken)
        );
        Assert.Equal("全区", plain.QuerySelector("table.cube tbody tr")!.QuerySelectorAll("th")[^1].TextContent);
    }

    [Fact]
    public async Task The_link_keeps_the_chosen_chart_and_a_pyramid_is_offered_where_it_fits()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await OutAsync(office, People());
        using var stranger = office.Office.Visit();
        var page = await RunningOffice.ReadAsync(
            await stranger.GetAsync($"/data/{code}?side=nl&side=sj&chart=pyramid", TestContext.Current.CancellationToken)
        );
        var chart = page.QuerySelector(".chart")!;
        Assert.Equal("pyramid", chart.GetAttribute("data-kind"));
        Assert.Equal("", chart.GetAttribute("data-no-pyramid"));
        Assert.Equal("pyramid", page.QuerySelector(".builder [name=chart]")!.GetAttribute("value"));
        Assert.Equal(
            ["0—14岁", "15—64岁", "65岁及以上"],
            page.QuerySelectorAll("table.cube tbody tr").Select(row => row.GetAttribute("data-name")!)
        );
        var strange = await RunningOffice.ReadAsync(
            await stranger.GetAsync($"/data/{code}?chart=%22%3E%3Cscript", TestContext.Current.CancellationToken)
        );
        Assert.Equal("", strange.QuerySelector(".chart")!.GetAttribute("data-kind"));
        Assert.NotEqual("", strange.QuerySelector(".chart")!.GetAttribute("data-no-pyramid"));
    }

    private static async Task<string> OutAsync(StatisticsOffice office, byte[] numbers)
    {
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, $"图 {code}");
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, numbers);
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        return code;
    }

    /// <summary>JSON-stat of one year: ages by sex.</summary>
    private static byte[] People()
    {
        var shape = CubeShape
            .Create(
                new CubeHeading("人口"),
                [
                    new Dimension(
                        "nl",
                        "年龄",
                        DimensionRole.Classification,
                        [new("0", "0—14岁"), new("15", "15—64岁"), new("65", "65岁及以上")]
                    ),
                    new Dimension("xb", "性别", DimensionRole.Classification, [new("1", "男"), new("2", "女")]),
                    new Dimension("sj", "时间", DimensionRole.Time, [new("2025", "2025年")]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < shape.CellCount; at++)
            builder.Set(at, 100 + at);
        using var bytes = new MemoryStream();
        using (var json = JsonStatDataset.Writer(bytes))
            JsonStatDataset.Write(builder.Build(), json);
        return bytes.ToArray();
    }
}

public sealed class ChartOnSqliteTests(OnSqlite on) : ChartTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ChartOnPostgresTests(OnPostgres on) : ChartTests<OnPostgres>(on), IClassFixture<OnPostgres>;
