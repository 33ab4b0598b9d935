using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>A statement on the connection of a context, inside its transaction where there is one.</summary>
internal static class Statement
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> KeptOnes = [];

    /// <summary>Makes it; the connection must be open, as it is inside a change (<see cref="OpenAsync"/> opens it elsewhere).</summary>
    public static DbCommand Of(Db db, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>
    /// A statement that stays with the writer's connection and is read by the database once: for what every change needs. It belongs to
    /// the connection; nobody disposes it.
    /// </summary>
    public static DbCommand Kept(Db db, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var statements = KeptOnes.GetValue(db.Database.GetDbConnection(), static _ => []);
        if (!statements.TryGetValue(sql, out var command))
            return statements[sql] = Of(db, sql, values);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in values)
            command.Parameters[name].Value = value;
        return command;
    }

    /// <summary>Opens the connection of a context that may be closed; it is closed with the context.</summary>
    public static Task OpenAsync(Db db, CancellationToken cancel = default) =>
        db.Database.GetDbConnection().State == System.Data.ConnectionState.Open
            ? Task.CompletedTask
            : db.Database.OpenConnectionAsync(cancel);

    /// <summary>An id as the engine of the context keeps it.</summary>
    public static object Id(Db db, Guid id) => db is PostgresDb ? id : id.ToByteArray(true);

    /// <summary>An id as it comes from the engine.</summary>
    public static Guid Id(DbDataReader reader, int column) =>
        reader.GetValue(column) is byte[] bytes ? new Guid(bytes, true) : reader.GetGuid(column);
}
