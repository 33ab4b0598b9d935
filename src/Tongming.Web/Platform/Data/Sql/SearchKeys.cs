namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Reads which things of a kind the index knows, over all bodies: for rebuilding it. The same words serve both engines.</summary>
internal static class SearchKeys
{
    private const string Read = "SELECT body_id, id FROM platform_search WHERE kind = @kind";

    public static async Task<IReadOnlyList<(Guid BodyId, Guid Id)>> RunAsync(Db db, string kind, CancellationToken cancel)
    {
        await Statement.OpenAsync(db, cancel);
        await using var reading = Statement.Of(db, Read, ("@kind", kind));
        await using var reader = await reading.ExecuteReaderAsync(cancel);
        var keys = new List<(Guid, Guid)>();
        while (await reader.ReadAsync(cancel))
            keys.Add((Statement.Id(reader, 0), Statement.Id(reader, 1)));
        return keys;
    }
}
