using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Data;

public abstract class RowInsertTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly Guid body = Guid.CreateVersion7();

    [Fact]
    public async Task A_row_is_read_as_it_was_written()
    {
        var locked = new DateTimeOffset(2026, 3, 2, 1, 2, 3, TimeSpan.Zero);
        var (open, closed) = (Access("a", locked), Access("b", null));
        await on.Changes.SaveAsync<string>(async db =>
        {
            await RowInsert.RunAsync(db, closed);
            await RowInsert.RunAsync(db, open);
            return "written";
        });
        await using var db = on.Engine.OpenForReading();
        var rows = await db.Set<ApplicationAccess>().Where(one => one.BodyId == body).ToListAsync();
        Assert.Equivalent(new[] { open, closed }, rows, strict: true);
    }

    [Fact]
    public async Task A_row_that_is_there_is_left_as_it_is()
    {
        Assert.True(await TryAsync(Access("a", null)));
        Assert.False(await TryAsync(Access("a", null)));
        await using var db = on.Engine.OpenForReading();
        Assert.Equal(1, await db.Set<ApplicationAccess>().CountAsync(one => one.BodyId == body));
    }

    [Fact]
    public async Task A_row_that_must_be_new_and_is_not_undoes_its_change_alone()
    {
        var first = Access("a", null);
        Assert.True(await TryAsync(first));
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            on.Changes.SaveAsync<string>(async db =>
            {
                await RowInsert.RunAsync(db, Access("b", null));
                await RowInsert.RunAsync(db, first);
                return "written";
            })
        );
        Assert.True(await TryAsync(Access("c", null)));
        await using var db = on.Engine.OpenForReading();
        var names = await db.Set<ApplicationAccess>().Where(one => one.BodyId == body).Select(one => one.NameKey).ToListAsync();
        Assert.Equal(["a", "c"], names.Order(StringComparer.Ordinal));
    }

    private async Task<bool> TryAsync(ApplicationAccess access)
    {
        var saved = await on.Changes.SaveAsync<string>(async db => await RowInsert.TryAsync(db, access) ? "new" : "there");
        return saved.Value == "new";
    }

    private ApplicationAccess Access(string name, DateTimeOffset? locked) =>
        new()
        {
            BodyId = body,
            ApplicationId = Guid.CreateVersion7(),
            CodeHash = $"{name}-{body:N}"[..34],
            NameKey = name,
            LockedUntil = locked,
        };
}

public sealed class RowInsertOnSqliteTests(OnSqlite on) : RowInsertTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class RowInsertOnPostgresTests(OnPostgres on) : RowInsertTests<OnPostgres>(on), IClassFixture<OnPostgres>;
