namespace Tongming.Statistics.Importing.Sheets;

/// <summary>Several footnotes in one cell: separated by " | ", a | inside a note doubled.</summary>
internal static class NoteColumn
{
    private const string Separator = " | ";

    public static string Join(IEnumerable<string> notes) =>
        string.Join(Separator, notes.Select(note => note.Replace("|", "||", StringComparison.Ordinal)));

    public static IEnumerable<string> Split(string text) =>
        text.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(note => note.Replace("||", "|", StringComparison.Ordinal));
}
