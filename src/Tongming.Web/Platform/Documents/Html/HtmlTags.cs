using System.Collections.Frozen;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>What the elements of HTML do to the lines of a text and to each other.</summary>
internal static class HtmlTags
{
    /// <summary>Elements without content.</summary>
    public static readonly FrozenSet<string> Void = Set(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    );

    /// <summary>Elements that begin and end a line.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp"
    );

    /// <summary>Elements whose words a reader of the page does not see; pinyin over characters (rt) is no word of the text.</summary>
    public static readonly FrozenSet<string> Unseen = Set(
        "audio canvas datalist head iframe noframes noscript object rp rt select svg textarea title video"
    );

    /// <summary>Elements whose content is not even text of the page.</summary>
    public static readonly FrozenSet<string> Foreign = Set("script style template");

    /// <summary>Elements that the parser opens again in the next block when they were not closed.</summary>
    public static readonly FrozenSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");

    /// <summary>Elements that an end tag of an ordinary inline element cannot reach over.</summary>
    public static readonly FrozenSet<string> Special = Set(
        "address applet article aside blockquote body button caption center col colgroup dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html iframe li listing main marquee menu nav noframes noscript object ol p plaintext pre script search section select style summary table tbody td template textarea tfoot th thead title tr ul xmp"
    );

    /// <summary>Elements that no implied end reaches over.</summary>
    public static readonly FrozenSet<string> Boundary = Set("applet button caption html marquee object table td template th");

    /// <summary>Start tags of a paragraph's end.</summary>
    public static readonly FrozenSet<string> EndsParagraph = Set(
        "address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp"
    );

    /// <summary>For a start tag, the open elements that it closes, and those that stop the closing.</summary>
    public static (FrozenSet<string> Closes, FrozenSet<string> Stops)? Implied(string name) =>
        name switch
        {
            "li" => (Items, Lists),
            "dd" or "dt" => (Terms, Lists),
            "option" or "optgroup" => (Options, Tables),
            "td" or "th" => (Cells, Tables),
            "tr" => (Rows, Tables),
            "tbody" or "thead" or "tfoot" or "caption" or "colgroup" => (RowGroups, Tables),
            _ => null,
        };

    private static readonly FrozenSet<string> Items = Set("li");
    private static readonly FrozenSet<string> Terms = Set("dd dt");
    private static readonly FrozenSet<string> Options = Set("option");
    private static readonly FrozenSet<string> Cells = Set("td th caption");
    private static readonly FrozenSet<string> Rows = Set("tr caption colgroup");
    private static readonly FrozenSet<string> RowGroups = Set("tbody thead tfoot caption colgroup");
    private static readonly FrozenSet<string> Tables = Set("table template html select");
    private static readonly FrozenSet<string> Lists = Set("ul ol dl menu dir table td th template html");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
