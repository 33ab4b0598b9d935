using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Ui.Desk;

/// <summary>Days and moments as people read them.</summary>
internal static class Dates
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>2026年3月18日（周三）.</summary>
    public static string Long(DateOnly day) => $"{Plain(day)}（周{Weekdays[(int)day.DayOfWeek]}）";

    /// <summary>2026年3月18日.</summary>
    public static string Plain(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>3月18日, with the year where it is another one than that of <paramref name="today"/>.</summary>
    public static string Short(DateOnly day, DateOnly today) => day.Year == today.Year ? $"{day.Month}月{day.Day}日" : Plain(day);

    /// <summary>2026年3月18日 14:05, in Chinese time.</summary>
    public static string Moment(DateTimeOffset instant)
    {
        var local = instant.ToOffset(LegalClock.Zone);
        return $"{Plain(LegalClock.DayOf(instant))} {local.Hour:00}:{local.Minute:00}";
    }

    /// <summary>How a day stands to today: 今天, 还有 3 天, 已过 2 天 (calendar days).</summary>
    public static string Distance(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => "今天",
            1 => "明天",
            > 0 and var days => $"还有 {days} 天",
            var days => $"已过 {-days} 天",
        };

    /// <summary>The day as machines read it.</summary>
    public static string Machine(DateOnly day) => $"{day:yyyy-MM-dd}";
}
