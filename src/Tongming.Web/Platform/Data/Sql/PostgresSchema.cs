namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Whether a PostgreSQL database holds anything, and how it is emptied again.</summary>
internal static class PostgresSchema
{
    private const string Count = "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'";

    private const string Drop = "DROP SCHEMA public CASCADE; CREATE SCHEMA public";

    /// <summary>Whether it has no table at all.</summary>
    public static async Task<bool> IsEmptyAsync(Db db, CancellationToken cancel)
    {
        await Statement.OpenAsync(db, cancel);
        await using var counting = Statement.Of(db, Count);
        return (long)(await counting.ExecuteScalarAsync(cancel))! == 0;
    }

    /// <summary>Removes everything: only for a database that was empty before this program filled it.</summary>
    public static async Task EmptyAsync(Db db, CancellationToken cancel)
    {
        await Statement.OpenAsync(db, cancel);
        await using var dropping = Statement.Of(db, Drop);
        await dropping.ExecuteNonQueryAsync(cancel);
    }
}
