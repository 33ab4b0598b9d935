using System.Text;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Web.Calendar;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Calendar;

/// <summary>The command beside an installation counts as its pages do.</summary>
public abstract class DueCommandDataTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task It_counts_by_the_notices_that_were_loaded_and_by_the_days_of_the_body()
    {
        var (engine, changes) = await FreshAsync();
        Assert.Equal("2099-03-09", await DueAsync(engine.Options));
        await AddAsync(
            changes,
            new LoadedNotice
            {
                Year = 2099,
                Sources = "国办发明电〔2098〕1号",
                Facts = "2099-03-03 DayOff 测试节",
            },
            new Body(Guid.CreateVersion7(), "测试局", "测")
        );
        Assert.Equal("2099-03-10", await DueAsync(engine.Options));
        var text = (await RunAsync(engine.Options, "due", "2099-03-02", "5")).Out;
        Assert.Contains("放假安排：本机数据（已导入 2099 年的通知；测试局的地方放假、上班 0 日）。", text, StringComparison.Ordinal);
        Assert.Contains("2099-03-03 星期二     —  测试节放假", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_of_a_body_count_where_it_is_the_only_one_or_is_named()
    {
        var (engine, changes) = await FreshAsync();
        var body = new Body(Guid.CreateVersion7(), "测试局", "测");
        await AddAsync(
            changes,
            body,
            new LocalDay
            {
                BodyId = body.Id,
                Date = new(2026, 3, 4),
                Status = DayStatus.LocalDayOff,
                Name = "地方节",
            }
        );
        Assert.Equal("2026-03-10", await DueAsync(engine.Options, "2026-03-02"));
        await AddAsync(changes, new Body(Guid.CreateVersion7(), "另一局", "另"));
        Assert.Equal("2026-03-09", await DueAsync(engine.Options, "2026-03-02"));
        Assert.Contains("请用 --body 说明机关", (await RunAsync(engine.Options, "due", "2026-03-02", "5")).Out, StringComparison.Ordinal);
        Assert.Equal("2026-03-10", await DueAsync(engine.Options, "2026-03-02", "--body", $"{body.Id}"));
        var unknown = await RunAsync(engine.Options, "due", "2026-03-02", "5", "--body", $"{Guid.NewGuid()}");
        Assert.Equal(ExitStatus.WrongUsage, unknown.Status);
        Assert.Contains("没有编号是", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_data_it_counts_by_the_shipped_notices_and_makes_none()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"tongming-none-{Guid.NewGuid():N}");
        var run = await RunAsync(new DataOptions { Folder = folder }, "due", "2026-02-12", "7");
        Assert.Contains("放假安排：程序自带的国务院办公厅通知。\n", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
        Assert.Contains("程序自带", (await RunAsync(on.Fresh(), "due", "2026-02-12", "7")).Out, StringComparison.Ordinal);
    }

    private async Task<(Engine Engine, Changes Changes)> FreshAsync()
    {
        var engine = new Engine(on.Fresh());
        await Upgrade.RunAsync(engine);
        return (engine, new Changes(engine));
    }

    private static async Task AddAsync(Changes changes, params object[] rows)
    {
        var saved = await changes.SaveAsync<string>(db =>
        {
            db.AddRange(rows);
            return Task.FromResult<Outcome<string>>("added");
        });
        Assert.True(saved.Succeeded);
    }

    private static async Task<string> DueAsync(DataOptions options, string start = "2099-03-02", params string[] more)
    {
        var run = await RunAsync(options, ["due", start, "5", "--format", "json", .. more]);
        Assert.Equal((ExitStatus.Fine, ""), (run.Status, run.Error));
        return System.Text.Json.JsonDocument.Parse(run.Out).RootElement.GetProperty("due").GetString()!;
    }

    private static async Task<(int Status, string Out, string Error)> RunAsync(DataOptions options, params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var streams = new CommandStreams(Stream.Null, output, error);
        var status = await CommandLine.RunAsync(args, streams, [DueCommandLine.Create(streams, () => options)], default);
        return (status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

public sealed class DueCommandDataOnSqliteTests(OnSqlite on) : DueCommandDataTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class DueCommandDataOnPostgresTests(OnPostgres on) : DueCommandDataTests<OnPostgres>(on), IClassFixture<OnPostgres>;
