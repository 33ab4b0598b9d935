using System.Net;
using System.Text;
using Tongming.Texts;

namespace Tongming.Publications.Checks;

/// <summary>A link of a text.</summary>
/// <param name="Address">Where it leads, as written.</param>
/// <param name="At">Its words in the text.</param>
public sealed record MarkupLink(string Address, Span At);

/// <summary>A picture of a text.</summary>
/// <param name="Source">Its address.</param>
/// <param name="HasText">Whether it has an alternative text.</param>
/// <param name="At">Index in the text where it stands.</param>
public sealed record MarkupPicture(string Source, bool HasText, int At);

/// <summary>
/// Clean markup as words that know where they stand in it, so that words can be replaced without touching the markup. Blocks, cells and
/// alternative texts stand on lines of their own. Reads in proportion to the length, whatever the markup.
/// </summary>
public sealed class MarkupText
{
    private const int LongestEntity = 12;
    private const string Blocks =
        " p h1 h2 h3 h4 h5 h6 li ul ol table thead tbody tfoot tr td th caption blockquote figure figcaption div br hr pre dl dt dd ";
    private readonly string markup;
    private readonly StringBuilder text = new();
    private readonly List<Span> origins = [];
    private readonly List<MarkupLink> links = [];
    private readonly List<MarkupPicture> pictures = [];
    private readonly List<(Span Place, string Value)> addresses = [];
    private readonly List<Span> tables = [];
    private (string Address, int Start)? link;
    private (int Depth, int Start) table;

    private MarkupText(string markup) => this.markup = markup;

    /// <summary>The words, one block on each line.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its links, in order.</summary>
    public IReadOnlyList<MarkupLink> Links => links;

    /// <summary>Its pictures, in order.</summary>
    public IReadOnlyList<MarkupPicture> Pictures => pictures;

    /// <summary>Its tables, in order; one inside another is part of that.</summary>
    public IReadOnlyList<Span> Tables => tables;

    /// <summary>The addresses of mailboxes and telephones to which it links, with their place in the markup.</summary>
    public IReadOnlyList<(Span Place, string Value)> Addresses => addresses;

    /// <summary>Reads clean markup.</summary>
    public static MarkupText Read(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var read = new MarkupText(markup);
        var at = 0;
        while (at < markup.Length)
            at = markup[at] == '<' ? read.Tag(at) : read.Character(at, markup.Length);
        read.EndLink();
        read.Text = read.text.ToString();
        return read;
    }

    /// <summary>The markup with words of <see cref="Text"/> replaced; tags between them stay.</summary>
    /// <param name="places">Which words by what, without overlaps.</param>
    public string Replace(IEnumerable<(Span At, string Words)> places)
    {
        var inMarkup = new List<(Span At, string Words)>();
        foreach (var (at, words) in places)
            for (var index = at.Start; index < at.End; index++)
                if (origins[index].Length > 0)
                    inMarkup.Add((origins[index], index == at.Start ? WebUtility.HtmlEncode(words) : ""));
        return ReplaceInMarkup(inMarkup);
    }

    /// <summary>The markup with stretches of itself replaced.</summary>
    public string ReplaceInMarkup(IEnumerable<(Span At, string Words)> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var written = new StringBuilder(markup.Length);
        var from = 0;
        foreach (var (at, words) in places.OrderBy(one => one.At.Start))
        {
            written.Append(markup, from, at.Start - from).Append(words);
            from = at.End;
        }

        return written.Append(markup, from, markup.Length - from).ToString();
    }

    /// <summary>Takes one character of words, an entity as the one it means; gives where the next begins.</summary>
    private int Character(int at, int end)
    {
        var length = 1;
        var meaning = markup[at].ToString();
        if (markup[at] == '&' && markup.IndexOf(';', at, Math.Min(LongestEntity, end - at)) is >= 0 and var semicolon)
        {
            var entity = markup[at..(semicolon + 1)];
            var decoded = WebUtility.HtmlDecode(entity);
            if (decoded != entity)
                (meaning, length) = (decoded, entity.Length);
        }

        for (var index = 0; index < meaning.Length; index++)
        {
            text.Append(meaning[index] is '\n' or '\r' ? ' ' : meaning[index]);
            origins.Add(new Span(at + (index == 0 ? 0 : length), index == 0 ? length : 0));
        }

        return at + length;
    }

    private int Tag(int at)
    {
        var end = EndOfTag(at);
        var name = NameAt(at + 1);
        if (name == "a")
        {
            EndLink();
            link = (ValueOf("href", at, end) is { } href ? Decoded(href) : "", text.Length);
            if (ValueOf("href", at, end) is { } place && Decoded(place) is var address && IsPersonal(address))
                addresses.Add((place, address));
        }
        else if (name == "/a")
            EndLink();
        else if (name == "img")
            Picture(at, end);
        else if (Blocks.Contains($" {name.TrimStart('/')} ", StringComparison.Ordinal))
            Break();
        if (name is "table" or "/table")
            Table(name[0] != '/');
        return end;
    }

    private void Table(bool begins)
    {
        if (begins)
            table = table.Depth == 0 ? (1, text.Length) : (table.Depth + 1, table.Start);
        else if (table.Depth > 0 && --table.Depth == 0)
            tables.Add(Span.Between(table.Start, text.Length));
    }

    private void Picture(int at, int end)
    {
        var alternative = ValueOf("alt", at, end);
        var hasText = alternative is { } given && Decoded(given).Trim().Length > 0;
        pictures.Add(new MarkupPicture(ValueOf("src", at, end) is { } source ? Decoded(source) : "", hasText, text.Length));
        if (!hasText)
            return;
        Break();
        for (var index = alternative!.Value.Start; index < alternative.Value.End; )
            index = Character(index, alternative.Value.End);
        Break();
    }

    private void Break()
    {
        if (text.Length == 0 || text[^1] == '\n')
            return;
        text.Append('\n');
        origins.Add(default);
    }

    private void EndLink()
    {
        if (link is var (address, start))
            links.Add(new MarkupLink(address, Span.Between(start, text.Length)));
        link = null;
    }

    /// <summary>Behind the closing sign of a tag; signs inside quotation marks do not count.</summary>
    private int EndOfTag(int at)
    {
        var quote = '\0';
        for (var index = at + 1; index < markup.Length; index++)
            if (quote != '\0')
                quote = markup[index] == quote ? '\0' : quote;
            else if (markup[index] is '"' or '\'')
                quote = markup[index];
            else if (markup[index] == '>')
                return index + 1;
        return markup.Length;
    }

    private string NameAt(int at)
    {
        var end = at;
        while (
            end < markup.Length && end - at < LongestEntity && (char.IsAsciiLetterOrDigit(markup[end]) || (markup[end] == '/' && end == at))
        )
            end++;
        return markup[at..end].ToLowerInvariant();
    }

    private Span? ValueOf(string attribute, int at, int end)
    {
        var start = markup.IndexOf($" {attribute}=\"", at, end - at, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return null;
        start += attribute.Length + 3;
        var close = markup.IndexOf('"', start, end - start);
        return close < 0 ? null : Span.Between(start, close);
    }

    private string Decoded(Span place) => WebUtility.HtmlDecode(markup.Substring(place.Start, place.Length));

    private static bool IsPersonal(string address) =>
        address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
