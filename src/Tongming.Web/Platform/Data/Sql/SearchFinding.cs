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

    /// <summary>
    /// The newest of all, and those of them that match. PostgreSQL guesses badly how many rows have a word or several words one behind the
    /// other: it sorted all matches of a frequent one and read a million rows for one that nothing has. So it is not asked to choose.
    /// </summary>
    private const string PostgresNewest = """
        SELECT id FROM (SELECT id, words FROM platform_search WHERE body_id = @body AND kind = @kind{0} ORDER BY id DESC LIMIT @window) AS newest
        WHERE words @@ @words::tsquery
        ORDER BY id DESC LIMIT @limit
        """;

    /// <summary>All that match, by the index of the words, and the newest of them.</summary>
    private const string PostgresMatching = """
        WITH matching AS MATERIALIZED
            (SELECT id FROM platform_search WHERE words @@ @words::tsquery AND body_id = @body AND kind = @kind{0})
        SELECT id FROM matching ORDER BY id DESC LIMIT @limit
        """;

    /// <summary>So many of the newest are looked at first, to learn how frequent the words are.</summary>
    private const int Sample = 200;

    /// <summary>With fewer hits among those the words are seldom, and all that match are fewer than the rows to be looked at.</summary>
    private const int Seldom = 2;

    /// <summary>Most rows that are looked at one by one.</summary>
    private const int MostLookedAt = 80_000;

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
        var question = new Question(db, (bodyId, kind), words, limit, after);
        if (db is not PostgresDb)
            return await AskAsync(question, Sqlite, AfterSqlite, limit);
        var found = await AskAsync(question, PostgresNewest, AfterPostgres, Sample);
        if (found.Count >= Seldom && found.Count < limit)
        {
            // A quarter more than should be enough; where it was not, because the words come and go, twice as many again.
            var window = Math.Min(MostLookedAt, 5L * limit * Sample / (4 * found.Count));
            found = await AskAsync(question, PostgresNewest, AfterPostgres, (int)window);
            if (found.Count < limit && window < MostLookedAt)
                found = await AskAsync(question, PostgresNewest, AfterPostgres, (int)Math.Min(MostLookedAt, 2 * window));
        }

        return found.Count == limit ? found : await AskAsync(question, PostgresMatching, AfterPostgres, limit);
    }

    private sealed record Question(Db Db, (Guid BodyId, string Kind) Of, string Words, int Limit, Guid? After);

    private static async Task<IReadOnlyList<Guid>> AskAsync(Question question, string sql, string behind, int window)
    {
        var db = question.Db;
        await using var finding = Statement.Of(
            db,
            sql.Replace("{0}", question.After is null ? "" : behind, StringComparison.Ordinal),
            ("@words", question.Words),
            ("@body", Statement.Id(db, question.Of.BodyId)),
            ("@kind", question.Of.Kind),
            ("@limit", question.Limit),
            ("@window", window),
            ("@after", Statement.Id(db, question.After ?? Guid.Empty))
        );
        await using var reader = await finding.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
            ids.Add(Statement.Id(reader, 0));
        return ids;
    }
}
