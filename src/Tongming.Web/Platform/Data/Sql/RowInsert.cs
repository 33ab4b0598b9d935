using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>
/// Writes one new row by a statement that is kept with the writer's connection: for what is written thousands of times, where the
/// tracker of changes would cost more than the database. Columns and their values are those of the model, so the same words serve both
/// engines.
/// </summary>
internal static class RowInsert
{
    /// <summary>Fewer rows than these are written one by one.</summary>
    private const int Few = 16;

    private static readonly ConditionalWeakTable<DbConnection, Dictionary<(Type, bool), Prepared>> Kept = [];

    /// <summary>Writes it; a row that is there already is an error.</summary>
    public static Task RunAsync(Db db, object row) => WriteAsync(db, row, unlessThere: false);

    /// <summary>Writes it and answers true, or answers false where a row with the same key or the same unique value is there already.</summary>
    public static async Task<bool> TryAsync(Db db, object row) => await WriteAsync(db, row, unlessThere: true) == 1;

    /// <summary>Writes rows of one kind; a row that is there already is an error.</summary>
    public static async Task RunAllAsync(Db db, IReadOnlyList<object> rows)
    {
        // The embedded database has a shorter way, which is worth its beginning from a few rows on.
        if (db is PostgresDb || rows.Count < Few)
        {
            foreach (var row in rows)
                await RunAsync(db, row);
            return;
        }

        var statement = For(db, rows[0], unlessThere: false);
        try
        {
            using var insert = new SqliteRows(db.Database.GetDbConnection(), statement.Command.CommandText);
            var values = new object?[statement.Columns.Count];
            foreach (var row in rows)
            {
                for (var i = 0; i < values.Length; i++)
                    values[i] = statement.Columns[i].Of(row);
                insert.Run(values);
            }
        }
        catch (DbException problem)
        {
            throw new DbUpdateException($"Rows of {rows[0].GetType().Name} could not be written.", problem);
        }
    }

    private static Prepared For(Db db, object row, bool unlessThere)
    {
        var connection = db.Database.GetDbConnection();
        var statements = Kept.GetValue(connection, static _ => []);
        return statements.TryGetValue((row.GetType(), unlessThere), out var statement)
            ? statement
            : statements[(row.GetType(), unlessThere)] = Prepared.Of(db, connection, row, unlessThere);
    }

    private static async Task<int> WriteAsync(Db db, object row, bool unlessThere)
    {
        var statement = For(db, row, unlessThere);
        statement.Command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < statement.Columns.Count; i++)
            statement.Command.Parameters[i].Value = statement.Columns[i].Of(row);
        try
        {
            return await statement.Command.ExecuteNonQueryAsync();
        }
        catch (DbException problem)
        {
            // The same as when the tracker saves.
            throw new DbUpdateException($"A row of {row.GetType().Name} could not be written.", problem);
        }
    }

    private sealed record Column(IProperty Property, RelationalTypeMapping Mapping)
    {
        public object Of(object row)
        {
            var value = Property.PropertyInfo!.GetValue(row);
            if (value is null)
                return DBNull.Value;
            return Mapping.Converter is { } converter ? converter.ConvertToProvider(value)! : value;
        }
    }

    private sealed record Prepared(DbCommand Command, IReadOnlyList<Column> Columns)
    {
        public static Prepared Of(Db db, DbConnection connection, object row, bool unlessThere)
        {
            var table = db.Model.FindEntityType(row.GetType())!.GetTableMappings().Single().Table;
            var columns = table
                .Columns.Select(column => column.PropertyMappings.Single())
                .Select(mapping => (mapping.Column.Name, Column: new Column(mapping.Property, mapping.TypeMapping)))
                .ToList();
            var names = string.Join(", ", columns.Select(column => TableCounts.Quoted(column.Name)));
            var places = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
            var command = connection.CreateCommand();
            command.CommandText =
                $"INSERT INTO {TableCounts.Quoted(table.Name)} ({names}) VALUES ({places}){(unlessThere ? " ON CONFLICT DO NOTHING" : "")}";
            foreach (var (i, column) in columns.Index())
                command.Parameters.Add(
                    column.Column.Mapping.CreateParameter(
                        command,
                        $"@p{i}",
                        column.Column.Property.PropertyInfo!.GetValue(row),
                        nullable: true
                    )
                );
            return new Prepared(command, [.. columns.Select(column => column.Column)]);
        }
    }
}
