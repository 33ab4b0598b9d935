using System.Data.Common;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Reads the end of a body's chain, and on PostgreSQL keeps other programs from writing to it until the transaction ends.</summary>
internal static class LedgerHeads
{
    private const string Read = "SELECT seq, hash FROM ledger_acts WHERE body_id = @body ORDER BY seq DESC LIMIT 1";

    /// <summary>The embedded database is locked as a whole by the transaction itself.</summary>
    private const string LockPostgres = "SELECT pg_advisory_xact_lock(hashtextextended(@body::text, 7))";

    public static async Task<LedgerHead> ReadAndLockAsync(DbConnection connection, DbTransaction transaction, bool isPostgres, Guid body)
    {
        if (isPostgres)
        {
            await using var locking = Command(connection, transaction, LockPostgres, body);
            await locking.ExecuteNonQueryAsync();
        }

        await using var reading = Command(connection, transaction, Read, isPostgres ? body : body.ToByteArray(true));
        await using var reader = await reading.ExecuteReaderAsync();
        return await reader.ReadAsync() ? new LedgerHead(reader.GetInt64(0), (byte[])reader.GetValue(1)) : LedgerHead.Empty;
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql, object body)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@body", body);
        command.Parameters.Add(parameter);
        return command;
    }
}
