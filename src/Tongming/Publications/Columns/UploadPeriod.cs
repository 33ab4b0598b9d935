using System.Globalization;

namespace Tongming.Publications.Columns;

/// <summary>How often an upload checklist comes round. (S-065; S-066)</summary>
public enum UploadRhythm
{
    /// <summary>每周: from Monday to Sunday, weeks numbered as in ISO 8601.</summary>
    Week,

    /// <summary>每月.</summary>
    Month,

    /// <summary>每季度.</summary>
    Quarter,

    /// <summary>每半年.</summary>
    HalfYear,

    /// <summary>每年.</summary>
    Year,
}

/// <summary>One period of a checklist.</summary>
/// <param name="Rhythm">Of what rhythm.</param>
/// <param name="Year">The year; for weeks the ISO year, which holds most of the week's days.</param>
/// <param name="Number">The how manieth of the year, from 1.</param>
/// <param name="First">Its first day, inclusive.</param>
/// <param name="Last">Its last day, inclusive.</param>
public sealed record UploadPeriod(UploadRhythm Rhythm, int Year, int Number, DateOnly First, DateOnly Last)
{
    /// <summary>Its name, for example 2026年第一季度.</summary>
    public string Name =>
        Rhythm switch
        {
            UploadRhythm.Week => $"{Year}年第{Number}周",
            UploadRhythm.Month => $"{Year}年{Number}月",
            UploadRhythm.Quarter => $"{Year}年第{"一二三四"[Number - 1]}季度",
            UploadRhythm.HalfYear => $"{Year}年{"上下"[Number - 1]}半年",
            _ => $"{Year}年",
        };

    /// <summary>
    /// All periods of a year, without gap or overlap: 52 or 53 weeks, 12 months, 4 quarters, 2 halves or the year. Example: the first
    /// week of 2026 is 2025-12-29 to 2026-01-04.
    /// </summary>
    public static IReadOnlyList<UploadPeriod> OfYear(UploadRhythm rhythm, int year) =>
        rhythm == UploadRhythm.Week
            ? [.. Enumerable.Range(1, ISOWeek.GetWeeksInYear(year)).Select(number => Week(year, number))]
            : [.. Enumerable.Range(1, 12 / MonthsOf(rhythm)).Select(number => Months(rhythm, year, number))];

    /// <summary>The period in which a day lies.</summary>
    public static UploadPeriod Containing(UploadRhythm rhythm, DateOnly day) =>
        rhythm == UploadRhythm.Week
            ? Week(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day))
            : Months(rhythm, day.Year, ((day.Month - 1) / MonthsOf(rhythm)) + 1);

    private static UploadPeriod Week(int year, int number)
    {
        var monday = ISOWeek.ToDateOnly(year, number, DayOfWeek.Monday);
        return new UploadPeriod(UploadRhythm.Week, year, number, monday, monday.AddDays(6));
    }

    private static UploadPeriod Months(UploadRhythm rhythm, int year, int number)
    {
        var first = new DateOnly(year, ((number - 1) * MonthsOf(rhythm)) + 1, 1);
        return new UploadPeriod(rhythm, year, number, first, first.AddMonths(MonthsOf(rhythm)).AddDays(-1));
    }

    private static int MonthsOf(UploadRhythm rhythm) =>
        rhythm switch
        {
            UploadRhythm.Month => 1,
            UploadRhythm.Quarter => 3,
            UploadRhythm.HalfYear => 6,
            UploadRhythm.Year => 12,
            _ => throw new ArgumentOutOfRangeException(nameof(rhythm)),
        };
}
