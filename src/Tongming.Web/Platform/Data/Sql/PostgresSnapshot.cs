namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Names the moment that the transaction of a context sees, so that another program can look at the same one.</summary>
internal static class PostgresSnapshot
{
    private const string Export = "SELECT pg_export_snapshot()";

    public static async Task<string> NameAsync(Db db, CancellationToken cancel)
    {
        await using var exporting = Statement.Of(db, Export);
        return (string)(await exporting.ExecuteScalarAsync(cancel))!;
    }
}
