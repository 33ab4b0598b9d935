using System.Net;
using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Earlier numbers stay to be had, and programs are told what was revised.</summary>
public sealed class VersionsTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    [Fact]
    public async Task The_numbers_of_a_day_are_those_that_were_out_at_its_end()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await RevisedAsync(office);
        using var program = office.Office.Visit();
        foreach (
            var (asOf, first) in new[]
            {
                // 9:30 in China; the revision came at 10:00.
                ("2026-03-02T09:30:00%2B08:00", 30d),
                ("2026-03-02T01:59:59Z", 30d),
                ("2026-03-02T10:00:00+08:00", 31d),
                ("2026-03-02", 31d),
                ("2030-01-01", 31d),
            }
        )
        foreach (
            var address in new[]
            {
                $"/data/{code}/files/json?asOf={asOf}",
                $"/api/v2/tables/{code}/data?valuecodes[zb]=gyzcz&valuecodes[dq]=00&valuecodes[sj]=202501&asOf={asOf}",
            }
        )
            Assert.Equal(first, JsonStatDataset.Read(await program.GetByteArrayAsync(address)).Value!.Cube.At(0L).Number);
        foreach (var before in new[] { "2026-03-01", "2026-03-02T09:29:59+08:00" })
        foreach (var address in new[] { $"/data/{code}", $"/data/{code}/files/json", $"/api/v2/tables/{code}/data" })
            Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"{address}?asOf={before}")).StatusCode);
        foreach (var address in new[] { $"/data/{code}", $"/data/{code}/files/json", $"/api/v2/tables/{code}/metadata" })
        {
            var wrong = await program.GetAsync($"{address}?asOf=昨天");
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        var page = await program.GetStringAsync($"/data/{code}?asOf=2026-03-02T09:30:00%2B08:00");
        Assert.Contains("34.0", page, StringComparison.Ordinal);
        Assert.DoesNotContain("35.0", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_revised_is_listed_cell_by_cell()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await RevisedAsync(office);
        using var program = office.Office.Visit();
        using var list = JsonDocument.Parse(await program.GetByteArrayAsync($"/data/{code}/changes/1.0.1"));
        var root = list.RootElement;
        Assert.Equal("1.0.0", root.GetProperty("from").GetProperty("version").GetString());
        Assert.Equal("调查单位核实", root.GetProperty("reason").GetString());
        Assert.Equal((0, 0, 6), Counts(root));
        Assert.False(root.GetProperty("breaks").GetBoolean());
        Assert.Equal(["zb", "dq", "sj"], root.GetProperty("dimensions").EnumerateArray().Select(one => one.GetString()));
        var first = root.GetProperty("changed")[0];
        Assert.Equal(["gyzcz", "00", "202501"], first.GetProperty("codes").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal((30d, 31d), (Value(first, "before"), Value(first, "after")));
        using var back = JsonDocument.Parse(await program.GetByteArrayAsync($"/data/{code}/changes/1.0.0?from=1.0.1"));
        Assert.Equal((0, 0, 6), Counts(back.RootElement));
        foreach (var none in new[] { "1.0.0", "1.0.1?from=1.0.1", "1.0.1?from=9.9.9", "9.9.9" })
            Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/data/{code}/changes/{none}")).StatusCode);
    }

    [Fact]
    public async Task A_revision_that_is_not_out_is_in_no_list()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await RevisedAsync(office, until: 31);
        using var program = office.Office.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/data/{code}/changes/1.0.1")).StatusCode);
        Assert.Equal(
            30d,
            JsonStatDataset.Read(await program.GetByteArrayAsync($"/data/{code}/files/json?asOf=2030-01-01")).Value!.Cube.At(0L).Number
        );
    }

    [Fact]
    public async Task A_number_that_is_confidential_leaves_by_no_door()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        await office.ExplainAsync();
        // JSON-stat never carries the number of a confidential cell, PX does not either: what comes in has none, and what is inside stays.
        var numbers = StatisticsOffice.Numbers(
            change: (builder, shape) =>
            {
                foreach (var region in new[] { 1, 2 })
                    builder.Set(shape.PositionOf(0, region, 2), 12, CellStatus.Confidential);
            }
        );
        var version = await office.VersionAsync(set, numbers);
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        using var stranger = office.Office.Visit();
        var page = await RunningOffice.ReadAsync(await stranger.GetAsync($"/data/{code}"));
        Assert.Equal("×", page.QuerySelectorAll("table.cube tbody tr")[1].QuerySelectorAll("td.number")[^1].TextContent);
        Assert.Contains("\"c\"", await stranger.GetStringAsync($"/data/{code}/files/json"), StringComparison.Ordinal);
    }

    /// <summary>A data set released at 9:30 and revised at 10:00, looked at some minutes after 9.</summary>
    private static async Task<string> RevisedAsync(StatisticsOffice office, int until = 90)
    {
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        await office.ExplainAsync();
        var first = await office.VersionAsync(set, StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync($"甲 {code}"), first.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        var second = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 1), "调查单位核实");
        await office.EmbargoAsync(await office.PlanAsync($"乙 {code}", time: new TimeOnly(10, 0)), second.Id);
        office.Time.Advance(TimeSpan.FromMinutes(until - 31));
        return code;
    }

    private static (int Added, int Removed, int Changed) Counts(JsonElement list)
    {
        var counts = list.GetProperty("counts");
        return (counts.GetProperty("added").GetInt32(), counts.GetProperty("removed").GetInt32(), counts.GetProperty("changed").GetInt32());
    }

    private static double Value(JsonElement change, string when) => change.GetProperty(when).GetProperty("value").GetDouble();
}
