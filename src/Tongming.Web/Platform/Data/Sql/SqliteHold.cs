using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>
/// Takes the embedded database for itself: as long as the connection is open nobody else can even open it, and through it nothing
/// can be changed. Fails at once where another program has it open, which a running server always has.
/// </summary>
internal static class SqliteHold
{
    private const string Alone = "PRAGMA locking_mode=EXCLUSIVE";
    private const string ReadOnly = "PRAGMA query_only=ON";

    /// <summary>SQLITE_BUSY and SQLITE_LOCKED.</summary>
    private static readonly int[] InUse = [5, 6];

    /// <summary>A context on the database, or null where it is in use.</summary>
    public static async Task<SqliteDb?> OpenAsync(string file)
    {
        var where = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 2,
        };
        var connection = new SqliteConnection(where.ToString());
        try
        {
            await connection.OpenAsync();
            Run(connection, Alone, null);
            var transaction = connection.BeginTransaction();
            Run(connection, ReadOnly, transaction);
            var options = new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection, contextOwnsConnection: true).Options;
            var db = new SqliteDb(options);
            await db.Database.UseTransactionAsync(transaction);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return db;
        }
        catch (SqliteException problem) when (InUse.Contains(problem.SqliteErrorCode))
        {
            await connection.DisposeAsync();
            return null;
        }
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.ExecuteNonQuery();
    }
}
