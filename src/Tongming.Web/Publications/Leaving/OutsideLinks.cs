using System.Net;
using System.Text.RegularExpressions;

namespace Tongming.Web.Publications.Leaving;

/// <summary>
/// The links of public pages that lead to other sites: each goes through <c>/leave</c>, which says so before anybody leaves (R5-44).
/// Reads clean markup only, whose links all look alike.
/// </summary>
internal static partial class OutsideLinks
{
    /// <summary>The address of the notice before another site.</summary>
    /// <param name="to">Where it leads.</param>
    /// <param name="item">The item in whose text the link stands; null for what stands in the settings.</param>
    public static string Through(string to, Guid? item = null) =>
        $"/leave?to={Uri.EscapeDataString(to)}{(item is { } id ? $"&item={id}" : "")}";

    /// <summary>Clean markup of an item with the links to other sites going through the notice.</summary>
    public static string Rewrite(string clean, Guid item, OwnSites own) =>
        Links()
            .Replace(
                clean,
                link =>
                    WebUtility.HtmlDecode(link.Groups["to"].Value) is var to && own.IsOutside(to)
                        ? $"<a href=\"{WebUtility.HtmlEncode(Through(to, item))}\" class=\"outside\" rel=\"nofollow\""
                        : link.Value
            );

    /// <summary>Whether clean markup has this link.</summary>
    public static bool Has(string clean, string to) =>
        Links().Matches(clean).Any(link => WebUtility.HtmlDecode(link.Groups["to"].Value) == to);

    [GeneratedRegex(
        "<a href=\"(?<to>https?://[^\"]*)\" rel=\"noopener noreferrer\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Links();
}
