namespace Tongming.Web.Platform.Data.Sql;

/// <summary>
/// Finds the things of one body and one kind whose words match, the newest first: the index is read from its end and no further than
/// what is wanted. To rank by how well they match would read every match of every word, which are a million where everybody asks for 统计.
/// </summary>
internal static class SearchFinding
{
    private const string Sqlite = """
        SELECT row.id FROM platform_search_words AS word CROSS JOIN platform_search AS row ON row.number = word.rowid
        WHERE word.words MATCH @words AND row.body_id = @body AND row.kind = @kind{0}
        ORDER BY word.rowid DESC LIMIT @limit
        """;

    private const string Postgres = """
        SELECT id FROM platform_search
        WHERE words @@ @words::tsquery AND body_id = @body AND kind = @kind{0}
        ORDER BY id DESC LIMIT @limit
        """;

    private const string AfterSqlite =
        " AND word.rowid < (SELECT number FROM platform_search WHERE body_id = @body AND kind = @kind AND id = @after)";

    private const string AfterPostgres = " AND id < @after";

    /// <param name="db">The unit of work.</param>
    /// <param name="bodyId">The body.</param>
    /// <param name="kind">What kind of thing.</param>
    /// <param name="words">The question in the engine's own form, made of letters and digits in quotes only.</param>
    /// <param name="limit">Most ids.</param>
    /// <param name="after">An id behind which it goes on; null for the newest.</param>
    public static async Task<IReadOnlyList<Guid>> RunAsync(Db db, Guid bodyId, string kind, string words, int limit, Guid? after)
    {
        await Statement.OpenAsync(db);
        var (all, behind) = db is PostgresDb ? (Postgres, AfterPostgres) : (Sqlite, AfterSqlite);
        await using var finding = Statement.Of(
            db,
            all.Replace("{0}", after is null ? "" : behind, StringComparison.Ordinal),
            ("@words", words),
            ("@body", Statement.Id(db, bodyId)),
            ("@kind", kind),
            ("@limit", limit),
            ("@after", Statement.Id(db, after ?? Guid.Empty))
        );
        await using var reader = await finding.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
            ids.Add(Statement.Id(reader, 0));
        return ids;
    }
}
