using Microsoft.EntityFrameworkCore;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Counts the rows of tables. The same words serve both engines.</summary>
internal static class TableCounts
{
    /// <summary>All tables of the model and the index of the search.</summary>
    public static IReadOnlyList<string> TablesOf(Db db) =>
        [.. db.Model.GetRelationalModel().Tables.Select(table => table.Name).Append(SearchTables.Rows).Order(StringComparer.Ordinal)];

    /// <summary>How many rows each of the tables has.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> ReadAsync(
        Db db,
        IEnumerable<string> tables,
        CancellationToken cancel = default
    )
    {
        await Statement.OpenAsync(db, cancel);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var counting = Statement.Of(db, $"SELECT count(*) FROM {Quoted(table)}");
            counts[table] = (long)(await counting.ExecuteScalarAsync(cancel))!;
        }

        return counts;
    }

    /// <summary>A name as both engines take it literally.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
