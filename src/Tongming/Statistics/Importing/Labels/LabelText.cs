using System.Text;
using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Statistics.Importing.Labels;

/// <summary>A label of a table without what the table puts around it.</summary>
/// <param name="Text">The words alone.</param>
/// <param name="Depth">How far it is set in: two for every full-width space, numbering and 其中：included. Larger is below smaller.</param>
/// <param name="Unit">The unit that stands in brackets behind it, or null.</param>
/// <param name="Marks">Footnote marks behind it (①, *), or nothing.</param>
public readonly record struct LabelReading(string Text, int Depth, string? Unit, string Marks);

/// <summary>
/// Reads labels of stubs and headers: indentation, 一、（一） 1. numbering, # and 其中：before, units and footnote marks behind, spaces inside
/// words (总　　计).
/// </summary>
public static partial class LabelText
{
    private const int Step = 2;
    private const int AmongWidth = 6;

    /// <summary>Reads a label.</summary>
    public static LabelReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var depth = 0;
        var start = 0;
        for (; start < text.Length && char.IsWhiteSpace(text[start]); start++)
            depth += text[start] is '\u3000' or '\t' ? Step : 1;
        var rest = Joined(Widths.Narrow(text[start..]));
        while (true)
        {
            var match = Before().Match(rest);
            if (!match.Success || match.Length == rest.Length)
                break;
            depth += DepthOf(match);
            rest = rest[match.Length..];
        }

        var marks = After().Match(rest) is { Success: true, Index: > 0 } after ? after.Value.Trim() : "";
        rest = marks.Length == 0 ? rest : rest[..^marks.Length].TrimEnd();
        var (words, unit) = UnitText.Split(rest);
        return new LabelReading(words, depth, unit, marks);
    }

    /// <summary>A label for comparing: narrow, without any spaces, colons at the end left out.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var wide in text)
            if (Widths.Narrow(wide) is var narrow && !char.IsWhiteSpace(narrow) && !char.IsControl(narrow))
                key.Append(narrow);
        while (key.Length > 1 && key[^1] == ':')
            key.Length--;
        return key.ToString();
    }

    private static int DepthOf(Match match) =>
        match.Groups["among"].Success ? AmongWidth
        : match.Groups["second"].Success ? Step
        : match.Groups["third"].Success ? 2 * Step
        : match.Groups["fourth"].Success ? 3 * Step
        : 0;

    /// <summary>Without spaces on either side of which stand Han characters, and with single ones elsewhere.</summary>
    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (joined.Length > 0 && !(joined[^1] >= '\u2e80' && part[0] >= '\u2e80'))
                joined.Append(' ');
            joined.Append(part);
        }

        return joined.ToString();
    }

    [GeneratedRegex(
        """
            ^(?: (?<among>其中[:、]?(?=\S))
               | (?<hash>\#\s*)
               | (?<first>[一二三四五六七八九十]{1,3}[、.]\s*)
               | (?<second>\([一二三四五六七八九十]{1,3}\)\s*)
               | (?<third>\d{1,2}(?:[、]|\.(?!\d))\s*)
               | (?<fourth>\(\d{1,2}\)\s*|\d{1,2}\)\s*) )
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Before();

    [GeneratedRegex(@"\s*(?:[①-⑳*#]+|\[注?\d{1,2}\]|\(注\d{0,2}\)|注\d{1,2})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex After();
}
