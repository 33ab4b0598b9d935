namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Takes a text out of the index.</summary>
internal static class SearchRemoval
{
    private const string RowSqlite = "DELETE FROM platform_search WHERE body_id = @body AND kind = @kind AND id = @id RETURNING number";

    private const string WordsSqlite = "DELETE FROM platform_search_words WHERE rowid = @number";

    private const string Postgres = "DELETE FROM platform_search WHERE body_id = @body AND kind = @kind AND id = @id";

    public static async Task RunAsync(Db db, Guid bodyId, string kind, Guid id)
    {
        await using var removing = Statement.Of(
            db,
            db is PostgresDb ? Postgres : RowSqlite,
            ("@body", Statement.Id(db, bodyId)),
            ("@kind", kind),
            ("@id", Statement.Id(db, id))
        );
        if (await removing.ExecuteScalarAsync() is not long number)
            return;
        await using var forgetting = Statement.Of(db, WordsSqlite, ("@number", number));
        await forgetting.ExecuteNonQueryAsync();
    }
}
