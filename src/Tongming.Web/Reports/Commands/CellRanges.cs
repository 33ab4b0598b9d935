using System.Globalization;
using Tongming.Reports;

namespace Tongming.Web.Reports.Commands;

/// <summary>Addresses of many cells on one line: rows that follow each other in one column become one range.</summary>
internal static class CellRanges
{
    public static IEnumerable<string> Of(IEnumerable<Evidence> places)
    {
        Evidence? first = null,
            last = null;
        foreach (var place in places.Where(place => place.Table is not null))
        {
            if (last is not null && Follows(last, place))
            {
                last = place;
                continue;
            }

            if (first is not null)
                yield return Range(first, last!);
            (first, last) = (place, place);
        }

        if (first is not null)
            yield return Range(first, last!);
    }

    /// <summary>R24 c1.</summary>
    public static string Name(Evidence place) => string.Join(' ', ((string?[])[place.Row, place.Column]).Where(part => part is not null));

    private static bool Follows(Evidence before, Evidence after) =>
        before.Table == 3 && after.Table == 3 && before.Column == after.Column && Row(before) is { } row && Row(after) == row + 1;

    private static int? Row(Evidence place) =>
        place.Row is ['R', ..] && int.TryParse(place.Row.AsSpan(1), CultureInfo.InvariantCulture, out var row) ? row : null;

    private static string Range(Evidence first, Evidence last)
    {
        var table = first.Table == 1 ? "统计表" : $"表{"一二三四"[Math.Clamp(first.Table ?? 1, 1, 4) - 1]}";
        return ReferenceEquals(first, last) ? $"{table} {Name(first)}".TrimEnd() : $"{table} {first.Row}–{last.Row} {first.Column}";
    }
}
