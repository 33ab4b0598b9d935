using System.Globalization;

namespace Tongming.Statistics.PxWeb;

/// <summary>Which tables somebody asks for.</summary>
public sealed record PxWebTablesRequest
{
    /// <summary>Most tables on one page.</summary>
    public const int LargestPage = 1000;

    /// <summary>Words that the table has to have, or null.</summary>
    public string? Words { get; init; }

    /// <summary>Only tables that were changed in these last days, at least 1, or null.</summary>
    public int? PastDays { get; init; }

    /// <summary>True to get also tables that have no new numbers.</summary>
    public bool IncludeDiscontinued { get; init; }

    /// <summary>The page, 1 for the first.</summary>
    public int PageNumber { get; init; } = 1;

    /// <summary>Tables on a page, 1 to <see cref="LargestPage"/>.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>
    /// Reads the parameters of an address; names in any case, others are passed over. Refused: <c>pxweb.parameter</c> with name and value
    /// for one that is not of its form; <c>pxweb.language</c> with the language for one other than Chinese.
    /// </summary>
    public static Outcome<PxWebTablesRequest> Of(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = new PxWebTablesRequest();
        foreach (var (name, value) in parameters)
        {
            var read = request.With(name, value);
            if (!read.Succeeded)
                return read;
            request = read.Value;
        }

        return request;
    }

    /// <summary>Null where the language is ours. Refused: <c>pxweb.language</c>.</summary>
    internal static Refusal? WhyNotIn(string language) =>
        language.Length == 0 || string.Equals(language.Split('-')[0], PxWebLinks.Language, StringComparison.OrdinalIgnoreCase)
            ? null
            : new Refusal("pxweb.language", language);

    private Outcome<PxWebTablesRequest> With(string name, string value)
    {
        switch (name.ToUpperInvariant())
        {
            case "LANG":
                return WhyNotIn(value) is { } refusal ? refusal : this;
            case "QUERY":
                return this with { Words = value.Trim() is { Length: > 0 } words ? words : null };
            case "INCLUDEDISCONTINUED" when bool.TryParse(value, out var include):
                return this with { IncludeDiscontinued = include };
            case "PASTDAYS" when Number(value, int.MaxValue) is { } days:
                return this with { PastDays = days };
            case "PAGENUMBER" when Number(value, int.MaxValue) is { } page:
                return this with { PageNumber = page };
            case "PAGESIZE" when Number(value, LargestPage) is { } size:
                return this with { PageSize = size };
            case "INCLUDEDISCONTINUED" or "PASTDAYS" or "PAGENUMBER" or "PAGESIZE":
                return new Refusal("pxweb.parameter", name, value);
            default:
                return this;
        }
    }

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : null;
}
