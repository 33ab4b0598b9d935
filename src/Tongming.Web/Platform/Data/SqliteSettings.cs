using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tongming.Web.Platform.Data;

/// <summary>How each connection to the embedded database is set.</summary>
internal sealed class SqliteSettings(bool durable) : DbConnectionInterceptor
{
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

    /// <summary>
    /// A log beside the file lets people read while one writes; with FULL each commit is on the disk before it is acknowledged.
    /// </summary>
    public static void Apply(DbConnection connection, bool durable)
    {
        using var command = connection.CreateCommand();
        command.CommandText = durable
            ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;"
            : "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA busy_timeout=30000; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;";
        command.ExecuteNonQuery();
    }
}
