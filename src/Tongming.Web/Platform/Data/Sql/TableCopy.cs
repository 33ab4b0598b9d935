using System.Data.Common;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>
/// Copies a table of the embedded database into the same table of PostgreSQL, row by row in the order of its key. The model knows
/// for each column how either engine keeps its value.
/// </summary>
internal static partial class TableCopy
{
    /// <summary>Rows between two reports of progress.</summary>
    private const int Batch = 10_000;

    private static readonly MethodInfo ReadOne = typeof(TableCopy).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Tables of the model, those that others refer to first.</summary>
    public static IReadOnlyList<ITable> InOrder(Db db)
    {
        var done = new List<ITable>();
        var left = db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        while (left.Count > 0)
        {
            // A circle of references would be refused by PostgreSQL itself; the first of it is taken.
            var next =
                left.Find(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || done.Contains(key.PrincipalTable)))
                ?? left[0];
            done.Add(next);
            left.Remove(next);
        }

        return done;
    }

    /// <summary>Copies the rows; answers how many.</summary>
    public static async Task<long> RunAsync(Db from, Db to, ITable table, IProgress<long>? progress, CancellationToken cancel)
    {
        var target = to.Model.GetRelationalModel().FindTable(table.Name, null)!;
        var columns = table.Columns.Select(column => Column.Of(column, target.FindColumn(column.Name)!)).ToList();
        var names = string.Join(", ", columns.Select(column => TableCounts.Quoted(column.Name)));
        var key = string.Join(", ", table.PrimaryKey!.Columns.Select(column => TableCounts.Quoted(column.Name)));
        await using var reading = Statement.Of(from, $"SELECT {names} FROM {TableCounts.Quoted(table.Name)} ORDER BY {key}");
        await using var reader = await reading.ExecuteReaderAsync(cancel);
        var connection = (NpgsqlConnection)to.Database.GetDbConnection();
        var count = 0L;
        var into = $"COPY {TableCounts.Quoted(table.Name)} ({names}) FROM STDIN (FORMAT BINARY)";
        await using (var writer = await connection.BeginBinaryImportAsync(into, cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                await writer.StartRowAsync(cancel);
                for (var i = 0; i < columns.Count; i++)
                    await WriteAsync(writer, reader, i, columns[i], cancel);
                if (++count % Batch == 0)
                    progress?.Report(count);
            }

            await writer.CompleteAsync(cancel);
        }

        await CountOnAsync(to, target, cancel);
        return count;
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter writer, DbDataReader reader, int i, Column column, CancellationToken cancel)
    {
        if (await reader.IsDBNullAsync(i, cancel))
            await writer.WriteNullAsync(cancel);
        else
            await writer.WriteAsync(column.Convert(column.Read(reader, i)), column.Type, cancel);
    }

    /// <summary>Numbers that PostgreSQL gives itself go on behind the last one.</summary>
    private static async Task CountOnAsync(Db to, ITable table, CancellationToken cancel)
    {
        foreach (var column in table.PrimaryKey!.Columns.Where(column => IsNumbered(column.PropertyMappings[0].Property)))
        {
            var name = TableCounts.Quoted(column.Name);
            await using var counting = Statement.Of(
                to,
                $"SELECT setval(pg_get_serial_sequence(@table, @column), greatest(max({name}), 1), max({name}) IS NOT NULL) "
                    + $"FROM {TableCounts.Quoted(table.Name)}",
                ("@table", TableCounts.Quoted(table.Name)),
                ("@column", column.Name)
            );
            await counting.ExecuteNonQueryAsync(cancel);
        }
    }

    private static bool IsNumbered(IProperty property) =>
        property.ValueGenerated == ValueGenerated.OnAdd && (property.ClrType == typeof(int) || property.ClrType == typeof(long));

    private static object Read<T>(DbDataReader reader, int column)
        where T : notnull => reader.GetFieldValue<T>(column);

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lengths();

    private sealed record Column(string Name, string Type, Func<DbDataReader, int, object> Read, Func<object, object> Convert)
    {
        public static Column Of(IColumn from, IColumn to)
        {
            var type = Lengths().Replace(to.StoreType, "");
            // A column of JSON belongs to no single property.
            if (from.PropertyMappings.Count == 0)
                return new Column(from.Name, type, Reader(typeof(string)), value => value);
            var (here, there) = (from.PropertyMappings[0].TypeMapping.Converter, to.PropertyMappings[0].TypeMapping.Converter);
            var kept = here?.ProviderClrType ?? from.PropertyMappings[0].Property.ClrType;
            return new Column(from.Name, type, Reader(Nullable.GetUnderlyingType(kept) ?? kept), value => Through(here, there, value));
        }

        private static object Through(ValueConverter? here, ValueConverter? there, object value)
        {
            var meant = here is null ? value : here.ConvertFromProvider(value)!;
            return there is null ? meant : there.ConvertToProvider(meant)!;
        }

        private static Func<DbDataReader, int, object> Reader(Type type) =>
            ReadOne.MakeGenericMethod(type).CreateDelegate<Func<DbDataReader, int, object>>();
    }
}
