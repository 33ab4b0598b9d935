namespace Tongming.Web.Tests.House;

/// <summary>Code words of a document: what stands in backticks in one column of its tables, the second unless told.</summary>
internal static class WordList
{
    public static IReadOnlySet<string> CodeWords(IEnumerable<string> lines, int column = 2) =>
        lines
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Split('|'))
            .Where(cells => cells.Length > column + 1)
            .SelectMany(cells => cells[column].Split('`').Where((_, i) => i % 2 == 1))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The name as people write it: <c>Outcome`1</c> is Outcome.</summary>
    public static string NameOf(Type type) => type.Name.Split('`')[0];
}
