using System.Globalization;

namespace Tongming.Statistics.Tables;

/// <summary>Numbers footnotes: the same text has one number wherever it stands.</summary>
internal sealed class TableNotes
{
    private readonly OrderedDictionary<string, int> numbers = new(StringComparer.Ordinal);

    public IReadOnlyList<string> All => [.. numbers.Keys];

    /// <summary>Their numbers with commas between; empty for none.</summary>
    public string MarkOf(IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
            return "";
        foreach (var note in notes)
            numbers.TryAdd(note, numbers.Count + 1);
        return string.Join(',', notes.Select(note => numbers[note].ToString(CultureInfo.InvariantCulture)));
    }
}
