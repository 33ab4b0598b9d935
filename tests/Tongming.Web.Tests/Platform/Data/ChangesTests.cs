using System.Net;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Data;

public abstract class ChangesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Makes a database that nobody has opened yet fail to open.</summary>
    private protected abstract void TakeAway(DataOptions options);

    private protected abstract void BringBack(DataOptions options);

    [Fact]
    public async Task Whoever_waits_for_a_database_that_stays_away_is_told_and_whoever_comes_later_at_once()
    {
        var (options, time, log) = (on.Fresh(), new HurriedTime(), new KeptLog());
        TakeAway(options);
        await using var engine = new Engine(options);
        await using var changes = new Changes(engine, log, time);
        var waiting = Enumerable.Range(0, 3).Select(_ => SaveAsync(changes)).ToList();
        foreach (var one in waiting)
            Assert.NotNull((await Assert.ThrowsAsync<DatabaseAwayException>(() => one)).InnerException);
        int[] pauses = [1, 2, 4, 8, 10, 10];
        Assert.Equal(pauses, time.Pauses.Select(pause => (int)pause.TotalSeconds));
        await Assert.ThrowsAsync<DatabaseAwayException>(() => SaveAsync(changes));
        Assert.Equal(pauses.Length, time.Pauses.Count);
        Assert.Equal(pauses.Length, log.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal)));
        Assert.Contains(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waited_is_saved_when_the_database_is_there_again()
    {
        var options = on.Fresh();
        var time = new HurriedTime { AtPause = number => Do(number == 3, () => BringBack(options)) };
        TakeAway(options);
        await using var engine = new Engine(options);
        await using var changes = new Changes(engine, new KeptLog(), time);
        Assert.True((await SaveAsync(changes)).Succeeded);
        Assert.Equal(3, time.Pauses.Count);
        Assert.True((await SaveAsync(changes)).Succeeded);
    }

    [Fact]
    public async Task A_program_that_ends_waits_for_no_database()
    {
        var options = on.Fresh();
        TakeAway(options);
        await using var engine = new Engine(options);
        Task<Outcome<string>> waiting;
        await using (var changes = new Changes(engine, new KeptLog(), new ManualTime(DateTimeOffset.UnixEpoch)))
            waiting = SaveAsync(changes);
        await Assert.ThrowsAsync<DatabaseAwayException>(() => waiting);
    }

    [Fact]
    public async Task While_the_database_is_away_people_and_programs_are_told_to_come_back()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var known = await OfficeProgram.OfAsync(office, Role.Registrar);
        var options = on.Fresh();
        TakeAway(options);
        await using var engine = new Engine(options);
        await using var changes = new Changes(engine, new KeptLog(), new HurriedTime());
        // It reads from the database that is there, and writes to the one that is not.
        await using var running = new RunningProgram(on.Engine, changes, null);
        using var program = running.CreateDefaultClient();
        program.DefaultRequestHeaders.Authorization = known.DefaultRequestHeaders.Authorization;
        var look = "requests?applicant=测试";
        var problem = await OfficeProgram.GetAsync(program, $"/api/v1/desk/{look}", HttpStatusCode.ServiceUnavailable);
        Assert.Equal("program.data-away", OfficeProgram.CodeOf(problem));
        using var registrar = await office.SignInAsync(office.PersonOf(Role.Registrar), running);
        var page = await registrar.GetAsync($"/desk/{look}", Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("数据库暂时连不上", (await RunningOffice.ReadAsync(page)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task<Outcome<string>> SaveAsync(Changes changes) =>
        changes.SaveAsync(_ => Task.FromResult<Outcome<string>>("saved"), Cancel);

    private static void Do(bool now, Action what)
    {
        if (now)
            what();
    }

    /// <summary>A clock on which every pause is over at once.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private readonly Lock gate = new();
        private readonly List<TimeSpan> pauses = [];

        public Action<int> AtPause { get; init; } = _ => { };

        public IReadOnlyList<TimeSpan> Pauses
        {
            get
            {
                lock (gate)
                    return [.. pauses];
            }
        }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Pauses.Sum(pause => pause.Ticks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            int number;
            lock (gate)
            {
                pauses.Add(dueTime);
                number = pauses.Count;
            }

            AtPause(number);
            return TimeProvider.System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class KeptLog : ILogger<Changes>
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (lines)
                    return [.. lines];
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lock (lines)
                lines.Add($"{logLevel} {formatter(state, exception)}");
        }
    }
}

public sealed class ChangesOnSqliteTests(OnSqlite on) : ChangesTests<OnSqlite>(on), IClassFixture<OnSqlite>
{
    // A folder where the file should be.
    private protected override void TakeAway(DataOptions options) => Directory.CreateDirectory(options.SqliteFile);

    private protected override void BringBack(DataOptions options) => Directory.Delete(options.SqliteFile);
}

public sealed class ChangesOnPostgresTests(OnPostgres on) : ChangesTests<OnPostgres>(on), IClassFixture<OnPostgres>
{
    private protected override void TakeAway(DataOptions options) => Rename(options, NameOf(options), NameOf(options) + "_away");

    private protected override void BringBack(DataOptions options) => Rename(options, NameOf(options) + "_away", NameOf(options));

    private static string NameOf(DataOptions options) => new NpgsqlConnectionStringBuilder(options.Postgres).Database!;

    private static void Rename(DataOptions options, string from, string to)
    {
        var server = new NpgsqlConnectionStringBuilder(options.Postgres) { Database = "postgres" };
        using var connection = new NpgsqlConnection($"{server}");
        connection.Open();
        using var command = new NpgsqlCommand($"ALTER DATABASE {from} RENAME TO {to}", connection);
        command.ExecuteNonQuery();
    }
}
