using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Tongming.Web.Platform.Data;

/// <summary>
/// Contexts for reading the embedded database. Whoever is done with one gives it back by disposing of it, and it waits with its
/// connection open: to open one costs more than most questions, and the framework's own pool closes it each time.
/// </summary>
internal sealed class Readers(DbContextOptions<SqliteDb> options, string file) : IAsyncDisposable
{
    /// <summary>So many wait at most; what is more than that is closed.</summary>
    private const int Most = 32;

    private readonly ConcurrentQueue<SqliteDb> waiting = new();
    private volatile bool isClosed;

    /// <summary>A context that nobody else has.</summary>
    public SqliteDb Rent()
    {
        if (!waiting.TryDequeue(out var db))
            db = new SqliteDb(options);
        (db.Home, db.IsWaiting) = (this, false);
        var connection = db.Database.GetDbConnection();
        // Where there is no file yet, only who asks something makes one: commands look whether the installation is empty.
        if (connection.State == ConnectionState.Open || !File.Exists(file))
            return db;
        // Opened here and not by the context, which closes only what it has opened.
        connection.Open();
        SqliteSettings.ApplyToReader(connection);
        return db;
    }

    /// <summary>Takes a context back, clean for the next one; false where it is to be closed instead.</summary>
    public bool Takes(SqliteDb db)
    {
        if (isClosed || waiting.Count >= Most || db.Database.CurrentTransaction is not null)
            return false;
        db.Forget();
        db.Database.SetCommandTimeout((int?)null);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        db.IsWaiting = true;
        waiting.Enqueue(db);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        isClosed = true;
        while (waiting.TryDequeue(out var db))
        {
            db.IsWaiting = false;
            await db.DisposeAsync();
        }
    }
}
