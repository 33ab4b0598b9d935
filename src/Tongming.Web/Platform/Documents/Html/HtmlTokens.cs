using System.Diagnostics;
using System.Runtime.InteropServices;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>
/// Sees every token before the parser builds its tree from it: enforces the limits, and keeps for each visible
/// character of the source where it stands. White space is left out, because parsers move and drop it.
/// </summary>
internal sealed class HtmlTokens(string source, DocumentLimits limits)
{
    private const int LongestName = 33;

    // Names that may stand without a semicolon, such as Egrave, are this long at most.
    private const int LongestOpenName = 6;
    private readonly HtmlNesting nesting = new(limits);
    private readonly List<char> characters = new(source.Length / 4);
    private readonly List<int> offsets = new(source.Length / 4);
    private readonly Dictionary<IElement, int> cells = new(ReferenceEqualityComparer.Instance);
    private readonly long started = Stopwatch.GetTimestamp();
    private bool inForeign;

    /// <summary>The characters of the page in the order of the source.</summary>
    public ReadOnlySpan<char> Characters => CollectionsMarshal.AsSpan(characters);

    /// <summary>For each of them its index in the source.</summary>
    public ReadOnlySpan<int> Offsets => CollectionsMarshal.AsSpan(offsets);

    public static bool IsSpace(char character) => character is ' ' or '\n' or '\t' or '\r' or '\f';

    /// <summary>Where the tag of a table cell stands in the source; null for other elements.</summary>
    public int? CellStart(IElement element) => cells.TryGetValue(element, out var start) ? start : null;

    /// <summary>Takes an element that the parser has made.</summary>
    public void TakeElement(IElement element, TextPosition position)
    {
        if (element.LocalName is "td" or "th")
            cells[element] = Math.Clamp(position.Index, 0, source.Length);
    }

    /// <summary>Takes the next token of the parser.</summary>
    public void Take(HtmlToken token, TextRange range)
    {
        if (Stopwatch.GetElapsedTime(started) > limits.ParsingTime)
            throw new UnreadableException("document.too-complex");
        var start = Math.Clamp(range.Start.Index, 0, source.Length);
        var written = source.AsSpan(start, Math.Clamp(range.End.Index - start, 0, source.Length - start));
        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                nesting.Start(token.Name, written, token is HtmlTagToken { IsSelfClosing: true });
                inForeign = HtmlTags.Foreign.Contains(token.Name);
                break;
            case HtmlTokenType.EndTag:
                nesting.End(token.Name);
                inForeign = false;
                break;
            case HtmlTokenType.Character when !inForeign:
                TakeText(token.Data, written, start);
                break;
        }
    }

    private void TakeText(string data, ReadOnlySpan<char> written, int start)
    {
        if (data.AsSpan().IndexOfAnyExcept(" \n\t\r\f") < 0)
            return;
        nesting.Characters();
        var at = 0;
        for (var index = 0; index < data.Length; index++)
        {
            if (IsSpace(data[index]))
                continue;
            while (at < written.Length && IsSpace(written[at]))
                at++;
            var length = at < written.Length && written[at] == '&' ? LengthOfReference(written[at..], data.AsSpan(index)) : 1;
            characters.Add(data[index]);
            offsets.Add(Math.Min(start + at, source.Length - 1));
            // Both halves of a character from a reference stand at its ampersand.
            if (length > 1 && char.IsHighSurrogate(data[index]) && index + 1 < data.Length)
            {
                characters.Add(data[++index]);
                offsets.Add(start + at);
            }

            at += length;
        }
    }

    /// <summary>Length of the character reference at the start of <paramref name="written"/>; 1 where the ampersand is only itself.</summary>
    private static int LengthOfReference(ReadOnlySpan<char> written, ReadOnlySpan<char> data)
    {
        if (written.Length > 1 && written[1] == '#')
            return LengthOfNumber(written);
        var end = 1;
        while (end < written.Length && end < LongestName && char.IsAsciiLetterOrDigit(written[end]))
            end++;
        if (end < written.Length && written[end] == ';' && Names(written[1..(end + 1)], data))
            return end + 1;
        for (end = Math.Min(end, LongestOpenName + 1); end > 1; end--)
            if (Names(written[1..end], data))
                return end;
        return 1;
    }

    private static bool Names(ReadOnlySpan<char> name, ReadOnlySpan<char> data) =>
        HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is { Length: > 0 } symbol && data.StartsWith(symbol);

    private static int LengthOfNumber(ReadOnlySpan<char> written)
    {
        var isHexadecimal = written.Length > 2 && written[2] is 'x' or 'X';
        var first = isHexadecimal ? 3 : 2;
        var end = first;
        while (end < written.Length && (isHexadecimal ? char.IsAsciiHexDigit(written[end]) : char.IsAsciiDigit(written[end])))
            end++;
        if (end == first)
            return 1;
        return end < written.Length && written[end] == ';' ? end + 1 : end;
    }
}
