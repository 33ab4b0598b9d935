using System.Data.Common;
using Npgsql;

namespace Tongming.Bench.Load;

/// <summary>Rows that are copies of a few others, made by statements on either engine: a column that is added later is copied too.</summary>
internal sealed class RowCopies(DbConnection connection)
{
    private readonly bool isPostgres = connection is NpgsqlConnection;

    /// <summary>Copies rows of a table, the i-th from the template i mod their number, with columns of their own as expressions over <c>n.i</c> and <c>t</c>.</summary>
    public async Task CopyAsync(string table, IReadOnlyList<Guid> templates, (int First, int Count) of, Dictionary<string, string> own)
    {
        var columns = await ColumnsAsync(table);
        var listed = string.Join(", ", templates.Select((id, i) => $"({i}, {Id(id)})"));
        await RunAsync(
            $"""
            INSERT INTO {table} ({string.Join(", ", columns)})
            {Range(of, ", k(template_no, template_id) AS (VALUES " + listed + ")")}
            SELECT {string.Join(", ", columns.Select(column => own.GetValueOrDefault(column, $"t.{column}")))}
            FROM n JOIN k ON k.template_no = n.i % {templates.Count} JOIN {table} AS t ON t.id = k.template_id
            """
        );
    }

    /// <summary>The beginning of a statement over numbers <c>n.i</c>.</summary>
    public string Range((int First, int Count) of, string more) =>
        isPostgres
            ? $"WITH n(i) AS (SELECT generate_series({of.First}, {of.First + of.Count - 1})){more}"
            : $"WITH RECURSIVE n(i) AS (SELECT {of.First} UNION ALL SELECT i + 1 FROM n WHERE i < {of.First + of.Count - 1}){more}";

    /// <summary>An id that tells the number, sixteen bytes, the same on each run.</summary>
    public string Number(string number) =>
        isPostgres ? $"lpad(to_hex({number}), 32, '0')::uuid" : $"CAST(printf('%016d', {number}) AS BLOB)";

    /// <summary>An id as the engine writes it.</summary>
    public string Id(Guid id) => isPostgres ? $"'{id}'::uuid" : $"x'{Convert.ToHexString(id.ToByteArray(true))}'";

    /// <summary>Runs a statement, however long it takes.</summary>
    public async Task RunAsync(string sql)
    {
        await using var running = connection.CreateCommand();
        (running.CommandText, running.CommandTimeout) = (sql, 0);
        await running.ExecuteNonQueryAsync();
    }

    private async Task<IReadOnlyList<string>> ColumnsAsync(string table)
    {
        await using var reading = connection.CreateCommand();
        reading.CommandText = isPostgres
            ? $"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}'"
            : $"SELECT name FROM pragma_table_info('{table}')";
        await using var reader = await reading.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
