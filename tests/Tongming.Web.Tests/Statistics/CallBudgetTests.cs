using System.Net;
using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Web.Statistics.Machines;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>What calls cost, what is told when nothing is left, and what costs nothing.</summary>
public sealed class CallBudgetTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    private static readonly IPAddress Caller = IPAddress.Parse("198.51.100.7");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    [InlineData(10_001, 2)]
    [InlineData(100_000, 10)]
    [InlineData(long.MaxValue, CallBudget.Calls)]
    public void Cells_cost_by_ten_thousands(long cells, int points) => Assert.Equal(points, CallBudget.CostOf(cells));

    [Fact]
    public void Points_come_back_evenly_and_networks_do_not_pay_for_each_other()
    {
        var time = new ManualTime(StatisticsOffice.Minute);
        var budget = new CallBudget(time);
        Assert.Equal(TimeSpan.Zero, budget.Admit(Caller, CallBudget.Calls));
        Assert.Equal(TimeSpan.FromSeconds(5), budget.Admit(Caller, 10));
        Assert.Equal(TimeSpan.Zero, budget.Admit(IPAddress.Parse("198.51.100.8"), 10));
        time.Advance(TimeSpan.FromSeconds(4));
        // Who has to wait pays nothing: eight points are there.
        Assert.Equal(TimeSpan.Zero, budget.Admit(Caller, 8));
        Assert.True(budget.Admit(Caller) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, budget.Admit(null, CallBudget.Calls));
    }

    [Fact]
    public void Who_comes_after_the_seconds_that_were_told_is_let_in()
    {
        for (var left = 0; left < 10; left++)
        {
            var time = new ManualTime(StatisticsOffice.Minute);
            var budget = new CallBudget(time);
            Assert.Equal(TimeSpan.Zero, budget.Admit(Caller, CallBudget.Calls - left));
            var wait = budget.Admit(Caller);
            if (wait == TimeSpan.Zero)
                wait = budget.Admit(Caller, 10, paid: 1);
            time.Advance(TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)));
            var again = budget.Admit(Caller) == TimeSpan.Zero ? budget.Admit(Caller, 10, paid: 1) : TimeSpan.MaxValue;
            // Nothing was told of the nine more where already the call itself had to wait.
            Assert.True(again == TimeSpan.Zero || left == 0, $"{left}: {again}");
        }
    }

    [Fact]
    public async Task A_large_answer_costs_more_and_one_that_is_kept_costs_nothing()
    {
        // What others write would end what is kept.
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        var code = await ReleasedAsync(office);
        using var neighbour = office.Office.Visit();
        using var program = office.Office.VisitFrom(Caller);
        var large = $"/api/v2/tables/{code}/data?valuecodes[a]=*&valuecodes[b]=*&outputFormat=csv";
        var other = large.Replace("=csv", "=px", StringComparison.Ordinal);
        var observations = $"/sdmx/data/{code}?format=csv";
        Assert.Equal(HttpStatusCode.OK, (await neighbour.GetAsync(large)).StatusCode);

        // 40,000 cells are four points: the call and three more. Three are left.
        Assert.Equal(TimeSpan.Zero, office.Get<CallBudget>().Admit(Caller, CallBudget.Calls - 3));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(large)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(large)).StatusCode);
        var refused = await program.GetAsync(other);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        // Four are needed and three are there: half a second, told in whole ones.
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Equal("*", Assert.Single(refused.Headers.GetValues("Access-Control-Allow-Origin")));
        var told = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("pxweb.calls", told.GetProperty("code").GetString());
        Assert.Contains("每 10,000 个一次", told.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await program.GetAsync(observations)).StatusCode);
        // Calls that were refused have cost nothing: three small ones are let in.
        foreach (var at in new[] { "metadata", "defaultselection" })
            Assert.Equal(HttpStatusCode.OK, (await program.GetAsync($"/api/v2/tables/{code}/{at}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync($"/api/v2/tables/{code}")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await program.GetAsync($"/api/v2/codelists/agg_{code}.a.1")).StatusCode);

        office.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(other)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(observations)).StatusCode);
        // Not one neighbour had to wait.
        Assert.Equal(
            HttpStatusCode.OK,
            (await neighbour.GetAsync(large.Replace("[b]=*", "[b]=top(3)", StringComparison.Ordinal))).StatusCode
        );
    }

    [Fact]
    public async Task The_limits_are_announced()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        using var program = office.Office.Visit();
        var config = JsonDocument.Parse(await program.GetStringAsync("/api/v2/config")).RootElement;
        Assert.Equal(PxWebApi.MostCells, config.GetProperty("maxDataCells").GetInt64());
        Assert.Equal(CallBudget.Calls, config.GetProperty("maxCallsPerTimeWindow").GetInt32());
        Assert.Equal(CallBudget.Seconds, config.GetProperty("timeWindow").GetInt32());
        var cost = config.GetProperty("features")[0].GetProperty("params")[0];
        Assert.Equal(("cellsPerCall", "10000"), (cost.GetProperty("key").GetString(), cost.GetProperty("value").GetString()));
    }

    private static async Task<string> ReleasedAsync(StatisticsOffice office)
    {
        var all = Enumerable.Range(0, 200).Select(at => new Category($"{at}", $"第{at}")).ToList();
        var shape = CubeShape
            .Create(
                new CubeHeading("四万个数"),
                [new Dimension("a", "甲", DimensionRole.Classification, all), new Dimension("b", "乙", DimensionRole.Classification, all)]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < shape.CellCount; at++)
            builder.Set(at, at);
        var code = StatisticsOffice.FreshCode();
        var version = await office.PutAsync(await office.DataSetAsync(code, $"四万个数 {code}"), builder.Build());
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        return code;
    }
}
