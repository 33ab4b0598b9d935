using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Tongming.Web.Platform.Ui.Desk;

/// <summary>The address of a list with its filter, order and page. Every link of the list is this address with one thing changed.</summary>
internal sealed class ListAddress(string path, IEnumerable<KeyValuePair<string, StringValues>> query)
{
    /// <summary>Name of the page number in the address.</summary>
    public const string PageName = "page";

    /// <summary>Name of the column by which the list is sorted; a minus in front turns it round.</summary>
    public const string SortName = "sort";

    private readonly List<KeyValuePair<string, string?>> parts =
    [
        .. query
            .SelectMany(one => one.Value, (one, value) => KeyValuePair.Create(one.Key, value))
            .Where(one => !string.IsNullOrEmpty(one.Value)),
    ];

    /// <summary>The address of the present request.</summary>
    public static ListAddress Of(HttpRequest request) => new(request.Path.Value ?? "/", request.Query);

    /// <summary>The path without the question mark and what follows.</summary>
    public string Path => path;

    /// <summary>The page, from 1; 1 where the address says nonsense.</summary>
    public int Page => int.TryParse(this[PageName], out var page) && page is > 0 and < 1_000_000 ? page : 1;

    /// <summary>The column by which the list is sorted and whether it is turned round, or null.</summary>
    public (string Column, bool Descending)? Sort =>
        this[SortName] is not { Length: > 0 } sort ? null
        : sort[0] == '-' ? (sort[1..], true)
        : (sort, false);

    /// <summary>The first value of a name, or an empty text.</summary>
    public string this[string name] => parts.Find(one => one.Key == name).Value ?? "";

    /// <summary>Everything but page and the named parts, for hidden inputs of a filter form.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Without(params string[] names) =>
        parts.Where(one => one.Key != PageName && !names.Contains(one.Key));

    /// <summary>The same list with one thing changed; another filter or order begins at the first page again.</summary>
    /// <param name="name">What changes.</param>
    /// <param name="value">Its value; null takes it away.</param>
    public string With(string name, string? value)
    {
        var kept = parts.Where(one => one.Key != name && (name == PageName || one.Key != PageName));
        return QueryHelpers.AddQueryString(path, value is null ? kept : kept.Append(new(name, value)));
    }
}
