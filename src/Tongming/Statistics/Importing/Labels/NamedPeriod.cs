using System.Globalization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Importing.Labels;

/// <summary>How long the periods of a table are.</summary>
public enum PeriodScale
{
    /// <summary>年.</summary>
    Year,

    /// <summary>半年.</summary>
    HalfYear,

    /// <summary>季度.</summary>
    Quarter,

    /// <summary>月.</summary>
    Month,
}

/// <summary>
/// A period as a label names it: a span of whole months of one year. Example: 2025年1—10月 is the months 1 to 10 by months, its code 202510,
/// its basis cumulative; 2025年上半年 is the half-year 2025H1.
/// </summary>
/// <param name="Year">The year, 1900 to 2100.</param>
/// <param name="FirstMonth">First month, 1 to 12.</param>
/// <param name="LastMonth">Last month, included.</param>
/// <param name="Scale">By what the label counts.</param>
public readonly record struct NamedPeriod(int Year, int FirstMonth, int LastMonth, PeriodScale Scale)
{
    private const string Numerals = "一二三四";

    /// <summary>True where it is a moment: 2025年末.</summary>
    public bool EndOfPeriod { get; init; }

    /// <summary>Whether the label names one month, quarter or year, the time from January on, or a moment.</summary>
    public PeriodBasis Basis =>
        EndOfPeriod ? PeriodBasis.EndOfPeriod
        : Length > Months(Scale) ? PeriodBasis.Cumulative
        : PeriodBasis.Single;

    /// <summary>The code, as in PX files: 2025, 2025H1, 2025Q3, 202510. That of a cumulative one is that of its last part.</summary>
    public string Code =>
        Scale switch
        {
            PeriodScale.Year => Digits(Year, 4),
            PeriodScale.HalfYear => Digits(Year, 4) + "H" + Digits(LastMonth / 6, 1),
            PeriodScale.Quarter => Digits(Year, 4) + "Q" + Digits(LastMonth / 3, 1),
            _ => Digits(Year, 4) + Digits(LastMonth, 2),
        };

    /// <summary>The name of the code: 2025年, 2025年上半年, 2025年三季度, 2025年10月.</summary>
    public string Label =>
        Digits(Year, 4)
        + "年"
        + Scale switch
        {
            PeriodScale.Year => "",
            PeriodScale.HalfYear => LastMonth == 6 ? "上半年" : "下半年",
            PeriodScale.Quarter => Numerals[(LastMonth / 3) - 1] + "季度",
            _ => Digits(LastMonth, 1) + "月",
        };

    private int Length => LastMonth - FirstMonth + 1;

    /// <summary>
    /// The same period in a table by another scale, or null where that cannot be. 上半年 in a table by quarters is the time from January to
    /// the second quarter; 1-12月 in one of years is the year; the second quarter is no month.
    /// </summary>
    public NamedPeriod? At(PeriodScale scale)
    {
        var months = Months(scale);
        if (LastMonth % months != 0)
            return null;
        return EndOfPeriod || FirstMonth == 1 || Length == months ? this with { Scale = scale } : null;
    }

    private static int Months(PeriodScale scale) =>
        scale switch
        {
            PeriodScale.Year => 12,
            PeriodScale.HalfYear => 6,
            PeriodScale.Quarter => 3,
            _ => 1,
        };

    private static string Digits(int number, int digits) => number.ToString(new string('0', digits), CultureInfo.InvariantCulture);
}
