using System.Security.Cryptography;
using System.Text;

namespace Tongming.Calendar;

/// <summary>
/// Which days are working days: Monday to Friday, less the days off, plus the make-up days of the notices (R1-12), then as the
/// region changed it (R1-13). Immutable; counting looks up tables and does not walk the days.
/// </summary>
[Law("放假办法 第六条、第七条", "R1-12", "R1-13", "R1-14")]
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, CalendarFact> facts;
    private readonly HashSet<int> years;
    private readonly bool countMakeUpDays;
    private readonly WorkingDayTable table;

    private WorkingCalendar(Dictionary<DateOnly, CalendarFact> facts, HashSet<int> years, bool countMakeUpDays)
    {
        this.facts = facts;
        this.years = years;
        this.countMakeUpDays = countMakeUpDays;
        table = WorkingDayTable.Of(facts.ToDictionary(fact => fact.Key, fact => Works(StatusOf(fact.Key), fact.Key)));
        Version = Hash();
    }

    /// <summary>Twelve hexadecimal digits that stand for all facts and the switch: equal where two calendars count alike from equal facts.</summary>
    public string Version { get; }

    /// <summary>
    /// The calendar of these notices. Where two notices name one day, the one of the later year counts, of the same year the one given
    /// later; a local day counts before a national one.
    /// </summary>
    /// <param name="notices">One per year; years may be missing.</param>
    /// <param name="localDays">Days that the region sets itself.</param>
    /// <param name="countMakeUpDays">
    /// Whether worked Saturdays and Sundays count as working days. No article says so for the 条例 (U-04); yes gives the earlier, safer date.
    /// </param>
    /// <exception cref="ArgumentException">A fact has a status that its kind of notice cannot give.</exception>
    public static WorkingCalendar From(
        IEnumerable<HolidayNotice> notices,
        IEnumerable<CalendarFact>? localDays = null,
        bool countMakeUpDays = true
    )
    {
        ArgumentNullException.ThrowIfNull(notices);
        var ordered = notices.OrderBy(notice => notice.Year).ToList();
        var named = new Dictionary<DateOnly, CalendarFact>();
        foreach (var fact in ordered.SelectMany(notice => notice.Facts))
            named[fact.Date] = fact.Status is DayStatus.DayOff or DayStatus.MakeUpWorkingDay ? fact : throw Strange(fact, nameof(notices));
        foreach (var fact in localDays ?? [])
            named[fact.Date] = fact.Status is DayStatus.LocalDayOff or DayStatus.LocalWorkingDay
                ? fact
                : throw Strange(fact, nameof(localDays));
        return new WorkingCalendar(named, [.. ordered.Select(notice => notice.Year)], countMakeUpDays);
    }

    /// <summary>What a day is, and who says so.</summary>
    public CalendarDay DayOf(DateOnly date)
    {
        var status = StatusOf(date);
        var fact = facts.GetValueOrDefault(date);
        return new CalendarDay(date, status, fact?.Name ?? "", fact?.Source ?? "", Works(status, date), !HasNoticeFor(date.Year));
    }

    /// <summary>Whether the day counts in a period of working days.</summary>
    public bool IsWorkingDay(DateOnly date) => table.IsWorkingDay(date);

    /// <summary>
    /// The <paramref name="n"/>-th working day strictly after <paramref name="start"/>, which itself never counts; 0 gives
    /// <paramref name="start"/>. Example: 2026-02-12 and 7 give 2026-02-28, a worked Saturday.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative, or the day lies beyond the year 9999.</exception>
    [Law("条例 第三十三条；民事诉讼法 第八十五条", "R1-10", "R1-11")]
    public DateOnly NthWorkingDayAfter(DateOnly start, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return n == 0 ? start : table.NthAfter(start, n);
    }

    /// <summary>
    /// How many working days lie after <paramref name="after"/> and not after <paramref name="until"/>; 0 where <paramref name="until"/> is
    /// not later. Example: from 2026-03-09 until 2026-03-20 there are 9.
    /// </summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly until) => until <= after ? 0 : table.UpTo(until) - table.UpTo(after);

    /// <summary>Whether the notice that arranges this year is known. That a later notice names some of its days does not make it known.</summary>
    public bool HasNoticeFor(int year) => years.Contains(year);

    /// <summary>Whether a day after <paramref name="after"/> and not after <paramref name="until"/> lies in a year without notice.</summary>
    [Law("R1-14")]
    public bool IsProvisional(DateOnly after, DateOnly until)
    {
        if (until <= after)
            return false;
        for (var year = after.AddDays(1).Year; year <= until.Year; year++)
            if (!HasNoticeFor(year))
                return true;
        return false;
    }

    private DayStatus StatusOf(DateOnly date) =>
        facts.TryGetValue(date, out var fact) && !(fact.Status == DayStatus.MakeUpWorkingDay && !WorkingDayTable.IsWeekend(date))
            ? fact.Status
        : WorkingDayTable.IsWeekend(date) ? DayStatus.Weekend
        : DayStatus.WorkingDay;

    private bool Works(DayStatus status, DateOnly date) =>
        status switch
        {
            DayStatus.WorkingDay or DayStatus.LocalWorkingDay => true,
            DayStatus.MakeUpWorkingDay => countMakeUpDays || !WorkingDayTable.IsWeekend(date),
            _ => false,
        };

    private string Hash()
    {
        var text = new StringBuilder(countMakeUpDays ? "make-up\n" : "\n").AppendJoin(' ', years.Order()).Append('\n');
        foreach (var fact in facts.Values.OrderBy(fact => fact.Date))
            text.Append($"{fact.Date:yyyy-MM-dd}|{fact.Status}|{fact.Name}|{fact.Source}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }

    private static ArgumentException Strange(CalendarFact fact, string parameter) =>
        new($"{fact.Date:yyyy-MM-dd} cannot be {fact.Status} there.", parameter);
}
