using System.Globalization;
using Tongming.Calendar;
using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Calendar;

/// <summary>How a period is counted.</summary>
internal enum PeriodKind
{
    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>自然日: all days; moves on where the last one is a day off.</summary>
    Days,

    /// <summary>月.</summary>
    Months,
}

/// <summary>A period that somebody asks about, with its last day and every day of it.</summary>
/// <param name="Kind">How it is counted.</param>
/// <param name="Start">The day of the event, which does not count.</param>
/// <param name="Length">How many days or months.</param>
internal sealed record DuePeriod(PeriodKind Kind, DateOnly Start, int Length)
{
    /// <summary>Most calendar days and most months.</summary>
    private const int MostDays = 1500;
    private const int MostMonths = 48;

    /// <summary>The periods that disclosure knows, for one click: name, kind and length.</summary>
    public static IReadOnlyList<(string Name, PeriodKind Kind, int Length, string Law)> Usual { get; } =
    [
        ("答复申请", PeriodKind.WorkingDays, 20, "条例 第三十三条"),
        ("通知补正", PeriodKind.WorkingDays, 7, "条例 第三十条"),
        ("第三方意见", PeriodKind.WorkingDays, 15, "条例 第三十二条"),
        ("缴纳费用", PeriodKind.WorkingDays, 20, "国办函〔2020〕109号"),
        ("申请行政复议", PeriodKind.Days, 60, "行政复议法 第二十条"),
        ("复议后起诉", PeriodKind.Days, 15, "行政诉讼法 第四十五条"),
        ("直接起诉", PeriodKind.Months, 6, "行政诉讼法 第四十六条"),
    ];

    /// <summary>What is not counted; for working days only.</summary>
    public IReadOnlyList<Pause> Pauses { get; private init; } = [];

    /// <summary>The unit in words.</summary>
    public string Unit =>
        Kind switch
        {
            PeriodKind.WorkingDays => "个工作日",
            PeriodKind.Days => "日",
            _ => "个月",
        };

    /// <summary>Reads what was asked.</summary>
    /// <exception cref="UsageException">Something cannot be understood; one Chinese sentence says what.</exception>
    public static DuePeriod Read(string kind, string start, string length, IEnumerable<string> pauses)
    {
        var what = kind switch
        {
            "" or "working" => PeriodKind.WorkingDays,
            "days" => PeriodKind.Days,
            "months" => PeriodKind.Months,
            _ => throw new UsageException($"期间种类“{kind}”不对：请选工作日（working）、自然日（days）或者月（months）。"),
        };
        if (what == PeriodKind.WorkingDays)
        {
            var call = DueCall.Read(start, length, pauses);
            return new DuePeriod(what, call.Start, call.WorkingDays) { Pauses = call.Pauses };
        }

        if (pauses.Any())
            throw new UsageException("按自然日或者月计算的期间没有不计入的时间，请去掉。");
        var most = what == PeriodKind.Days ? MostDays : MostMonths;
        return int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? new DuePeriod(what, DueCall.Day(start), number)
            : throw new UsageException($"期间长度“{length}”不对：请写 1 到 {most} 的整数。");
    }

    /// <summary>The name of a kind in addresses.</summary>
    public static string NameOf(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.WorkingDays => "working",
            PeriodKind.Days => "days",
            _ => "months",
        };

    /// <summary>Its last day.</summary>
    public Deadline Due(WorkingCalendar calendar) =>
        Kind switch
        {
            PeriodKind.WorkingDays => Deadlines.InWorkingDays(calendar, Start, Length, Pauses),
            PeriodKind.Days => Deadlines.InNaturalDays(calendar, Start, Length),
            _ => Deadlines.InMonths(calendar, Start, Length),
        };

    /// <summary>Every day of it.</summary>
    public IReadOnlyList<DayCount> Days(WorkingCalendar calendar) =>
        Kind switch
        {
            PeriodKind.WorkingDays => DeadlineWorking.OfWorkingDays(calendar, Start, Length, Pauses),
            PeriodKind.Days => DeadlineWorking.OfNaturalDays(calendar, Start, Length),
            _ => DeadlineWorking.OfMonths(calendar, Start, Length),
        };
}
