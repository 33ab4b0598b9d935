namespace Tongming.Reports.Tallies;

/// <summary>Whose year is counted, and as of which day.</summary>
[Law("条例 第四十九条", "条例 第五十条")]
public sealed record TallyPeriod
{
    /// <summary>The earliest year that can be counted: the year in which the regulation came into force.</summary>
    public const int EarliestYear = 2008;

    /// <summary>The latest year.</summary>
    public const int LatestYear = 2100;

    private TallyPeriod(Guid bodyId, int year, DateOnly last) => (BodyId, Year, Last) = (bodyId, year, last);

    /// <summary>The body.</summary>
    public Guid BodyId { get; }

    /// <summary>The year that the report is about.</summary>
    public int Year { get; }

    /// <summary>1 January, included.</summary>
    public DateOnly First => new(Year, 1, 1);

    /// <summary>The last day that counts, included: 31 December, or the day as of which is counted where that is earlier.</summary>
    public DateOnly Last { get; }

    /// <summary>Whether the year is over on <see cref="Last"/>.</summary>
    public bool IsWhole => Last == new DateOnly(Year, 12, 31);

    /// <summary>
    /// A year of a body as of a day; of the whole year for null or a day after it. Refused: <c>report.year</c>, outside 2008 to 2100;
    /// <c>report.as-of</c>, where the day is before the year.
    /// </summary>
    /// <example>2025 as of 2026-01-12 counts to 2025-12-31; as of 2025-06-30, to 2025-06-30.</example>
    public static Outcome<TallyPeriod> Of(Guid bodyId, int year, DateOnly? asOf = null)
    {
        if (year is < EarliestYear or > LatestYear)
            return new Refusal("report.year", year);
        if (asOf is { } early && early.Year < year)
            return new Refusal("report.as-of", early, year);
        var last = new DateOnly(year, 12, 31);
        return new TallyPeriod(bodyId, year, asOf is { } day && day < last ? day : last);
    }
}
