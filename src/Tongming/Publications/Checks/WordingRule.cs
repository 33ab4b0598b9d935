namespace Tongming.Publications.Checks;

/// <summary>How much a wording matters.</summary>
public enum WordingSeverity
{
    /// <summary>一般: warns and proposes.</summary>
    Light,

    /// <summary>严重: blocks until a second person lets it pass (R3-38).</summary>
    Serious,
}

/// <summary>What an entry of the wording list says.</summary>
/// <param name="Words">What is wrong, 2 to <see cref="WordingRule.LongestWords"/> characters; <c>{数}</c> stands for a number in digits or Chinese numerals.</param>
/// <param name="Suggestion">What is right, or empty.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Exceptions">Longer words in which it is right.</param>
/// <param name="Note">Why, for whoever writes.</param>
public sealed record WordingText(
    string Words,
    string Suggestion,
    WordingSeverity Severity,
    IReadOnlyList<string> Exceptions,
    string Note = ""
);

/// <summary>An entry of the wording list that a body maintains.</summary>
[Law("R3-38", "R5-10")]
public sealed class WordingRule
{
    /// <summary>What stands for a number.</summary>
    public const string Number = "{数}";

    /// <summary>Longest words and suggestion, in characters.</summary>
    public const int LongestWords = 50;

    /// <summary>Most exceptions.</summary>
    public const int MostExceptions = 20;

    /// <summary>Longest note, in characters.</summary>
    public const int LongestNote = 200;

    /// <summary>Most entries of a body.</summary>
    public const int MostRules = 2000;

    private WordingRule() { }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What is wrong.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What is right, or empty.</summary>
    public string Suggestion { get; private set; } = "";

    /// <summary>How much it matters.</summary>
    public WordingSeverity Severity { get; private set; }

    /// <summary>The exceptions, one on each line.</summary>
    public string ExceptionLines { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Longer words in which it is right.</summary>
    public IReadOnlyList<string> Exceptions() => ExceptionLines.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// A new entry. Refused: <c>wording.words</c>, with fewer than two characters beside numbers or too many; <c>wording.same</c>, where the
    /// suggestion is what is wrong; <c>wording.exception</c>, where an exception does not hold the words or is too long;
    /// <c>wording.too-long</c> for the suggestion, the note or too many exceptions.
    /// </summary>
    public static Outcome<WordingRule> Make(Guid bodyId, Guid id, WordingText text)
    {
        var rule = new WordingRule { BodyId = bodyId, Id = id };
        return rule.Take(text) is { } refusal ? refusal : rule;
    }

    /// <summary>Changes what it says. Refused as a new one would be; then nothing changes.</summary>
    public Outcome<int> Change(WordingText text)
    {
        if (Take(text) is { } refusal)
            return refusal;
        return ++Version;
    }

    /// <summary>What it says.</summary>
    public WordingText ToText() => new(Words, Suggestion, Severity, Exceptions(), Note);

    private Refusal? Take(WordingText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Words.Trim();
        var suggestion = text.Suggestion.Trim();
        var exceptions = text.Exceptions.Select(one => one.Trim()).Where(one => one.Length > 0).Distinct().ToList();
        var bare = words.Replace(Number, "", StringComparison.Ordinal);
        if (words.Length > LongestWords || bare.Length < (bare.Length == words.Length ? 1 : 2) || words.Contains('\n'))
            return new Refusal("wording.words", LongestWords);
        if (suggestion == words)
            return new Refusal("wording.same");
        if (suggestion.Length > LongestWords || text.Note.Trim().Length > LongestNote || exceptions.Count > MostExceptions)
            return new Refusal("wording.too-long", LongestWords, LongestNote, MostExceptions);
        var isPlain = bare.Length == words.Length;
        if (exceptions.Find(one => one.Length > LongestWords || (isPlain && !one.Contains(words, StringComparison.Ordinal))) is { } wrong)
            return new Refusal("wording.exception", wrong, words);
        (Words, Suggestion, Severity, Note) = (words, suggestion, text.Severity, text.Note.Trim());
        ExceptionLines = string.Join('\n', exceptions);
        return null;
    }
}
