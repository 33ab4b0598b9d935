using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Backups;

public sealed class MoveToPostgresTests(OnSqlite sqlite, OnPostgres postgres) : IClassFixture<OnSqlite>, IClassFixture<OnPostgres>
{
    [Fact]
    public async Task Counts_chains_and_every_value_are_the_same_afterwards()
    {
        var target = postgres.Fresh();
        var office = await FilledOffice.OpenAsync(sqlite);
        await AddClaimAsync(office.Data.Engine);
        var before = await StateAsync(office.Data.Engine);
        var (person, entries, file) = await ThingsAsync(office.Data.Engine);
        await office.DisposeAsync();

        var moved = await new MoveToPostgres(office.Options, target, [office.Texts], _ => { }).RunAsync();

        Assert.True(moved.Succeeded, moved.Refusal?.ToString());
        Assert.Null(before.OtherTable(moved.Value));
        Assert.Null(before.OtherLedger(moved.Value));
        await using var engine = new Engine(target);
        var (movedPerson, movedEntries, movedFile) = await ThingsAsync(engine);
        Assert.Equivalent(person, movedPerson, strict: true);
        Assert.Equivalent(entries, movedEntries, strict: true);
        Assert.Equivalent(file, movedFile, strict: true);
        Assert.Equal(FilledOffice.At, movedEntries[0].At);
        await using var db = engine.OpenForReading();
        Assert.Equal(
            [office.PersonId],
            await new PostgresSearchIndex().FindAsync(db, office.BodyId, new SearchQuestion("request", "公报"), 9)
        );
        Assert.Equal([1, 2], await NextClaimAsync(engine));
    }

    [Fact]
    public async Task While_the_server_has_the_database_open_nothing_is_moved()
    {
        var target = postgres.Fresh();
        await using var office = await FilledOffice.OpenAsync(sqlite);
        var moved = await new MoveToPostgres(office.Options, target, [], _ => { }).RunAsync();
        Assert.Equal("move.in-use", moved.Refusal?.Code);
    }

    [Fact]
    public async Task While_it_is_moved_nobody_opens_or_changes_the_database()
    {
        var office = await FilledOffice.OpenAsync(sqlite);
        await office.DisposeAsync();
        await using var held = await SqliteHold.OpenAsync(office.Options.SqliteFile);
        Assert.NotNull(held);
        Assert.Null(await SqliteHold.OpenAsync(office.Options.SqliteFile));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => held.Set<Person>().ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_database_that_holds_something_is_not_a_target()
    {
        await using var filled = await FilledOffice.OpenAsync(postgres);
        var office = await FilledOffice.OpenAsync(sqlite);
        await office.DisposeAsync();
        var moved = await new MoveToPostgres(office.Options, filled.Options, [office.Texts], _ => { }).RunAsync();
        Assert.Equal("move.target-not-empty", moved.Refusal?.Code);
        Assert.Contains("行", BackupText.Say(moved.Refusal!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named()
    {
        var office = await FilledOffice.OpenAsync(sqlite);
        await office.DisposeAsync();
        var nobody = new DataOptions { Folder = office.Options.Folder, Postgres = "Host=127.0.0.1;Port=1;Database=x;Username=x" };
        var moved = await new MoveToPostgres(office.Options, nobody, [], _ => { }).RunAsync();
        Assert.Equal("move.unreachable", moved.Refusal?.Code);
    }

    [Fact]
    public async Task A_kind_whose_texts_nobody_gives_is_noticed()
    {
        var target = postgres.Fresh();
        var office = await FilledOffice.OpenAsync(sqlite);
        await office.DisposeAsync();
        var moved = await new MoveToPostgres(office.Options, target, [], _ => { }).RunAsync();
        Assert.Equal("move.search-incomplete", moved.Refusal?.Code);
    }

    private static async Task<DatabaseState> StateAsync(Engine engine)
    {
        await using var db = engine.OpenForReading();
        return await ReadState.OfAsync(db, null, CancellationToken.None);
    }

    private static async Task<(Person Person, List<LedgerEntry> Entries, KeptFile File)> ThingsAsync(Engine engine)
    {
        await using var db = engine.OpenForReading();
        return (
            await db.Set<Person>().SingleAsync(),
            await db.Set<LedgerEntry>().OrderBy(entry => entry.Seq).ToListAsync(),
            await db.Set<KeptFile>().SingleAsync()
        );
    }

    /// <summary>A row whose number the database gives.</summary>
    private static async Task AddClaimAsync(Engine engine)
    {
        await using var db = engine.Open();
        db.Add(new IdentityUserClaim<Guid> { UserId = Guid.CreateVersion7(), ClaimType = "kind" });
        await db.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<int>> NextClaimAsync(Engine engine)
    {
        await AddClaimAsync(engine);
        await using var db = engine.OpenForReading();
        return await db.Set<IdentityUserClaim<Guid>>().Select(claim => claim.Id).Order().ToListAsync();
    }
}
