using System.Globalization;

namespace Tongming.Reports.Bulletins;

/// <summary>How often a bulletin appears. (S-020; S-006)</summary>
public enum BulletinRhythm
{
    /// <summary>一月一通报.</summary>
    Month,

    /// <summary>季度情况, for the head.</summary>
    Quarter,
}

/// <summary>The month or quarter of a body that a bulletin tells of, both ends included; while it runs, up to the present day.</summary>
[Law("S-006", "S-020")]
public sealed record BulletinPeriod
{
    /// <summary>The earliest year: that in which the regulation came into force.</summary>
    public const int EarliestYear = 2008;

    /// <summary>The latest year.</summary>
    public const int LatestYear = 2100;

    private BulletinPeriod(Guid bodyId, BulletinRhythm rhythm, (int Year, int Number) which, DateOnly today)
    {
        (BodyId, Rhythm) = (bodyId, rhythm);
        (Year, Number) = which;
        var months = rhythm == BulletinRhythm.Month ? 1 : 3;
        First = new DateOnly(Year, ((Number - 1) * months) + 1, 1);
        End = First.AddMonths(months).AddDays(-1);
        (Last, IsOver) = (today < End ? today : End, today > End);
    }

    /// <summary>The body.</summary>
    public Guid BodyId { get; }

    /// <summary>Whether it is a month or a quarter.</summary>
    public BulletinRhythm Rhythm { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or the quarter, 1 to 4.</summary>
    public int Number { get; }

    /// <summary>Its first day, included.</summary>
    public DateOnly First { get; }

    /// <summary>Its last day by the calendar, included.</summary>
    public DateOnly End { get; }

    /// <summary>The last day that counts, included: <see cref="End"/>, or the present day where that is earlier.</summary>
    public DateOnly Last { get; }

    /// <summary>Whether the present day lies after its end. On its last day it still runs.</summary>
    public bool IsOver { get; }

    /// <summary>The last day whose evening has come: what was due on it and is not done is overdue.</summary>
    public DateOnly LastMissed => IsOver ? Last : Last.AddDays(-1);

    /// <summary>As it stands in addresses, such as <c>2026-10</c> or <c>2026-q3</c>.</summary>
    public string Code =>
        Rhythm == BulletinRhythm.Month
            ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-q{Number}");

    /// <summary>As people read it, such as 2026年10月 or 2026年第三季度.</summary>
    public string Name => Rhythm == BulletinRhythm.Month ? $"{Year}年{Number}月" : $"{Year}年第{"一二三四"[Number - 1]}季度";

    /// <summary>
    /// The period of a code as of a day. Refused: <c>bulletin.period</c>, for what is no month or quarter from 2008 to 2100;
    /// <c>bulletin.future</c>, where it has not begun.
    /// </summary>
    /// <example><c>2026-q4</c> as of 2026-11-22 counts from 2026-10-01 to 2026-11-22.</example>
    public static Outcome<BulletinPeriod> Of(Guid bodyId, string code, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (Parse(code) is not var (rhythm, year, number))
            return new Refusal("bulletin.period", code);
        var first = new DateOnly(year, rhythm == BulletinRhythm.Month ? number : ((number - 1) * 3) + 1, 1);
        return first > today ? new Refusal("bulletin.future", code, first) : new BulletinPeriod(bodyId, rhythm, (year, number), today);
    }

    /// <summary>The period in which a day lies, as of that day.</summary>
    public static BulletinPeriod Containing(Guid bodyId, BulletinRhythm rhythm, DateOnly today) =>
        new(bodyId, rhythm, (today.Year, rhythm == BulletinRhythm.Month ? today.Month : ((today.Month - 1) / 3) + 1), today);

    /// <summary>The period before it, which is over.</summary>
    public BulletinPeriod Before()
    {
        var day = First.AddDays(-1);
        return new(BodyId, Rhythm, (day.Year, Rhythm == BulletinRhythm.Month ? day.Month : ((day.Month - 1) / 3) + 1), First);
    }

    /// <summary>Its months that have begun; a month is its own.</summary>
    public IReadOnlyList<BulletinPeriod> Months()
    {
        if (Rhythm == BulletinRhythm.Month)
            return [this];
        // The day after the end stands for every later one: only whether it is over matters.
        var today = IsOver ? End.AddDays(1) : Last;
        return
        [
            .. Enumerable
                .Range(0, 3)
                .Select(month => First.AddMonths(month))
                .Where(first => first <= today)
                .Select(first => new BulletinPeriod(BodyId, BulletinRhythm.Month, (first.Year, first.Month), today)),
        ];
    }

    private static (BulletinRhythm Rhythm, int Year, int Number)? Parse(string code)
    {
        if (
            code.Length != 7
            || code[4] != '-'
            || !int.TryParse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < EarliestYear or > LatestYear
        )
            return null;
        var isQuarter = code[5] == 'q';
        if (!int.TryParse(code.AsSpan(isQuarter ? 6 : 5), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return number < 1 || number > (isQuarter ? 4 : 12) ? null
            : isQuarter ? (BulletinRhythm.Quarter, year, number)
            : (BulletinRhythm.Month, year, number);
    }
}
