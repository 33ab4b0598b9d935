namespace Tongming.Reports;

/// <summary>What a user may set before checking. The defaults are those of the national rules.</summary>
public sealed record CheckSettings
{
    /// <summary>The defaults.</summary>
    public static CheckSettings Default { get; } = new();

    /// <summary>The reporting body's name in place of the recognised one; also decides which names are foreign.</summary>
    public string? Body { get; init; }

    /// <summary>Last day (included) for a department's report, in the year after the reported one. 条例 第四十九条: before January 31, read as including the day (C-12).</summary>
    public MonthDay DepartmentLimit { get; init; } = new(1, 31);

    /// <summary>Last day (included) for the report of a region. 条例 第四十九条.</summary>
    public MonthDay RegionLimit { get; init; } = new(3, 31);

    /// <summary>Last day (included) for reports of era A. 条例 (2007) 第三十一条.</summary>
    public MonthDay EraALimit { get; init; } = new(3, 31);

    /// <summary>From which share of sentences equal to last year's the narrative is called near-identical, 0 to 1.</summary>
    public double SameSentenceShare { get; init; } = 0.6;

    /// <summary>Whether the body may make 规章; null lets its name decide (only ministries, provinces and cities with districts may).</summary>
    public bool? MakesRegulations { get; init; }

    /// <summary>Steps of normalising that are left out, by name.</summary>
    public IReadOnlySet<string> StepsLeftOut { get; init; } = new HashSet<string>();
}

/// <summary>A day of any year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>That day of <paramref name="year"/>; the last day of the month where the month is shorter.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
