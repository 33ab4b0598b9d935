using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tongming.Web.Platform.Data;

/// <summary>How each connection to the embedded database is set.</summary>
internal sealed class SqliteSettings(bool durable) : DbConnectionInterceptor
{
    /// <summary>
    /// Pages of 4 KB after which the log is brought into the file. A page of an index that many changes touch is then brought there
    /// once and not with each of them; the log grows to about 32 MB.
    /// </summary>
    private const int LongestLog = 8000;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection, durable);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Apply(connection, durable);
        return Task.CompletedTask;
    }

    /// <summary>With FULL each commit is on the disk before it is acknowledged.</summary>
    public static void Apply(DbConnection connection, bool durable) =>
        Run(
            connection,
            $"PRAGMA synchronous={(durable ? "FULL" : "OFF")}; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint={LongestLog}; PRAGMA temp_store=MEMORY;"
        );

    /// <summary>
    /// For a connection that only reads and is kept: a smaller cache, as there are many of them, and the file read through the memory of
    /// the system (as much of it as the library maps, 2 GiB): a search that looks at hundreds of rows takes less than half the time.
    /// Nothing shortens the file while the program runs; to put a backup in its place, the program must be stopped.
    /// </summary>
    public static void ApplyToReader(DbConnection connection) =>
        Run(connection, "PRAGMA cache_size=-16384; PRAGMA mmap_size=2147418112; PRAGMA temp_store=MEMORY;");

    /// <summary>A log beside the file lets people read while one writes. The file remembers it, so it is set once, before the first table.</summary>
    public static void KeepLog(DbConnection connection) => Run(connection, "PRAGMA journal_mode=WAL;");

    private static void Run(DbConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }
}
