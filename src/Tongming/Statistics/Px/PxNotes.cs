using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Px;

/// <summary>Footnotes of a file. Those that must be shown (the X at the end of their keyword) stand before the others.</summary>
internal static class PxNotes
{
    public static IEnumerable<string> Of(PxEntries entries, params IReadOnlyList<string> of) =>
        new[] { "NOTEX", "NOTE" }
            .SelectMany(entries.Of)
            .Where(entry => entry.Of.SequenceEqual(of))
            .Select(entry => Text(entry, entries.IsOurs));

    /// <summary>What a file of another program says that its dots mean.</summary>
    public static IEnumerable<string> OfSymbols(PxEntries entries)
    {
        for (var dots = 1; dots <= 6 && !entries.IsOurs; dots++)
            if (entries.Text($"DATASYMBOL{dots}") is { } text && text.Any(char.IsLetter))
                yield return $"{new string('.', dots)} {text}";
    }

    public static ILookup<string, string> OfValues(PxEntries entries, string dimension) =>
        new[] { "VALUENOTEX", "VALUENOTE" }
            .SelectMany(entries.Of)
            .Where(entry => entry.Of.Count == 2 && entry.Of[0] == dimension)
            .ToLookup(entry => entry.Of[1], entry => Text(entry, entries.IsOurs), StringComparer.Ordinal);

    public static string Text(PxEntry entry, bool isOurs) => PxText.ToNote(string.Concat(entry.Texts), isOurs);

    /// <summary>The status that a symbol stands for, by what the file says of it.</summary>
    public static CellStatus StatusOf(PxEntries entries, int dots)
    {
        var text = entries.Text($"DATASYMBOL{dots}") ?? "";
        return Says(text, "保密", "confidential", "secret", "suppressed") ? CellStatus.Confidential
            : Says(text, "不适用", "not applicable", "not possible") ? CellStatus.NotApplicable
            : CellStatus.Missing;
    }

    private static bool Says(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
