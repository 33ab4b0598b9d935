using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Tongming.Web.Publications.Desk;

/// <summary>
/// Remarks at their place: what a reviewer quotes between “ and ” in the reason for returning is marked in the text where it stands.
/// </summary>
internal static partial class QuotedRemarks
{
    /// <summary>Shorter quotes would mark half the text.</summary>
    private const int Shortest = 2;

    /// <summary>The quotes of a remark.</summary>
    public static IReadOnlyList<string> Of(string? remark) =>
        remark is null
            ? []
            :
            [
                .. Quotes()
                    .Matches(remark)
                    .Select(match => match.Groups["words"].Value.Trim())
                    .Where(words => words.Length >= Shortest)
                    .Distinct(),
            ];

    /// <summary>Clean markup with the quotes marked; a quote that runs over several elements is left unmarked.</summary>
    public static IHtmlContent Mark(string html, string? remark)
    {
        var quotes = Of(remark).Select(System.Net.WebUtility.HtmlEncode).OfType<string>().OrderByDescending(words => words.Length).ToList();
        if (quotes.Count == 0)
            return new HtmlString(html);
        var marked = new StringBuilder(html.Length + 100);
        foreach (Match part in Parts().Matches(html))
            marked.Append(part.Value[0] == '<' ? part.Value : Mark(part.Value, quotes));
        return new HtmlString(marked.ToString());
    }

    private static string Mark(string text, List<string> quotes)
    {
        var marked = new StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            if (quotes.Find(words => string.CompareOrdinal(text, at, words, 0, words.Length) == 0) is { } quote)
            {
                marked.Append("<mark>").Append(quote).Append("</mark>");
                at += quote.Length;
            }
            else
            {
                marked.Append(text[at++]);
            }
        }

        return marked.ToString();
    }

    [GeneratedRegex("“(?<words>[^”]{2,200})”", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotes();

    [GeneratedRegex("<[^>]*>|[^<]+|<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
