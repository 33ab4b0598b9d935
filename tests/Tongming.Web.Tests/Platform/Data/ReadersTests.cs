using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Data;

public abstract class ReadersTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_reader_sees_what_was_saved_since_the_last_one_looked()
    {
        var body = new Body(Guid.CreateVersion7(), $"读{Guid.NewGuid():N}"[..20], "测统公开");
        Assert.False(await IsThereAsync(body.Id));
        await on.Changes.SaveAsync<string>(db =>
        {
            db.Add(body);
            return Task.FromResult<Outcome<string>>("added");
        });
        Assert.True(await IsThereAsync(body.Id));
    }

    [Fact]
    public async Task Whatever_a_reader_was_told_the_next_one_tracks_nothing()
    {
        await using (var told = on.Engine.OpenForReading())
            told.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await using var next = on.Engine.OpenForReading();
        Assert.Equal(QueryTrackingBehavior.NoTracking, next.ChangeTracker.QueryTrackingBehavior);
    }

    [Fact]
    public async Task Asking_for_a_reader_makes_no_database()
    {
        var options = on.Fresh();
        await using var engine = new Engine(options);
        await using var db = engine.OpenForReading();
        Assert.False(File.Exists(options.SqliteFile));
    }

    [Fact]
    public async Task The_same_question_asked_again_is_answered_with_its_own_values()
    {
        var bodies = await AddAsync(3);
        await using var db = on.Engine.OpenForReading();
        for (var round = 0; round < 3; round++)
            foreach (var body in bodies)
                Assert.Equal([body.Id], await Named(db, body.Name).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await Named(db, "没有这个机关").ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_question_that_was_broken_off_spoils_none_that_follows()
    {
        var body = Assert.Single(await AddAsync(1));
        await using var db = on.Engine.OpenForReading();
        for (var round = 0; round < 2; round++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Named(db, body.Name).ToListAsync(new CancellationToken(true)));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
                db.Database.SqlQueryRaw<int>("SELECT nothing FROM nowhere").ToListAsync(TestContext.Current.CancellationToken)
            );
            Assert.Equal([body.Id], await Named(db, body.Name).ToListAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task More_questions_than_are_kept_are_answered_all_the_same()
    {
        var body = Assert.Single(await AddAsync(1));
        await using var db = on.Engine.OpenForReading();
        for (var round = 0; round < 2; round++)
        for (var number = 0; number < 60; number++)
        {
            var other = $"x{number}";
            // A question of its own for each number.
            Assert.Equal(
                [body.Id],
                await Named(db, body.Name).Where(id => EF.Constant(other) != body.Name).ToListAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    private protected static IQueryable<Guid> Named(Db db, string name) =>
        db.Set<Body>().Where(body => body.Name == name).Select(body => body.Id);

    private protected async Task<IReadOnlyList<Body>> AddAsync(int count)
    {
        var bodies = Enumerable
            .Range(0, count)
            .Select(_ => new Body(Guid.CreateVersion7(), $"读{Guid.NewGuid():N}"[..20], "测统公开"))
            .ToList();
        await on.Changes.SaveAsync<string>(db =>
        {
            db.AddRange(bodies);
            return Task.FromResult<Outcome<string>>("added");
        });
        return bodies;
    }

    private async Task<bool> IsThereAsync(Guid id)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<Body>().AnyAsync(body => body.Id == id, TestContext.Current.CancellationToken);
    }
}

public sealed class ReadersOnSqliteTests(OnSqlite on) : ReadersTests<OnSqlite>(on), IClassFixture<OnSqlite>
{
    private readonly OnSqlite engine = on;

    [Fact]
    public async Task A_reader_that_is_given_back_waits_with_its_connection_open_and_forgets_what_it_held()
    {
        var body = Assert.Single(await AddAsync(1));
        await using var own = new Engine(engine.Options);
        var first = own.OpenForReading();
        first.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        Assert.Equal(
            body.Name,
            (await first.Set<Body>().SingleAsync(one => one.Id == body.Id, TestContext.Current.CancellationToken)).Name
        );
        var connection = first.Database.GetDbConnection();
        await first.DisposeAsync();
        Assert.Equal(System.Data.ConnectionState.Open, connection.State);

        await using var next = own.OpenForReading();
        Assert.Same(first, next);
        Assert.Empty(next.ChangeTracker.Entries());
        await using var other = own.OpenForReading();
        Assert.NotSame(next, other);
    }

    [Fact]
    public async Task Given_back_twice_it_is_still_one()
    {
        await using var own = new Engine(engine.Options);
        var db = own.OpenForReading();
        await db.DisposeAsync();
        await db.DisposeAsync();
        await using var one = own.OpenForReading();
        await using var two = own.OpenForReading();
        Assert.NotSame(one, two);
        Assert.Empty(await Named(one, "没有这个机关").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await Named(two, "没有这个机关").ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_the_engine_all_that_wait_are_closed_and_those_still_out_when_they_come_back()
    {
        var own = new Engine(engine.Options);
        var (waiting, still) = (own.OpenForReading(), own.OpenForReading());
        var connections = new[] { waiting.Database.GetDbConnection(), still.Database.GetDbConnection() };
        await waiting.DisposeAsync();
        await own.DisposeAsync();
        Assert.Empty(await Named(still, "没有这个机关").ToListAsync(TestContext.Current.CancellationToken));
        await still.DisposeAsync();
        Assert.All(connections, one => Assert.Equal(System.Data.ConnectionState.Closed, one.State));
    }

    [Fact]
    public async Task A_question_inside_the_same_question_is_answered_too()
    {
        var bodies = await AddAsync(2);
        await using var db = engine.Engine.OpenForReading();
        await foreach (var outer in Named(db, bodies[0].Name).AsAsyncEnumerable())
        {
            Assert.Equal([bodies[1].Id], await Named(db, bodies[1].Name).ToListAsync(TestContext.Current.CancellationToken));
            Assert.Equal(bodies[0].Id, outer);
        }
    }
}

public sealed class ReadersOnPostgresTests(OnPostgres on) : ReadersTests<OnPostgres>(on), IClassFixture<OnPostgres>;
