using System.Globalization;
using Tongming.Statistics.Sdmx;
using Tongming.Statistics.Tables;

namespace Tongming.Statistics.Volumes;

/// <summary>The month, quarter, half or year of which a volume is: 202603, 2026Q1, 2026H1, 2025.</summary>
public sealed record VolumePeriod
{
    private VolumePeriod(string code, DateOnly last) => (Code, Last) = (code, last);

    /// <summary>Its code, as in the cubes.</summary>
    public string Code { get; }

    /// <summary>Its last day.</summary>
    public DateOnly Last { get; }

    /// <summary>As people read it. Example: 202603 is 2026年3月, 2026Q1 is 2026年一季度.</summary>
    public string Name =>
        Code.Length == 4 ? $"{Code}年"
        : Code[4] == 'Q' ? $"{Code[..4]}年{"一二三四"[Code[5] - '1']}季度"
        : Code[4] == 'H' ? $"{Code[..4]}年{(Code[5] == '1' ? "上" : "下")}半年"
        : $"{Code[..4]}年{Month}月";

    /// <summary>The year in four digits.</summary>
    public string Year => Code[..4];

    /// <summary>The year before, in four digits.</summary>
    public string YearBefore => (Number(0, 4) - 1).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Its last month, 1 to 12.</summary>
    public int Month => Last.Month;

    /// <summary>Whether a code is of the same rhythm: both months, quarters, halves or years.</summary>
    public bool HasRhythmOf(string code) => PeriodCodes.RhythmOf(code) == PeriodCodes.RhythmOf(Code);

    /// <summary>The period of a code. Refused: <c>volume.period</c>, what is no such code.</summary>
    public static Outcome<VolumePeriod> Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return LastDay(code) is { } last ? new VolumePeriod(code, last) : new Refusal("volume.period", code);
    }

    /// <summary>The last day of the period of a code, or null for what is no period.</summary>
    public static DateOnly? LastDay(string code) =>
        SdmxPeriods.OfCode(code) is { } period && SdmxPeriods.DaysOf(period) is { } days ? days.Last : null;

    private int Number(int from, int length) => int.Parse(Code.AsSpan(from, length), CultureInfo.InvariantCulture);
}
