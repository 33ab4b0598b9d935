using Npgsql;
using NpgsqlTypes;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>
/// Writes the columns that are read from clocks for many requests at once. Each row is written only in the version in which it was
/// read: what somebody changed meanwhile stays, and is found by the next pass.
/// </summary>
internal static class ClockUpdate
{
    /// <summary>Names only what changes in most of them: the database writes every index that has a named column anew.</summary>
    private const string SqliteDue = """
        UPDATE req_requests SET reply_due = @due, due_is_provisional = @provisional, version = version + 1
        WHERE body_id = @body AND id = @id AND version = @version AND closed_on IS NULL
        """;

    private const string Sqlite = """
        UPDATE req_requests SET clock_state = @state, reply_due = @due, due_is_provisional = @provisional, next_limit = @limit, version = version + 1
        WHERE body_id = @body AND id = @id AND version = @version AND closed_on IS NULL
        """;

    private const string Postgres = """
        UPDATE req_requests AS row SET clock_state = new.state, reply_due = new.due, due_is_provisional = new.provisional,
            next_limit = new.next_limit, version = row.version + 1
        FROM unnest(@ids, @versions, @states, @dues, @provisionals, @limits) AS new (id, version, state, due, provisional, next_limit)
        WHERE row.body_id = @body AND row.id = new.id AND row.version = new.version AND row.closed_on IS NULL
        RETURNING row.id
        """;

    /// <summary>The new columns of a request.</summary>
    /// <param name="Id">The request.</param>
    /// <param name="Version">The version in which it was read.</param>
    /// <param name="State">State of the clock as the column keeps it.</param>
    /// <param name="Due">Last day for the answer.</param>
    /// <param name="IsProvisional">Whether it may still change.</param>
    /// <param name="Limit">Earliest limit of others.</param>
    /// <param name="IsDueOnly">Whether state and limit are as they were.</param>
    public readonly record struct Row(
        Guid Id,
        int Version,
        string State,
        DateOnly? Due,
        bool IsProvisional,
        DateOnly? Limit,
        bool IsDueOnly = false
    );

    /// <summary>Writes them; answers those that were written.</summary>
    public static Task<HashSet<Guid>> RunAsync(Db db, Guid bodyId, IReadOnlyList<Row> rows) =>
        db is PostgresDb ? OnPostgresAsync(db, bodyId, rows) : OnSqliteAsync(db, bodyId, rows);

    private static async Task<HashSet<Guid>> OnPostgresAsync(Db db, Guid bodyId, IReadOnlyList<Row> rows)
    {
        await using var update = (NpgsqlCommand)Statement.Of(db, Postgres, ("@body", bodyId));
        Add("@ids", NpgsqlDbType.Uuid, rows.Select(row => row.Id).ToArray());
        Add("@versions", NpgsqlDbType.Integer, rows.Select(row => row.Version).ToArray());
        Add("@states", NpgsqlDbType.Text, rows.Select(row => row.State).ToArray());
        Add("@dues", NpgsqlDbType.Date, rows.Select(row => row.Due).ToArray());
        Add("@provisionals", NpgsqlDbType.Boolean, rows.Select(row => row.IsProvisional).ToArray());
        Add("@limits", NpgsqlDbType.Date, rows.Select(row => row.Limit).ToArray());
        var written = new HashSet<Guid>();
        await using var reader = await update.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            written.Add(reader.GetGuid(0));
        return written;

        void Add(string name, NpgsqlDbType type, object values) =>
            update.Parameters.Add(new NpgsqlParameter(name, type | NpgsqlDbType.Array) { Value = values });
    }

    private static async Task<HashSet<Guid>> OnSqliteAsync(Db db, Guid bodyId, IReadOnlyList<Row> rows)
    {
        var body = Statement.Id(db, bodyId);
        var written = new HashSet<Guid>();
        foreach (var row in rows)
        {
            var update = row.IsDueOnly
                ? Statement.Kept(db, SqliteDue, Due(row))
                : Statement.Kept(db, Sqlite, [.. Due(row), ("@state", row.State), ("@limit", Day(row.Limit))]);
            if (await update.ExecuteNonQueryAsync() == 1)
                written.Add(row.Id);
        }

        return written;

        (string Name, object Value)[] Due(Row row) =>
            [
                ("@body", body),
                ("@id", Statement.Id(db, row.Id)),
                ("@version", row.Version),
                ("@due", Day(row.Due)),
                ("@provisional", row.IsProvisional ? 1 : 0),
            ];
    }

    private static object Day(DateOnly? day) => day is { } one ? $"{one:yyyy-MM-dd}" : DBNull.Value;
}
