using Microsoft.EntityFrameworkCore;
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
        UPDATE req_requests SET reply_due = ?4, due_is_provisional = ?5, version = version + 1
        WHERE body_id = ?1 AND id = ?2 AND version = ?3 AND closed_on IS NULL
        """;

    private const string Sqlite = """
        UPDATE req_requests SET clock_state = ?6, reply_due = ?4, due_is_provisional = ?5, next_limit = ?7, version = version + 1
        WHERE body_id = ?1 AND id = ?2 AND version = ?3 AND closed_on IS NULL
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
        db is PostgresDb ? OnPostgresAsync(db, bodyId, rows) : Task.FromResult(OnSqlite(db, bodyId, rows));

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

    private static HashSet<Guid> OnSqlite(Db db, Guid bodyId, IReadOnlyList<Row> rows)
    {
        var connection = db.Database.GetDbConnection();
        using var due = new SqliteRows(connection, SqliteDue);
        using var all = new SqliteRows(connection, Sqlite);
        var body = Statement.Id(db, bodyId);
        var written = new HashSet<Guid>(rows.Count);
        foreach (var row in rows)
        {
            object?[] values = [body, Statement.Id(db, row.Id), row.Version, row.Due, row.IsProvisional, row.State, row.Limit];
            if ((row.IsDueOnly ? due.Run(values.AsSpan(..5)) : all.Run(values)) == 1)
                written.Add(row.Id);
        }

        return written;
    }
}
