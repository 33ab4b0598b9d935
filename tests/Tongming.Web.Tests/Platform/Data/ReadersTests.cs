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

    private async Task<bool> IsThereAsync(Guid id)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<Body>().AnyAsync(body => body.Id == id, TestContext.Current.CancellationToken);
    }
}

public sealed class ReadersOnSqliteTests(OnSqlite on) : ReadersTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ReadersOnPostgresTests(OnPostgres on) : ReadersTests<OnPostgres>(on), IClassFixture<OnPostgres>;
