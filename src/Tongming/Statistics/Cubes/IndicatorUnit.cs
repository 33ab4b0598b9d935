namespace Tongming.Statistics.Cubes;

/// <summary>The prices in which an indicator of value is expressed.</summary>
public enum PriceBasis
{
    /// <summary>Not said, or no matter of prices.</summary>
    None,

    /// <summary>现价 (当年价格).</summary>
    Current,

    /// <summary>不变价, including 可比价.</summary>
    Constant,
}

/// <summary>Which span of time a number covers.</summary>
public enum PeriodBasis
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>当期: the month, quarter or year itself.</summary>
    Single,

    /// <summary>累计: from the beginning of the year.</summary>
    Cumulative,

    /// <summary>期末: a stock at the end of the period.</summary>
    EndOfPeriod,
}

/// <summary>Whether a number is a size or says how a size has changed.</summary>
public enum IndicatorMeasure
{
    /// <summary>绝对数.</summary>
    Level,

    /// <summary>同比: against the same period of the year before.</summary>
    YearOnYear,

    /// <summary>环比: against the period before.</summary>
    PeriodOnPeriod,
}

/// <summary>In what an indicator is measured. Example: 亿元, 1 decimal, 不变价, 累计.</summary>
/// <param name="Unit">计量单位, may be empty, at most <see cref="LongestUnit"/> characters.</param>
/// <param name="Decimals">Decimals that are published, 0 to <see cref="MostDecimals"/>, or null where not said.</param>
public sealed record IndicatorUnit(string Unit, int? Decimals)
{
    /// <summary>Longest unit and longest base, in characters.</summary>
    public const int LongestUnit = 60;

    /// <summary>Most decimals.</summary>
    public const int MostDecimals = 15;

    /// <summary>Prices.</summary>
    public PriceBasis Prices { get; init; }

    /// <summary>Span of time.</summary>
    public PeriodBasis Period { get; init; }

    /// <summary>Size or change.</summary>
    public IndicatorMeasure Measure { get; init; }

    /// <summary>Base of an index, such as 2020年=100, or null.</summary>
    public string? Base { get; init; }

    /// <summary>What is said besides unit and decimals, as people read it; none where nothing is. Example: 不变价, 累计, 同比, 2020年=100.</summary>
    public IReadOnlyList<string> Traits()
    {
        string?[] words =
        [
            Prices switch
            {
                PriceBasis.Current => "现价",
                PriceBasis.Constant => "不变价",
                _ => null,
            },
            Period switch
            {
                PeriodBasis.Single => "当期",
                PeriodBasis.Cumulative => "累计",
                PeriodBasis.EndOfPeriod => "期末",
                _ => null,
            },
            Measure switch
            {
                IndicatorMeasure.YearOnYear => "同比",
                IndicatorMeasure.PeriodOnPeriod => "环比",
                _ => null,
            },
            Base,
        ];
        return [.. words.OfType<string>()];
    }

    /// <summary>True where parts add up to their total: a size that is neither an index nor a share.</summary>
    public bool AddsUp =>
        Measure == IndicatorMeasure.Level && Base is null && !Unit.Contains('%') && !Unit.Contains('‰') && !Unit.Contains('％');
}
