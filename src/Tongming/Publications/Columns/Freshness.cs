namespace Tongming.Publications.Columns;

/// <summary>How a column stands on a day. (R5-12 to R5-17; R5-20; S-051)</summary>
public enum FreshnessState
{
    /// <summary>正常.</summary>
    Fresh,

    /// <summary>即将到期: the last day in time is near.</summary>
    DueSoon,

    /// <summary>超期未更新.</summary>
    Stale,

    /// <summary>空白栏目: nothing has ever appeared there.</summary>
    Blank,

    /// <summary>已报备: would be due soon or stale, but an exemption covers the day.</summary>
    Exempt,

    /// <summary>不设更新周期.</summary>
    NoRhythm,

    /// <summary>已停办: not watched.</summary>
    Closed,
}

/// <summary>What is published in a column now. Scheduled and withdrawn items do not count.</summary>
/// <param name="LastPublishedOn">The publication day of the newest dated item, or null where there is none.</param>
/// <param name="UndatedItems">Items without a publication day: they do not make a column fresh (R5-20), nor is it blank with them.</param>
public sealed record ColumnActivity(DateOnly? LastPublishedOn, int UndatedItems = 0)
{
    /// <summary>True where there is nothing at all.</summary>
    public bool IsBlank => LastPublishedOn is null && UndatedItems == 0;
}

/// <summary>The freshness of a column on a day.</summary>
/// <param name="State">How it stands.</param>
/// <param name="LastDayInTime">The last day on which the next item is in time, inclusive, exemptions counted; null where there is none.</param>
/// <param name="DaysLeft">Calendar days from today until then: 0 on the day itself, negative after it; null where there is none.</param>
[Law("R5-13", "R5-14", "R5-16", "R5-17", "R5-20", "S-051")]
public sealed record Freshness(FreshnessState State, DateOnly? LastDayInTime, int? DaysLeft)
{
    /// <summary>
    /// Reads the freshness of a column. Calendar days: inspections do not wait for holidays. Example: every 2 weeks, last item on
    /// 2026-03-02: in time until 2026-03-16, due soon from 2026-03-13 with 3 days of warning, stale from 2026-03-17.
    /// </summary>
    /// <remarks>
    /// An exemption carries the last day on to its own where it covers the day after it, or covers today; a chain of exemptions is
    /// followed. A blank column stays blank, exempt or not: it is counted by another rule. Only undated items: stale, without a last day.
    /// </remarks>
    /// <param name="column">The column.</param>
    /// <param name="activity">What is published in it.</param>
    /// <param name="exemptions">Exemptions, of this column or others.</param>
    /// <param name="today">The day.</param>
    public static Freshness Of(Column column, ColumnActivity activity, IEnumerable<FreshnessExemption> exemptions, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(activity);
        if (!column.IsOpen)
            return new Freshness(FreshnessState.Closed, null, null);
        if (activity.IsBlank)
            return new Freshness(FreshnessState.Blank, null, null);
        if (column.Rhythm == ColumnRhythm.EventDriven)
            return new Freshness(FreshnessState.NoRhythm, null, null);
        var own = exemptions.Where(one => one.ColumnId == column.Id).ToList();
        var due = activity.LastPublishedOn is { } last ? LastDay(column.Rhythm, last) : DateOnly.MinValue;
        var until = CarriedOn(due, own, today);
        if (today > until)
            return new Freshness(
                FreshnessState.Stale,
                activity.LastPublishedOn is null ? null : until,
                activity.LastPublishedOn is null ? null : until.DayNumber - today.DayNumber
            );
        var left = until.DayNumber - today.DayNumber;
        var state =
            left <= column.WarnAheadDays ? FreshnessState.DueSoon
            : due.DayNumber - today.DayNumber <= column.WarnAheadDays ? FreshnessState.Exempt
            : FreshnessState.Fresh;
        return new Freshness(state, until, left);
    }

    /// <summary>
    /// The last day on which the next item keeps a rhythm, inclusive. Examples: after 2026-08-31, six months end on 2027-02-28; the
    /// quarter after 2026-01-01 ends on 2026-06-30.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The rhythm is <see cref="ColumnRhythm.EventDriven"/>.</exception>
    public static DateOnly LastDay(ColumnRhythm rhythm, DateOnly lastPublished) =>
        rhythm switch
        {
            ColumnRhythm.TwoWeeks => lastPublished.AddDays(14),
            ColumnRhythm.OneMonth => lastPublished.AddMonths(1),
            ColumnRhythm.Quarter => new DateOnly(lastPublished.Year, ((lastPublished.Month - 1) / 3 * 3) + 1, 1).AddMonths(6).AddDays(-1),
            ColumnRhythm.ThreeMonths => lastPublished.AddMonths(3),
            ColumnRhythm.SixMonths => lastPublished.AddMonths(6),
            ColumnRhythm.OneYear => lastPublished.AddYears(1),
            _ => throw new ArgumentOutOfRangeException(nameof(rhythm)),
        };

    /// <summary>A last day as exemptions of the same column carry it on, seen from today.</summary>
    internal static DateOnly CarriedOn(DateOnly due, IReadOnlyCollection<FreshnessExemption> exemptions, DateOnly today)
    {
        var until = due;
        if (
            until < today
            && exemptions.Where(one => one.Covers(today)).Select(one => one.Last).DefaultIfEmpty().Max() is var last
            && last > until
        )
            until = last;
        while (
            exemptions.Where(one => one.Covers(until.AddDays(1))).Select(one => one.Last).DefaultIfEmpty().Max() is var next && next > until
        )
            until = next;
        return until;
    }
}
