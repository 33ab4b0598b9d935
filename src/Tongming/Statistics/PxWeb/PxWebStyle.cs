namespace Tongming.Statistics.PxWeb;

/// <summary>The formats in which numbers are given out, of those that the interface names.</summary>
public enum PxWebFormat
{
    /// <summary>json-stat2, the usual one.</summary>
    JsonStat2,

    /// <summary>csv.</summary>
    Csv,

    /// <summary>xlsx.</summary>
    Xlsx,

    /// <summary>px.</summary>
    Px,
}

/// <summary>What names a category in a table.</summary>
public enum PxWebTexts
{
    /// <summary>Its label.</summary>
    Texts,

    /// <summary>Its code.</summary>
    Codes,

    /// <summary>Code, a space, label.</summary>
    CodesAndTexts,
}

/// <summary>How a table is to look.</summary>
/// <param name="Texts">What names a category.</param>
/// <param name="Title">True to have the title above the table.</param>
/// <param name="Separator">What stands between fields of CSV: comma, tab, space or semicolon.</param>
public sealed record PxWebStyle(PxWebTexts Texts, bool Title, char Separator)
{
    private static readonly (string Name, PxWebTexts? Texts, char Separator)[] Words =
    [
        ("UseTexts", PxWebTexts.Texts, '\0'),
        ("UseCodes", PxWebTexts.Codes, '\0'),
        ("UseCodesAndTexts", PxWebTexts.CodesAndTexts, '\0'),
        ("SeparatorTab", null, '\t'),
        ("SeparatorSpace", null, ' '),
        ("SeparatorSemicolon", null, ';'),
        ("IncludeTitle", null, '\0'),
    ];

    /// <summary>Labels, no title, commas.</summary>
    public static PxWebStyle Usual { get; } = new(PxWebTexts.Texts, false, ',');

    /// <summary>The format of a name in any case. Refused: <c>pxweb.format</c> with the name.</summary>
    public static Outcome<PxWebFormat> FormatOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var format in Enum.GetValues<PxWebFormat>())
            if (string.Equals(NameOf(format), name, StringComparison.OrdinalIgnoreCase))
                return format;
        return new Refusal("pxweb.format", name);
    }

    /// <summary>The name of a format in addresses.</summary>
    public static string NameOf(PxWebFormat format) =>
        format switch
        {
            PxWebFormat.Csv => "csv",
            PxWebFormat.Xlsx => "xlsx",
            PxWebFormat.Px => "px",
            _ => "json-stat2",
        };

    /// <summary>
    /// The style of <c>outputFormatParams</c>. Refused: <c>pxweb.format-params</c> with the word for one that is unknown, does not go with the
    /// format, or stands beside another that says otherwise.
    /// </summary>
    public static Outcome<PxWebStyle> Of(IEnumerable<string> words, PxWebFormat format)
    {
        ArgumentNullException.ThrowIfNull(words);
        var style = Usual;
        var (texts, separator) = (false, false);
        foreach (var word in words)
        {
            var known = Array.Find(Words, one => string.Equals(one.Name, word, StringComparison.OrdinalIgnoreCase));
            var fits = format == PxWebFormat.Csv || (format == PxWebFormat.Xlsx && known.Separator == '\0');
            if (known.Name is null || !fits || (known.Texts is not null && texts) || (known.Separator != '\0' && separator))
                return new Refusal("pxweb.format-params", word);
            texts |= known.Texts is not null;
            separator |= known.Separator != '\0';
            style = new PxWebStyle(
                known.Texts ?? style.Texts,
                style.Title || known.Name == "IncludeTitle",
                known.Separator == '\0' ? style.Separator : known.Separator
            );
        }

        return style;
    }
}
