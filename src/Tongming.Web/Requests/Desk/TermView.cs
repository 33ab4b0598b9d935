using Tongming.Calendar;
using Tongming.Requests;

namespace Tongming.Web.Requests.Desk;

/// <summary>The working of a date: every day with the reason why it counts or not, and the acts that moved the date.</summary>
internal sealed record TermView(ClockReading Clock, IReadOnlyList<DayCount> Days, IReadOnlyList<DateMove> Moves)
{
    /// <summary>The days as months of weeks, Monday first.</summary>
    public required IReadOnlyList<TermMonth> Months { get; init; }

    /// <summary>Days that count.</summary>
    public int Counted => Days.Count(day => day.Counted);

    /// <summary>The working of a case.</summary>
    public static TermView Of(InformationRequest request, WorkingCalendar calendar, ClockRules rules, DateOnly today)
    {
        var ledger = request.Ledger();
        var clock = ledger.Read(calendar, rules);
        var days = DeadlineWorking.Of(calendar, ledger, rules);
        return new TermView(clock, days, DeadlineWorking.Moves(calendar, ledger, rules))
        {
            Months = TermMonth.Of(days, day => TermDay.Of(day, (clock, calendar), today)),
        };
    }
}

/// <summary>A month of the grid.</summary>
/// <param name="Name">Such as 2026年3月.</param>
/// <param name="Weeks">Weeks of seven days; null outside the month.</param>
internal sealed record TermMonth(string Name, IReadOnlyList<IReadOnlyList<TermDay?>> Weeks)
{
    /// <summary>The months that the days touch.</summary>
    public static IReadOnlyList<TermMonth> Of(IReadOnlyList<DayCount> days, Func<DayCount, TermDay> cell)
    {
        var counted = days.ToDictionary(day => day.Date, cell);
        return
        [
            .. days.Select(day => new DateOnly(day.Date.Year, day.Date.Month, 1))
                .Distinct()
                .Select(first => new TermMonth($"{first.Year}年{first.Month}月", [.. Cells(first, counted).Chunk(7)])),
        ];
    }

    private static IEnumerable<TermDay?> Cells(DateOnly first, Dictionary<DateOnly, TermDay> counted)
    {
        var lead = ((int)first.DayOfWeek + 6) % 7;
        var length = DateTime.DaysInMonth(first.Year, first.Month);
        for (var i = 0; i < (lead + length + 6) / 7 * 7; i++)
        {
            var day = i - lead;
            yield return day < 0 || day >= length ? null
            : counted.TryGetValue(first.AddDays(day), out var cell) ? cell
            : new TermDay(day + 1, "outside", "", "");
        }
    }
}

/// <summary>A day of the grid.</summary>
/// <param name="Number">Its number in the month.</param>
/// <param name="Kind">counted, skipped, paused, start, or outside of the period; due and today come with it.</param>
/// <param name="Sign">The how manieth it is, or a sign.</param>
/// <param name="Why">The reason in words.</param>
internal sealed record TermDay(int Number, string Kind, string Sign, string Why)
{
    /// <summary>A day of the period.</summary>
    public static TermDay Of(DayCount day, (ClockReading Clock, WorkingCalendar Calendar) by, DateOnly today)
    {
        var kind =
            day.Date == by.Clock.StartOfCount ? "start"
            : day.Counted ? "counted"
            : by.Calendar.IsWorkingDay(day.Date) ? "paused"
            : "skipped";
        var sign = kind switch
        {
            "start" => "起",
            "counted" => $"{day.Number}",
            "paused" => "停",
            _ => "休",
        };
        var marks = (day.Date == by.Clock.ReplyDue?.Due ? " due" : "") + (day.Date == today ? " today" : "");
        return new TermDay(day.Date.Day, kind + marks, sign, day.Why);
    }
}
