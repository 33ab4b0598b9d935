using System.Globalization;
using Microsoft.Extensions.Primitives;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Lists;

/// <summary>The key of a line: its day in the sorted column, and its id among those of one day.</summary>
internal sealed record CaseKey(DateOnly? Day, Guid Id)
{
    /// <summary>As it stands in an address, such as <c>20260302-0198…</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}-{Id:N}");

    /// <summary>Reads it; null where it is nonsense, which is the first page.</summary>
    public static CaseKey? Parse(string text)
    {
        if (text.Split('-') is not [var day, var id] || !Guid.TryParseExact(id, "N", out var known))
            return null;
        if (day.Length == 0)
            return new CaseKey(null, known);
        return DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new CaseKey(date, known)
            : null;
    }
}

/// <summary>Which page of a list.</summary>
/// <param name="From">The line beyond which it begins; null for the first page.</param>
/// <param name="IsBackward">Whether it is the page before that line.</param>
/// <param name="Descending">Whether the list is turned round.</param>
/// <param name="Size">Lines on a page.</param>
internal sealed record CasePage(CaseKey? From, bool IsBackward, bool Descending, int Size)
{
    /// <summary>Name of the key in the address under which the next page begins.</summary>
    public const string AfterName = "after";

    /// <summary>Name of the key in the address before which the previous page ends.</summary>
    public const string BeforeName = "before";

    /// <summary>The same list at its first page.</summary>
    public static ListAddress First(ListAddress address) =>
        new(
            address.Path,
            address.Without(AfterName, BeforeName, "handler").Select(one => KeyValuePair.Create(one.Key, new StringValues(one.Value)))
        );

    /// <summary>The page of an address.</summary>
    public static CasePage Read(Func<string, string> value, bool descending, int size)
    {
        var after = CaseKey.Parse(value(AfterName));
        var before = after is null ? CaseKey.Parse(value(BeforeName)) : null;
        return new CasePage(after ?? before, before is not null, descending, size);
    }
}
