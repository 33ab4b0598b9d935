namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Writes the embedded database, as it is at this moment, into another file while others go on using it.</summary>
internal static class SqliteCopy
{
    private const string Copy = "VACUUM INTO @file";

    public static async Task RunAsync(Db db, string file, CancellationToken cancel)
    {
        await Statement.OpenAsync(db, cancel);
        await using var copying = Statement.Of(db, Copy, ("@file", file));
        copying.CommandTimeout = 0;
        await copying.ExecuteNonQueryAsync(cancel);
    }
}
