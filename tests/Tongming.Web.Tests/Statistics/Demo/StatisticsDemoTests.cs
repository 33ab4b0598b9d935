using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Files;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics.Demo;

/// <summary>The numbers of the demo: ten years of months in the eleven fields, the same each time, and said to be made up wherever they are shown.</summary>
public sealed class StatisticsDemoTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    private static readonly DateTimeOffset Day = new(2026, 2, 20, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Ten_years_of_months_of_more_than_forty_indicators_in_the_eleven_fields()
    {
        await using var made = await MadeAsync();
        await using var db = made.Engine.OpenForReading();
        var (fields, indicators) = (new HashSet<StatisticsField>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (set, version) in await NewestAsync(db))
        {
            var cubes = made.Program.Services.GetRequiredService<CubeStore>();
            var file = await cubes.OpenPublicAsync(new StoredName(version.BodyId, version.OpenFile));
            Assert.StartsWith("演示数据", Assert.Single(file.Shape.Heading.Notes), StringComparison.Ordinal);
            if (set.Rhythm != DataSetRhythm.Month)
                continue;
            var months = file.Shape.Dimensions[file.Shape.IndexOf(Tongming.Statistics.Cubes.DimensionRole.Time)].Categories;
            Assert.True(months.Count >= 120, $"{set.Code}: {months.Count}");
            Assert.Equal("202601", months[^1].Code);
            fields.Add(set.Field);
            indicators.UnionWith(file.Shape.Indicators.Select(one => one.Code));
        }

        Assert.Equal(StatisticsFields.All, fields.Order());
        Assert.True(indicators.Count >= 40, $"{indicators.Count}");
        var explained = await db.Set<IndicatorEntry>().Select(one => one.Code).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Superset(indicators, explained.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_demos_of_a_day_have_the_same_numbers()
    {
        await using var one = await MadeAsync();
        await using var other = await MadeAsync();
        var numbers = await DigestsAsync(one.Engine);
        Assert.Equal(26, numbers.Count);
        Assert.Equal(numbers, await DigestsAsync(other.Engine));
    }

    [Fact]
    public async Task Every_page_with_its_numbers_says_that_they_are_made_up()
    {
        await using var made = await MadeAsync();
        await using var db = made.Engine.OpenForReading();
        using var stranger = made.Program.CreateDefaultClient();
        var pages = new List<string>();
        foreach (var (set, version) in await NewestAsync(db))
        {
            var cubes = made.Program.Services.GetRequiredService<CubeStore>();
            var shape = (await cubes.OpenPublicAsync(new StoredName(version.BodyId, version.OpenFile))).Shape;
            pages.Add($"/data/{set.Code}");
            pages.AddRange(shape.Indicators.Select(indicator => $"/data/{set.Code}/indicators/{indicator.Code}"));
        }

        var releases = await db.Set<Release>().Select(one => one.Id).ToListAsync(TestContext.Current.CancellationToken);
        pages.AddRange(releases.Select(id => $"/releases/{id}"));
        Assert.True(pages.Count > 60, $"{pages.Count}");
        foreach (var page in pages)
        {
            var answer = await RunningOffice.ReadAsync(await stranger.GetAsync(page));
            Assert.True(answer.QuerySelector("main")!.TextContent.Contains("演示数据", StringComparison.Ordinal), page);
        }
    }

    [Fact]
    public async Task A_yearly_data_set_was_not_revised_by_a_month()
    {
        await using var made = await MadeAsync();
        await using var db = made.Engine.OpenForReading();
        foreach (var (set, version) in await NewestAsync(db))
            Assert.Equal(set.Rhythm == DataSetRhythm.Month, version.Reason.Contains('月', StringComparison.Ordinal));
    }

    private async Task<Made> MadeAsync()
    {
        var engine = new Engine(on.Fresh());
        await Upgrade.RunAsync(engine);
        var changes = new Changes(engine);
        var program = new RunningProgram(engine, changes, new OwnTime(Day));
        Assert.True(await program.Services.GetRequiredService<FillDemo>().RunAsync(TestContext.Current.CancellationToken));
        return new Made(engine, changes, program);
    }

    private static async Task<List<(DataSet Set, Vintage Version)>> NewestAsync(Db db)
    {
        var versions = await db.Set<Vintage>().ToListAsync(TestContext.Current.CancellationToken);
        var sets = await db.Set<DataSet>().ToListAsync(TestContext.Current.CancellationToken);
        return [.. sets.Select(set => (set, versions.Where(one => one.DataSetId == set.Id).MaxBy(one => one.No)!))];
    }

    private static async Task<List<string>> DigestsAsync(Engine engine)
    {
        await using var db = engine.OpenForReading();
        var rows = await (
            from version in db.Set<Vintage>()
            join set in db.Set<DataSet>() on version.DataSetId equals set.Id
            orderby set.Code, version.No
            select new
            {
                set.Code,
                version.Number,
                version.Digest,
            }
        ).ToListAsync(TestContext.Current.CancellationToken);
        return [.. rows.Select(row => $"{row.Code} {row.Number} {row.Digest}")];
    }

    private sealed record Made(Engine Engine, Changes Changes, RunningProgram Program) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Program.DisposeAsync();
            await Changes.DisposeAsync();
            await Engine.DisposeAsync();
        }
    }
}
