using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Ledger;

public abstract class LedgerCommandTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly Guid body = Guid.CreateVersion7();

    [Fact]
    public async Task A_chain_in_order_is_verified_and_its_head_can_be_expected_later()
    {
        await ActAsync(on.Changes, 2);
        var (status, heads, _) = await RunAsync(on.Options, "ledger", "verify", "--body", $"{body}");
        Assert.Equal(ExitStatus.Fine, status);
        Assert.Contains("2 条", heads, StringComparison.Ordinal);
        var mark = heads.Split('\t')[3].Trim();

        await ActAsync(on.Changes, 1);
        Assert.Equal(ExitStatus.Fine, (await RunAsync(on.Options, "ledger", "verify", "--body", $"{body}", "--expect", mark)).Status);
        var other = mark.Replace(mark[^4..], mark[^4..] == "0000" ? "1111" : "0000", StringComparison.Ordinal);
        var rewritten = await RunAsync(on.Options, "ledger", "verify", "--body", $"{body}", "--expect", other);
        Assert.Equal(LedgerCommandLine.Broken, rewritten.Status);
        var cut = await RunAsync(
            on.Options,
            "ledger",
            "verify",
            "--body",
            $"{body}",
            "--expect",
            "9" + mark[mark.IndexOf(':', StringComparison.Ordinal)..]
        );
        Assert.Contains("已经不在", cut.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_chain_ends_with_status_one_and_names_the_first_broken_link()
    {
        await using var engine = new Engine(on.Fresh());
        await Upgrade.RunAsync(engine);
        await using var changes = new Changes(engine);
        await ActAsync(changes, 3);
        await using var db = engine.Open();
        await db.Database.ExecuteSqlRawAsync(
            engine.IsPostgres ? "DROP TRIGGER ledger_acts_no_change ON ledger_acts" : "DROP TRIGGER ledger_acts_no_update"
        );
        await db.Database.ExecuteSqlRawAsync("UPDATE ledger_acts SET why = 'changed' WHERE seq = 2");
        var (status, text, _) = await RunAsync(engine.Options, "ledger", "verify");
        Assert.Equal(LedgerCommandLine.Broken, status);
        Assert.Contains("第 2 条的内容被改过", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_is_listed_as_it_is_expected_later()
    {
        await using var engine = new Engine(on.Fresh());
        await Upgrade.RunAsync(engine);
        await using var changes = new Changes(engine);
        await changes.SaveAsync<Body>(db =>
        {
            var made = new Body(body, "某机关", "某");
            db.Add(made);
            return Task.FromResult<Outcome<Body>>(made);
        });
        await ActAsync(changes, 1);
        var (_, text, _) = await RunAsync(engine.Options, "ledger", "head");
        Assert.StartsWith($"{body}\t1:", text, StringComparison.Ordinal);
        var mark = text.Split('\t')[1];
        Assert.Equal(ExitStatus.Fine, (await RunAsync(engine.Options, "ledger", "verify", "--body", $"{body}", "--expect", mark)).Status);
    }

    [Fact]
    public async Task A_command_makes_no_data_and_migrates_none()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"tongming-none-{Guid.NewGuid():N}");
        var (status, _, error) = await RunAsync(new DataOptions { Folder = folder }, "ledger", "verify");
        Assert.Equal(ExitStatus.WrongUsage, status);
        Assert.Contains("没有数据", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));

        var empty = on.Fresh();
        Assert.Equal(ExitStatus.WrongUsage, (await RunAsync(empty, "ledger", "head")).Status);
        await using var engine = new Engine(empty);
        await using var db = engine.OpenForReading();
        Assert.Empty(await db.Database.GetAppliedMigrationsAsync());
    }

    [Theory]
    [InlineData("verify", "--expect", "1:abc")]
    [InlineData("verify", "--body", "no-id")]
    public async Task A_wrong_call_is_said_so(params string[] words)
    {
        var (status, _, error) = await RunAsync(on.Options, ["ledger", .. words]);
        Assert.Equal(ExitStatus.WrongUsage, status);
        Assert.NotEmpty(error);
    }

    private static async Task<(int Status, string Out, string Error)> RunAsync(DataOptions options, params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var streams = new CommandStreams(Stream.Null, output, error);
        var status = await CommandLine.RunAsync(args, streams, [LedgerCommandLine.Create(streams, () => options)], default);
        return (status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private async Task ActAsync(Changes changes, int times)
    {
        for (var i = 0; i < times; i++)
            await changes.SaveAsync<string>(db =>
            {
                db.Record(
                    new LedgerAct
                    {
                        BodyId = body,
                        Act = "thing.done",
                        SubjectKind = "thing",
                        SubjectId = Guid.CreateVersion7(),
                        Actor = Actor.Program(body),
                        Day = new DateOnly(2026, 3, 2),
                        At = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero),
                    }
                );
                return Task.FromResult<Outcome<string>>("done");
            });
    }
}

public sealed class LedgerCommandOnSqliteTests(OnSqlite on) : LedgerCommandTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class LedgerCommandOnPostgresTests(OnPostgres on) : LedgerCommandTests<OnPostgres>(on), IClassFixture<OnPostgres>;
