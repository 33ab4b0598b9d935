using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Platform.Data;

/// <summary>The writer's connection, its transaction, and the ends of the chains that it has read in it.</summary>
internal sealed class ChangeGroup : IAsyncDisposable
{
    private const string Mark = "change";

    private readonly DbConnection connection;
    private readonly Func<DbTransaction, Db> open;
    private readonly bool isPostgres;
    private readonly Dictionary<Guid, LedgerHead> heads = [];
    private readonly Dictionary<Guid, LedgerHead> headsBefore = [];
    private readonly DbCommand save;
    private readonly DbCommand release;
    private DbTransaction? transaction;
    private Db? db;

    private ChangeGroup(DbConnection connection, Func<DbTransaction, Db> open, bool isPostgres)
    {
        (this.connection, this.open, this.isPostgres) = (connection, open, isPostgres);
        // The same words as the driver's, but read by the database once and not with every change.
        (save, release) = (connection.CreateCommand(), connection.CreateCommand());
        (save.CommandText, release.CommandText) = ($"SAVEPOINT {Mark}", $"RELEASE SAVEPOINT {Mark}");
    }

    public static async Task<ChangeGroup> OpenAsync(Engine engine)
    {
        var opened = await engine.ConnectAsync(CancellationToken.None);
        return new ChangeGroup(opened, engine.OpenOn(opened), engine.IsPostgres);
    }

    /// <summary>Whether acts were entered since it began.</summary>
    public bool HasActs { get; private set; }

    /// <summary>Begins the transaction; the embedded database is locked for writing from here.</summary>
    public async Task BeginAsync()
    {
        heads.Clear();
        headsBefore.Clear();
        HasActs = false;
        transaction = await connection.BeginTransactionAsync();
        (save.Transaction, release.Transaction) = (transaction, transaction);
        db?.Database.UseTransaction(transaction);
    }

    /// <summary>A context for one change. Changes that go well share it, one after the other.</summary>
    public Db Open() => db ??= open(transaction!);

    /// <summary>Sets the mark to which a change that fails goes back.</summary>
    public Task MarkAsync()
    {
        headsBefore.Clear();
        // The driver of PostgreSQL sends the mark along with the next statement.
        return isPostgres ? transaction!.SaveAsync(Mark) : save.ExecuteNonQueryAsync();
    }

    /// <summary>Keeps what was done since the mark.</summary>
    public Task KeepAsync()
    {
        db?.Forget();
        return release.ExecuteNonQueryAsync();
    }

    /// <summary>Goes back to the mark.</summary>
    public async Task UndoAsync()
    {
        await CloseContextAsync();
        await transaction!.RollbackAsync(Mark);
        await transaction.ReleaseAsync(Mark);
        foreach (var (body, head) in headsBefore)
            heads[body] = head;
    }

    /// <summary>Writes the acts of a change into the chains of their bodies.</summary>
    public async Task EnterAsync(Db unit)
    {
        var entries = new List<LedgerEntry>(unit.Acts.Count);
        foreach (var act in unit.Acts)
        {
            if (!heads.TryGetValue(act.BodyId, out var head))
                head = await LedgerHeads.ReadAndLockAsync(connection, transaction!, isPostgres, act.BodyId);
            headsBefore.TryAdd(act.BodyId, head);
            var entry = LedgerEntry.After(head, act);
            entries.Add(entry);
            heads[act.BodyId] = entry.Head;
        }

        HasActs |= entries.Count > 0;
        await RowInsert.RunAllAsync(unit, entries);
        foreach (var (entry, act) in entries.Zip(unit.Acts).Where(one => one.Second.Note is not null))
            await RowInsert.RunAsync(unit, new LedgerNote(act.BodyId, entry.Seq, act.Note!));
    }

    /// <summary>Puts everything on the disk.</summary>
    public async Task CommitAsync()
    {
        db?.Database.UseTransaction(null);
        await transaction!.CommitAsync();
        await transaction.DisposeAsync();
        transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseContextAsync();
        if (transaction is not null)
            await transaction.DisposeAsync();
        await save.DisposeAsync();
        await release.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task CloseContextAsync()
    {
        if (db is not null)
            await db.DisposeAsync();
        db = null;
    }
}
