namespace Tongming.Statistics.Px;

/// <summary>One keyword with its value.</summary>
/// <param name="Keyword">In capitals.</param>
/// <param name="Language">In brackets after the keyword, or null.</param>
/// <param name="Of">What it is said of: names in parentheses.</param>
/// <param name="Texts">The texts of its value.</param>
/// <param name="Bare">What stands outside of quotes, without spaces and commas.</param>
internal sealed record PxEntry(string Keyword, string? Language, IReadOnlyList<string> Of, IReadOnlyList<string> Texts, string Bare)
{
    public string? First => Texts.Count > 0 ? Texts[0] : null;
}

/// <summary>All keywords of a file before its numbers.</summary>
internal sealed class PxEntries
{
    private readonly Dictionary<string, List<PxEntry>> all = new(StringComparer.Ordinal);

    private Dictionary<string, PxEntry>? first;
    private int count;

    public bool IsOurs => all.ContainsKey(PxFile.OwnVersion);

    private string? Language => all.GetValueOrDefault("LANGUAGE")?[0].First;

    /// <summary>Adds one and says how many there are now.</summary>
    public int Add(PxEntry entry)
    {
        if (!all.TryGetValue(entry.Keyword, out var same))
            all[entry.Keyword] = same = [];
        same.Add(entry);
        return ++count;
    }

    /// <summary>What a keyword says, in the main language.</summary>
    public IEnumerable<PxEntry> Of(string keyword) =>
        all.GetValueOrDefault(keyword)?.Where(entry => entry.Language is null || entry.Language == Language) ?? [];

    /// <summary>The first value that is said of these names, or null.</summary>
    public PxEntry? One(string keyword, params IReadOnlyList<string> of)
    {
        if (first is null)
        {
            first = new Dictionary<string, PxEntry>(StringComparer.Ordinal);
            foreach (var entry in all.Keys.SelectMany(Of))
                first.TryAdd(KeyOf(entry.Keyword, entry.Of), entry);
        }

        return first.GetValueOrDefault(KeyOf(keyword, of));
    }

    public string? Text(string keyword, params IReadOnlyList<string> of) => One(keyword, of)?.First is { Length: > 0 } text ? text : null;

    /// <summary>All values of a keyword by what they are said of, for what is asked of many names.</summary>
    public ILookup<string, PxEntry> By(string keyword) =>
        Of(keyword).ToLookup(entry => string.Join('\0', entry.Of), StringComparer.Ordinal);

    private static string KeyOf(string keyword, IReadOnlyList<string> of) => keyword + '\0' + string.Join('\0', of);
}
