namespace Tongming.Web.Tests.House;

/// <summary>The code words of <c>docs/words.md</c>: what stands in backticks in the second column of its tables.</summary>
internal static class WordList
{
    public static IReadOnlySet<string> CodeWords(IEnumerable<string> lines) =>
        lines
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Split('|'))
            .Where(cells => cells.Length > 3)
            .SelectMany(cells => cells[2].Split('`').Where((_, i) => i % 2 == 1))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The name as people write it: <c>Outcome`1</c> is Outcome.</summary>
    public static string NameOf(Type type) => type.Name.Split('`')[0];
}
