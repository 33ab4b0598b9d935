namespace Tongming.Publications.Columns;

/// <summary>
/// After what time inspections find a column stale and how many they take before the whole site fails. Defaults of the rule book; the
/// year for other columns is from memory [M].
/// </summary>
[Law("R5-12", "R5-13", "R5-14", "R5-15", "R5-16", "R5-17")]
public sealed record SiteThresholds
{
    /// <summary>As in the rule book.</summary>
    public static SiteThresholds AsInRuleBook { get; } = new();

    /// <summary>Days for the home page and for news: 14.</summary>
    public int NewsDays { get; init; } = 14;

    /// <summary>Months for notices and policies of the first level: 6.</summary>
    public int NoticeMonths { get; init; } = 6;

    /// <summary>Months for other columns that should be updated: 12.</summary>
    public int OtherMonths { get; init; } = 12;

    /// <summary>Stale columns of news, notices and policies together that fail the site: 5.</summary>
    public int NewsAndNoticeColumns { get; init; } = 5;

    /// <summary>Other stale columns that fail the site: 10.</summary>
    public int OtherColumns { get; init; } = 10;

    /// <summary>Blank columns that fail the site: 5.</summary>
    public int BlankColumns { get; init; } = 5;

    /// <summary>The last day on which a column of a group is not yet stale, inclusive. Example: news of 2026-03-02 last until 2026-03-16.</summary>
    public DateOnly LastDay(ColumnGroup group, DateOnly lastPublished) =>
        group switch
        {
            ColumnGroup.News => lastPublished.AddDays(NewsDays),
            ColumnGroup.NoticeOrPolicy => lastPublished.AddMonths(NoticeMonths),
            _ => lastPublished.AddMonths(OtherMonths),
        };

    /// <summary>The longest rhythm with which no inspection finds a column stale; none is asked of others.</summary>
    public static ColumnRhythm RhythmOf(ColumnGroup group) =>
        group switch
        {
            ColumnGroup.News => ColumnRhythm.TwoWeeks,
            ColumnGroup.NoticeOrPolicy => ColumnRhythm.SixMonths,
            _ => ColumnRhythm.EventDriven,
        };
}
