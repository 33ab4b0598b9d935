using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Data;

/// <summary>Two programs write into one PostgreSQL; the embedded database has one writer.</summary>
public sealed class LockedOutTests(OnPostgres on) : IClassFixture<OnPostgres>
{
    [Fact]
    public async Task Two_changes_that_wait_for_each_other_are_both_done()
    {
        var (one, other) = (NewBody(), NewBody());
        Assert.True((await on.Changes.SaveAsync<string>(db => AddAsync(db, one, other))).Succeeded);
        await using var second = new Changes(on.Engine);
        var (hasOne, hasOther) = (new TaskCompletionSource(), new TaskCompletionSource());

        var first = on.Changes.SaveAsync<string>(db => WriteAsync(db, (one.Id, other.Id), hasOne, hasOther.Task));
        var crossing = second.SaveAsync<string>(db => WriteAsync(db, (other.Id, one.Id), hasOther, hasOne.Task));

        Assert.True((await first).Succeeded);
        Assert.True((await crossing).Succeeded);
        await using var read = on.Engine.OpenForReading();
        var versions = await read.Set<Body>()
            .Where(body => body.Id == one.Id || body.Id == other.Id)
            .Select(body => body.Version)
            .ToListAsync();
        Assert.All(versions, version => Assert.Equal(3, version));
    }

    private static Body NewBody()
    {
        var id = Guid.CreateVersion7();
        return new Body(id, $"测试{id:N}", "测");
    }

    private static Task<Outcome<string>> AddAsync(Db db, params Body[] bodies)
    {
        db.AddRange(bodies);
        return Task.FromResult<Outcome<string>>("added");
    }

    /// <summary>Writes one row, waits until the other change has written its first, and writes that too.</summary>
    private static async Task<Outcome<string>> WriteAsync(Db db, (Guid Mine, Guid Theirs) rows, TaskCompletionSource mine, Task theirs)
    {
        await UpAsync(db, rows.Mine);
        mine.TrySetResult();
        await theirs;
        await UpAsync(db, rows.Theirs);
        return "written";
    }

    private static Task<int> UpAsync(Db db, Guid id) =>
        db.Set<Body>()
            .Where(body => body.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(body => body.Version, body => body.Version + 1));
}
