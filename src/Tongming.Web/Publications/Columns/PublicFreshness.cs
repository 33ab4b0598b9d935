using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Publications.Columns;

/// <summary>What the public reads of how fresh the open columns of a body are; page and API say the same.</summary>
internal static class PublicFreshness
{
    /// <summary>By what the table can be sorted, with the words above it.</summary>
    public static IReadOnlyList<(string Code, string Label)> Sorts { get; } =
    [("column", "栏目"), ("rhythm", "更新周期"), ("last", "最近发布"), ("due", "最迟更新"), ("state", "更新情况"), ("items", "今年发布")];

    /// <summary>The open columns of a body in their order.</summary>
    public static async Task<IReadOnlyList<ColumnStanding>> LoadAsync(Db db, Guid bodyId, Now now, CancellationToken cancel)
    {
        var (lines, _) = await ColumnStanding.LoadAsync(db, bodyId, now, cancel);
        return [.. lines.Where(line => line.Column.IsOpen)];
    }

    /// <summary>The same in the order that the address asks for; their own order where it asks for none that there is.</summary>
    public static IReadOnlyList<ColumnStanding> Sorted(IReadOnlyList<ColumnStanding> lines, ListAddress address)
    {
        if (address.Sort is not { } sort || !Sorts.Any(one => one.Code == sort.Column))
            return lines;
        // What has no day comes last, whichever way the days go.
        var dated = lines.OrderBy(line => KeyOf(line, sort.Column) is null);
        return
        [
            .. sort.Descending ? dated.ThenByDescending(line => KeyOf(line, sort.Column)) : dated.ThenBy(line => KeyOf(line, sort.Column)),
        ];
    }

    private static IComparable? KeyOf(ColumnStanding line, string by) =>
        by switch
        {
            "column" => line.Column.Name,
            "rhythm" => (int)line.Column.Rhythm,
            "last" => line.Last,
            "due" => line.Freshness.LastDayInTime,
            "state" => Urgency(line.Freshness.State),
            _ => line.ThisYear,
        };

    /// <summary>What needs somebody comes first.</summary>
    private static int Urgency(FreshnessState state) =>
        state switch
        {
            FreshnessState.Stale => 0,
            FreshnessState.Blank => 1,
            FreshnessState.DueSoon => 2,
            FreshnessState.Exempt => 3,
            FreshnessState.Fresh => 4,
            _ => 5,
        };
}
