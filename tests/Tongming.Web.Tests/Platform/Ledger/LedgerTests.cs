using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Ledger;

public abstract class LedgerTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly Guid body = Guid.CreateVersion7();

    [Fact]
    public async Task Acts_of_a_body_form_a_chain_without_gaps()
    {
        for (var i = 0; i < 3; i++)
            await ActAsync($"act-{i}", "看过材料");

        await using var db = on.Engine.OpenForReading();
        var entries = await db.Set<LedgerEntry>().Where(entry => entry.BodyId == body).OrderBy(entry => entry.Seq).ToListAsync();
        Assert.Equal([1, 2, 3], entries.Select(entry => entry.Seq));
        Assert.Equal(entries[0].Hash, entries[1].Previous);
        var chain = Assert.Single(await VerifyLedger.RunAsync(db, body));
        Assert.Null(chain.Break);
        Assert.Equal(3, chain.Entries);
    }

    [Fact]
    public async Task A_refused_change_leaves_no_act_and_no_gap()
    {
        await ActAsync("first");
        var refused = await on.Changes.SaveAsync<string>(db =>
        {
            db.Record(New("never"));
            return Task.FromResult<Outcome<string>>(new Refusal("no"));
        });
        Assert.False(refused.Succeeded);
        await ActAsync("second");

        await using var db = on.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>().Where(entry => entry.BodyId == body).OrderBy(entry => entry.Seq).ToListAsync();
        Assert.Equal([(1L, "first"), (2L, "second")], acts.Select(act => (act.Seq, act.Act)));
    }

    [Fact]
    public async Task A_change_that_fails_takes_nobody_with_it()
    {
        var good = Enumerable.Range(0, 20).Select(i => ActAsync($"good-{i}")).ToList();
        var bad = on.Changes.SaveAsync<string>(db =>
        {
            db.Record(New("bad") with { Token = "same" });
            db.Record(New("bad") with { Token = "same" });
            return Task.FromResult<Outcome<string>>("x");
        });
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => bad);
        await Task.WhenAll(good);
        await ActAsync("after");

        await using var db = on.Engine.OpenForReading();
        var chain = Assert.Single(await VerifyLedger.RunAsync(db, body));
        Assert.Null(chain.Break);
        Assert.Equal(21, chain.Entries);
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_or_remove_an_entry()
    {
        await ActAsync("kept");
        await using var db = on.Engine.Open();
        var entries = db.Set<LedgerEntry>().Where(entry => entry.BodyId == body);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => entries.ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            entries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Why, "changed"))
        );
    }

    [Theory]
    [InlineData("UPDATE ledger_acts SET why = 'changed' WHERE seq = 2", 2, "hash")]
    [InlineData("DELETE FROM ledger_acts WHERE seq = 2", 3, "gap")]
    [InlineData("UPDATE ledger_notes SET text = 'changed' WHERE seq = 3", 3, "note")]
    public async Task Verifying_names_the_first_broken_link(string tampering, long seq, string reason)
    {
        await using var engine = new Engine(on.Fresh());
        await Upgrade.RunAsync(engine);
        await using var changes = new Changes(engine);
        for (var i = 1; i <= 4; i++)
        {
            var act = New($"act-{i}") with { Note = "记录" };
            await changes.SaveAsync<string>(db =>
            {
                db.Record(act);
                return Task.FromResult<Outcome<string>>("x");
            });
        }

        await using var db = engine.Open();
        // Somebody with the keys of the database itself.
        await db.Database.ExecuteSqlRawAsync(
            engine.IsPostgres
                ? "DROP TRIGGER ledger_acts_no_change ON ledger_acts"
                : "DROP TRIGGER ledger_acts_no_update; DROP TRIGGER ledger_acts_no_delete"
        );
        await db.Database.ExecuteSqlRawAsync(tampering);

        var chain = Assert.Single(await VerifyLedger.RunAsync(db));
        Assert.Equal(new VerifyLedger.BrokenLink(seq, reason), chain.Break);
    }

    [Fact]
    public async Task A_note_that_was_destroyed_does_not_break_the_chain()
    {
        await ActAsync("noted", "会被销毁的文字");
        await using var db = on.Engine.Open();
        await db.Set<LedgerNote>().Where(note => note.BodyId == body).ExecuteDeleteAsync();
        Assert.Null(Assert.Single(await VerifyLedger.RunAsync(db, body)).Break);
    }

    private Task ActAsync(string name, string? note = null) =>
        on.Changes.SaveAsync<string>(db =>
        {
            db.Record(New(name) with { Note = note });
            return Task.FromResult<Outcome<string>>(name);
        });

    private LedgerAct New(string name) =>
        new()
        {
            BodyId = body,
            Act = name,
            SubjectKind = "thing",
            SubjectId = Guid.CreateVersion7(),
            Actor = Actor.Program(body),
            Day = Day,
            At = At,
        };
}

public sealed class LedgerOnSqliteTests(OnSqlite on) : LedgerTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class LedgerOnPostgresTests(OnPostgres on) : LedgerTests<OnPostgres>(on), IClassFixture<OnPostgres>;
