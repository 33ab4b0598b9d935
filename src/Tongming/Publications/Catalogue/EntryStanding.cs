using Tongming.Calendar;
using Tongming.Publications.Limits;

namespace Tongming.Publications.Catalogue;

/// <summary>How a line of the catalogue stands in its year. (R3-11; R3-40; S-041; S-045)</summary>
public enum EntryStanding
{
    /// <summary>已公开: something is published under it.</summary>
    Published,

    /// <summary>逾期: its day has passed, or something that was made is not published in time.</summary>
    Overdue,

    /// <summary>本机关无此项: its item of article 20 is declared nil.</summary>
    Nil,

    /// <summary>尚无信息: nothing published yet and no day passed that is known.</summary>
    Nothing,
}

/// <summary>One item that names a line.</summary>
/// <param name="MadeOn">成文日期, from which the period runs; null where it is not given: then nothing is reckoned.</param>
/// <param name="PublishedOn">The day on which the public first saw it; null while it is on its way.</param>
public sealed record EntryItem(DateOnly? MadeOn, DateOnly? PublishedOn);

/// <summary>A line with what is published under it.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Published">How many items are published in its year.</param>
/// <param name="Due">The day that is missed or comes next, or null where none is known.</param>
[Law("R3-11", "R3-40", "S-041")]
public sealed record EntryState(EntryStanding Standing, int Published, DateOnly? Due)
{
    /// <summary>
    /// Reckons how a line stands on a day. Overdue are: a line with a fixed day (such as the yearly report, 31 January) that has passed
    /// in its year without anything published; and a line with an item on its way whose period, counted from 成文日期, is over. Example:
    /// a document of 2026-03-02 under a line of 20 working days that is not published on 2026-03-31 makes the line overdue.
    /// </summary>
    /// <param name="entry">The line.</param>
    /// <param name="items">All items that name the line.</param>
    /// <param name="isNil">Whether its item of article 20 is declared nil on that day.</param>
    /// <param name="of">The periods and the calendar of the body, and the day.</param>
    public static EntryState Of(
        CatalogueEntry entry,
        IReadOnlyCollection<EntryItem> items,
        bool isNil,
        (BodyTimeLimits Limits, WorkingCalendar Calendar, DateOnly Day) of
    )
    {
        ArgumentNullException.ThrowIfNull(entry);
        var limit = entry.Row.LimitIn(of.Limits).Value ?? TimeLimits.Of(entry.Row.LimitKind);
        var published = items.Count(item => item.PublishedOn?.Year == entry.Year);
        var waiting = items
            .Where(item => item is { PublishedOn: null, MadeOn: not null })
            .Select(item => DueDays.Of(limit, item.MadeOn!.Value, of.Calendar))
            .Where(_ => limit.Sense == LimitSense.AtMost)
            .OrderBy(due => due.Due)
            .FirstOrDefault();
        var fixedDay = published > 0 || isNil ? null : FixedDay(limit, entry.Year, of.Calendar);
        var due = waiting is null || fixedDay?.Due < waiting.Due ? fixedDay ?? waiting : waiting;
        var standing =
            due?.IsMissedOn(of.Day) == true ? EntryStanding.Overdue
            : published > 0 ? EntryStanding.Published
            : isNil ? EntryStanding.Nil
            : EntryStanding.Nothing;
        return new EntryState(standing, published, due?.Due);
    }

    /// <summary>The word on the screen.</summary>
    public static string NameOf(EntryStanding standing) =>
        standing switch
        {
            EntryStanding.Published => "已公开",
            EntryStanding.Overdue => "逾期",
            EntryStanding.Nil => "本机关无此项",
            EntryStanding.Nothing => "尚无信息",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    private static LimitDue? FixedDay(TimeLimit limit, int year, WorkingCalendar calendar) =>
        limit.Unit switch
        {
            // What is due in January is about the year before.
            LimitUnit.DayOfJanuary => DueDays.Of(limit, new DateOnly(year - 1, 12, 31), calendar),
            LimitUnit.DayOfDecember => DueDays.Of(limit, new DateOnly(year, 1, 1), calendar),
            _ => null,
        };
}
