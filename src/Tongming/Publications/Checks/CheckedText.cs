using System.Security.Cryptography;
using System.Text;
using Tongming.Texts;
using Tongming.Texts.PersonalData;

namespace Tongming.Publications.Checks;

/// <summary>The text of one part of an edition, as the checks read it.</summary>
/// <param name="Place">Which part.</param>
/// <param name="Text">Its words, one paragraph or cell on each line.</param>
public sealed record CheckedText(CheckPlace Place, string Text)
{
    private const int Around = 20;
    private const int LongestWords = 60;
    private readonly Lazy<IReadOnlyList<PersonalDataMatch>> personal = new(() => PersonalDataFinder.Find(Text));

    /// <summary>True where a line is a paragraph, so that the numbers of headings follow each other; false for worksheets and pages whose lines are broken by their width.</summary>
    public bool HasHeadings { get; init; } = true;

    /// <summary>Where its tables stand, in order: numbers before the labels of rows are no numbers of headings.</summary>
    public IReadOnlyList<Span> Tables { get; init; } = [];

    /// <summary>True where a paragraph may go over several lines, as in PDF files: brackets are then paired over the whole text.</summary>
    public bool IsBroken { get; init; }

    /// <summary>What in it has the form of personal data.</summary>
    public IReadOnlyList<PersonalDataMatch> PersonalData => personal.Value;

    /// <summary>A finding at some characters of this text, shown masked and with the words around it on its line.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">The characters; 0 of them for a place between two.</param>
    /// <param name="arguments">What the sentence names.</param>
    public CheckFinding Found(CheckRule rule, Span at, params IReadOnlyList<string> arguments)
    {
        var from = Math.Max(0, at.Start - Around);
        var to = Math.Min(Text.Length, at.End + Around);
        if (Text.LastIndexOf('\n', Math.Max(from, at.Start - 1), Math.Max(0, at.Start - from)) is >= 0 and var before)
            from = before + 1;
        if (Text.IndexOf('\n', at.End, to - at.End) is >= 0 and var behind)
            to = behind;
        var key = Hash([
            CheckRules.Of(rule).Code,
            $"{Place.Part}",
            Place.Name,
            Place.Detail,
            Text[from..at.Start],
            Text.Substring(at.Start, at.Length),
            Text[at.End..to],
        ]);
        return new CheckFinding(rule, Place, at, key)
        {
            Before = (from > 0 && Text[from - 1] != '\n' ? "…" : "") + Shown(from, at.Start, isFirst: true),
            Words = Shown(at.Start, Math.Min(at.End, at.Start + LongestWords)) + (at.Length > LongestWords ? "…" : ""),
            After = Shown(at.End, to) + (to < Text.Length && Text[to] != '\n' ? "…" : ""),
            Arguments = arguments,
        };
    }

    /// <summary>A finding about a whole file: it holds for exactly these bytes.</summary>
    public static CheckFinding OfFile(CheckRule rule, CheckPlace place, string sha256, params IReadOnlyList<string> arguments) =>
        new(rule, place, default, Hash([CheckRules.Of(rule).Code, place.Name, place.Detail, sha256, .. arguments]))
        {
            Arguments = arguments,
        };

    private string Shown(int from, int to, bool isFirst = false)
    {
        var shown = new StringBuilder();
        var at = from;
        for (var index = FirstEndingBehind(from); index < PersonalData.Count && PersonalData[index].Start < to; index++)
        {
            var match = PersonalData[index];
            if (match.IsOnlyFlagged)
                continue;
            if (match.Start > at)
                shown.Append(Text, at, match.Start - at);
            // What begins before this stretch was shown there, but for the first stretch.
            if (match.Start >= from || isFirst)
                shown.Append(match.Masked);
            at = Math.Min(to, match.End);
        }

        return shown.Append(Text, at, Math.Max(0, to - at)).Replace('\n', ' ').ToString();
    }

    /// <summary>They are in order and do not overlap, and there may be very many.</summary>
    private int FirstEndingBehind(int place)
    {
        var (low, high) = (0, PersonalData.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (PersonalData[middle].End > place)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static string Hash(IEnumerable<string> parts)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
            all.Append(part.Length).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
