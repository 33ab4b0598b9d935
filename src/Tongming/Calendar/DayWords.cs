namespace Tongming.Calendar;

/// <summary>Why a day counts or not, in Chinese, with the article.</summary>
internal static class DayWords
{
    private const string Holidays = "放假办法 第六条、第七条";
    private const string LocalHolidays = "放假办法 第四条";

    /// <summary>Why nobody counts the day, whatever the period.</summary>
    public static (string Why, string? Law) Off(CalendarDay day) =>
        day.Status switch
        {
            DayStatus.DayOff => ($"{day.Name}放假（国务院办公厅通知）", Holidays),
            DayStatus.LocalDayOff => ($"{day.Name}放假（地方规定）", LocalHolidays),
            DayStatus.MakeUpWorkingDay => ("调休上班，按设置不计入", null),
            _ => ("周末" + Provisional(day), null),
        };

    /// <summary>Why a working day counts.</summary>
    public static (string Why, string? Law) Counted(CalendarDay day, bool extended) =>
        (
            day.Status switch
            {
                DayStatus.MakeUpWorkingDay => "调休上班，计入",
                DayStatus.LocalWorkingDay => "按地方规定上班，计入",
                _ => "工作日，计入",
            }
                + (extended ? "（延长期限内）" : "")
                + Provisional(day),
            extended ? "条例 第三十三条"
            : day.Status == DayStatus.MakeUpWorkingDay ? Holidays
            : null
        );

    /// <summary>Why a working day within a pause does not count.</summary>
    public static (string Why, string? Law) Paused(ClockEventKind? kind) =>
        kind switch
        {
            ClockEventKind.ThirdPartyAsked => ("征求第三方意见期间，不计入", "条例 第三十三条"),
            ClockEventKind.AgencyAsked => ("征求其他机关意见期间，不计入", "条例 第三十三条"),
            ClockEventKind.ReasonsAsked => ("等待申请人说明理由期间，不计入", "条例 第三十五条"),
            ClockEventKind.FeeNoticed => ("等待缴费期间，不计入", "国办函〔2020〕109号"),
            _ => ("暂停期间，不计入", null),
        };

    /// <summary>Why the day of the event does not count (R1-11).</summary>
    public static DayCount Start(DateOnly date, ClockEventKind? by) =>
        new(
            date,
            false,
            null,
            by switch
            {
                ClockEventKind.Received => "收到申请当日，不计入",
                ClockEventKind.CorrectionReceived => "收到补正当日，不计入",
                ClockEventKind.FeePaid => "缴费当日，不计入",
                ClockEventKind.RedoOrdered => "责令重新处理当日，不计入",
                _ => "起算当日，不计入",
            },
            "民事诉讼法 第八十五条"
        );

    private static string Provisional(CalendarDay day) => day.IsProvisional ? "（该年放假安排尚未公布，暂按周末推算）" : "";
}
