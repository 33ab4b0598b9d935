namespace Tongming.Publications.Columns;

/// <summary>A column with what an inspection sees of it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Activity">What is published in it.</param>
public sealed record WatchedColumn(Column Column, ColumnActivity Activity);

/// <summary>One rule by which the whole site can fail (单项否决), seen ahead.</summary>
/// <param name="RuleId">The rule of the rule book, such as R5-15.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Threshold">How many columns fail the site.</param>
/// <param name="Columns">The columns that count or will count if nothing more is published, each with the first day on which it counts; earliest first.</param>
/// <param name="Today">The day from which it is seen.</param>
public sealed record VetoOutlook(string RuleId, string Name, int Threshold, IReadOnlyList<VetoColumn> Columns, DateOnly Today)
{
    /// <summary>How many count today.</summary>
    public int Count => CountOn(Today);

    /// <summary>True where the site fails today by this rule.</summary>
    public bool IsReached => Count >= Threshold;

    /// <summary>The first day on which the site would fail if nothing more is published; null where there are too few columns.</summary>
    public DateOnly? ReachedOn => Columns.Count >= Threshold ? Columns[Threshold - 1].CountsFrom : null;

    /// <summary>How many would count on a day, if nothing more is published.</summary>
    public int CountOn(DateOnly day) => Columns.Count(column => column.CountsFrom <= day);
}

/// <summary>A column that counts against the site from a day on.</summary>
/// <param name="ColumnId">The column; the empty id for the home page.</param>
/// <param name="CountsFrom">The first day on which it counts.</param>
public sealed record VetoColumn(Guid ColumnId, DateOnly CountsFrom);

/// <summary>The rules on stale and blank columns by which a site fails, looked at from a day on.</summary>
[Law("R5-12", "R5-13", "R5-14", "R5-15", "R5-16", "R5-17", "R5-20")]
public static class SiteOutlook
{
    /// <summary>
    /// One outlook for each of R5-12 (home page), R5-15 (news, notices and policies), R5-16 (other columns) and R5-17 (blank). The
    /// inspection's own times count, not the rhythm of the column. Event-driven columns count after the time for other columns, unless an
    /// exemption covers them. Closed columns do not count; blank ones count in R5-17 only.
    /// </summary>
    /// <param name="columns">All columns of the site.</param>
    /// <param name="exemptions">All exemptions.</param>
    /// <param name="homeUpdatedOn">The day of the last update of the home page, or null where it has none.</param>
    /// <param name="limits">Times and numbers.</param>
    /// <param name="today">The day from which it is seen.</param>
    public static IReadOnlyList<VetoOutlook> Of(
        IReadOnlyCollection<WatchedColumn> columns,
        IReadOnlyCollection<FreshnessExemption> exemptions,
        DateOnly? homeUpdatedOn,
        SiteThresholds limits,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(limits);
        var open = columns.Where(one => one.Column.IsOpen).ToList();
        var filled = open.Where(one => !one.Activity.IsBlank).ToLookup(one => one.Column.CountsAs == ColumnGroup.Other);
        VetoColumn Counted(WatchedColumn one) => new(one.Column.Id, CountsFrom(one, exemptions, limits, today));
        return
        [
            new("R5-12", "首页未更新", 1, [new(Guid.Empty, homeUpdatedOn?.AddDays(limits.NewsDays + 1) ?? today)], today),
            new(
                "R5-15",
                "动态要闻、通知公告、政策文件类栏目未更新",
                limits.NewsAndNoticeColumns,
                Sorted(filled[false].Select(Counted)),
                today
            ),
            new("R5-16", "其他应更新栏目长期未更新", limits.OtherColumns, Sorted(filled[true].Select(Counted)), today),
            new(
                "R5-17",
                "空白栏目",
                limits.BlankColumns,
                [.. open.Where(one => one.Activity.IsBlank).Select(one => new VetoColumn(one.Column.Id, today))],
                today
            ),
        ];
    }

    private static DateOnly CountsFrom(
        WatchedColumn one,
        IReadOnlyCollection<FreshnessExemption> exemptions,
        SiteThresholds limits,
        DateOnly today
    )
    {
        var due = one.Activity.LastPublishedOn is { } last ? limits.LastDay(one.Column.CountsAs, last) : today.AddDays(-1);
        return Freshness.CarriedOn(due, [.. exemptions.Where(exemption => exemption.ColumnId == one.Column.Id)], today).AddDays(1);
    }

    private static IReadOnlyList<VetoColumn> Sorted(IEnumerable<VetoColumn> columns) =>
        [.. columns.OrderBy(column => column.CountsFrom).ThenBy(column => column.ColumnId)];
}
