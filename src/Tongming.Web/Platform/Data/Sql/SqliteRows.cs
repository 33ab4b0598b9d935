using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>
/// A statement that the embedded database carries out for many rows: read once, each value bound by its place. The driver looks up the
/// name of each value for each row, which costs more than the row. It works on the writer's connection, so inside its transaction.
/// </summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteRows(DbConnection connection, string sql)
    {
        database = ((SqliteConnection)connection).Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Carries it out with the values of a row, the first at ?1; answers how many rows of the table it changed.</summary>
    public int Run(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(Bind(i + 1, values[i]));
        var code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(code);
        return raw.sqlite3_changes(database);
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? value) =>
        value switch
        {
            null or DBNull => raw.sqlite3_bind_null(statement, place),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            string text => raw.sqlite3_bind_text(statement, place, text),
            bool flag => raw.sqlite3_bind_int(statement, place, flag ? 1 : 0),
            int number => raw.sqlite3_bind_int(statement, place, number),
            long number => raw.sqlite3_bind_int64(statement, place, number),
            DateOnly day => raw.sqlite3_bind_text(statement, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"{value.GetType().Name} has no place in a row."),
        };

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
            SqliteException.ThrowExceptionForRC(code, database);
    }
}
