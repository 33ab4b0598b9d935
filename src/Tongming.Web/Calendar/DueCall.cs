using System.Globalization;
using Tongming.Calendar;
using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Calendar;

/// <summary>What <c>tongming due</c> was asked.</summary>
/// <param name="Start">The day of the event, which does not count.</param>
/// <param name="WorkingDays">The length of the period.</param>
/// <param name="Pauses">What is not counted.</param>
internal sealed record DueCall(DateOnly Start, int WorkingDays, IReadOnlyList<Pause> Pauses)
{
    private const int MostDays = 1000;
    private const int FirstYear = 1950;
    private const int LastYear = 2200;

    /// <exception cref="UsageException">Something cannot be understood; one Chinese sentence says what.</exception>
    public static DueCall Read(string start, string days, IEnumerable<string> pauses) =>
        new(Day(start), Number(days), [.. pauses.Select(ReadPause)]);

    private static int Number(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostDays
            ? number
            : throw new UsageException($"工作日数“{words}”不对：请写 1 到 {MostDays} 的整数。");

    /// <summary>Reads a day.</summary>
    public static DateOnly Day(string words) =>
        !DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? throw new UsageException($"日期“{words}”不对：请写成 2026-02-12 的样子，并且确有这一天。")
        : day.Year is < FirstYear or > LastYear ? throw new UsageException($"日期“{words}”不对：年份应在 {FirstYear} 到 {LastYear} 之间。")
        : day;

    private static Pause ReadPause(string words)
    {
        var ends = words.Split("..");
        if (ends.Length != 2)
            throw new UsageException($"不计入的时间“{words}”不对：请写成 2026-03-09..2026-03-20 的样子。");
        var (from, to) = (Day(ends[0]), Day(ends[1]));
        return from <= to ? new Pause(from, to) : throw new UsageException($"不计入的时间“{words}”不对：结束日早于开始日。");
    }
}
