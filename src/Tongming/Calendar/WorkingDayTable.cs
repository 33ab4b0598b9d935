namespace Tongming.Calendar;

/// <summary>
/// Numbers the working days, so that counting is subtraction. Days named by a notice lie inside a span with tables; outside of it only
/// weekends are off and a formula does.
/// </summary>
internal sealed class WorkingDayTable
{
    private readonly int first;
    private readonly int[] upTo; // number of working days since 0001-01-01 up to and with the day first + index
    private readonly int[] days; // day numbers of the working days within the span, ascending

    private WorkingDayTable(int first, int[] upTo, int[] days)
    {
        this.first = first;
        this.upTo = upTo;
        this.days = days;
    }

    private int Last => first + upTo.Length - 1;

    /// <summary>The table of a calendar.</summary>
    /// <param name="named">For each day that a notice names, whether it is a working day.</param>
    public static WorkingDayTable Of(Dictionary<DateOnly, bool> named)
    {
        if (named.Count == 0)
            return new WorkingDayTable(0, [Weekdays(0)], [0]);
        var start = named.Keys.Min().DayNumber;
        var counts = new int[named.Keys.Max().DayNumber - start + 1];
        var working = new List<int>();
        var count = Weekdays(start - 1);
        for (var i = 0; i < counts.Length; i++)
        {
            var date = DateOnly.FromDayNumber(start + i);
            if (named.TryGetValue(date, out var works) ? works : !IsWeekend(date))
            {
                working.Add(start + i);
                count++;
            }

            counts[i] = count;
        }

        return new WorkingDayTable(start, counts, [.. working]);
    }

    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public bool IsWorkingDay(DateOnly date) => UpTo(date.DayNumber) > UpTo(date.DayNumber - 1);

    public int UpTo(DateOnly date) => UpTo(date.DayNumber);

    public DateOnly NthAfter(DateOnly start, int n)
    {
        var day = start.DayNumber;
        if (day < first - 1)
        {
            // Before the span only weekends are off: walk up to it, at most as far as needed.
            while (n > 0 && day < first - 1)
                if (!IsWeekend(DateOnly.FromDayNumber(++day)))
                    n--;
            if (n == 0)
                return DateOnly.FromDayNumber(day);
        }

        if (day <= Last)
        {
            var index = UpTo(day) - UpTo(first - 1) + n - 1;
            if (index < days.Length)
                return DateOnly.FromDayNumber(days[index]);
            n = index - days.Length + 1;
            day = Last;
        }

        while (n > 0)
            if (!IsWeekend(DateOnly.FromDayNumber(++day)))
                n--;
        return DateOnly.FromDayNumber(day);
    }

    private int UpTo(int day) =>
        day < first ? Weekdays(day)
        : day <= Last ? upTo[day - first]
        : upTo[^1] + Weekdays(day) - Weekdays(Last);

    /// <summary>Mondays to Fridays up to and with the day; day 0, 0001-01-01, was a Monday.</summary>
    private static int Weekdays(int day) => ((day + 1) / 7 * 5) + Math.Min((day + 1) % 7, 5);
}
