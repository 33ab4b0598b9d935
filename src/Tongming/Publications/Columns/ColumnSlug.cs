namespace Tongming.Publications.Columns;

/// <summary>The part of a web address that names a column, unique in the body, such as <c>monthly-data</c>.</summary>
public readonly record struct ColumnSlug
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 2;

    /// <summary>Most characters.</summary>
    public const int Longest = 40;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "admin",
        "api",
        "catalogue",
        "check",
        "desk",
        "feed",
        "files",
        "index",
        "login",
        "request",
        "requests",
        "robots",
        "search",
        "sitemap",
        "static",
    };

    private ColumnSlug(string text) => Text = text;

    /// <summary>The text; null only in a value that nobody made.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads an address part: <see cref="Shortest"/> to <see cref="Longest"/> lower-case letters a–z, digits and single hyphens, begins
    /// with a letter, ends with a letter or digit. Refused: <c>column.slug.shape</c>; <c>column.slug.reserved</c> for words that the
    /// program uses itself.
    /// </summary>
    public static Outcome<ColumnSlug> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsShaped(text))
            return new Refusal("column.slug.shape", text, Shortest, Longest);
        return Reserved.Contains(text) ? new Refusal("column.slug.reserved", text) : new ColumnSlug(text);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsShaped(string text) =>
        text.Length is >= Shortest and <= Longest
        && char.IsAsciiLetterLower(text[0])
        && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal)
        && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');
}
