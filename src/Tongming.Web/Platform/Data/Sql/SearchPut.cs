namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Puts the words of a text into the index, in place of those that were there.</summary>
internal static class SearchPut
{
    private const string NumberSqlite = """
        INSERT INTO platform_search (body_id, kind, id) VALUES (@body, @kind, @id)
        ON CONFLICT (body_id, kind, id) DO UPDATE SET kind = excluded.kind RETURNING number
        """;

    private const string WordsSqlite = "INSERT OR REPLACE INTO platform_search_words (rowid, words) VALUES (@number, @words)";

    private const string Postgres = """
        INSERT INTO platform_search (body_id, kind, id, words) VALUES (@body, @kind, @id, @words::tsvector)
        ON CONFLICT (body_id, kind, id) DO UPDATE SET words = excluded.words
        """;

    /// <param name="db">The unit of work.</param>
    /// <param name="bodyId">The body.</param>
    /// <param name="kind">What kind of thing it is.</param>
    /// <param name="id">The thing.</param>
    /// <param name="words">Tokens parted by blanks; for PostgreSQL the text form of a <c>tsvector</c>.</param>
    public static async Task RunAsync(Db db, Guid bodyId, string kind, Guid id, string words)
    {
        if (db is PostgresDb)
        {
            var put = Statement.Kept(db, Postgres, ("@body", bodyId), ("@kind", kind), ("@id", id), ("@words", words));
            await put.ExecuteNonQueryAsync();
            return;
        }

        var numbering = Statement.Kept(
            db,
            NumberSqlite,
            ("@body", Statement.Id(db, bodyId)),
            ("@kind", kind),
            ("@id", Statement.Id(db, id))
        );
        var number = (long)(await numbering.ExecuteScalarAsync())!;
        var indexing = Statement.Kept(db, WordsSqlite, ("@number", number), ("@words", words));
        await indexing.ExecuteNonQueryAsync();
    }
}
