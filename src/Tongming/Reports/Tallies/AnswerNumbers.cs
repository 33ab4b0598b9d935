namespace Tongming.Reports.Tallies;

/// <summary>答复用时: the numbers that the requests give of how long answers took. They stand in no cell; the words and the charts use them.</summary>
[Law("条例 第三十三条")]
public static class AnswerNumbers
{
    /// <summary>Requests that were answered in the year.</summary>
    public const string Answered = "n.requests.answered";

    /// <summary>Of these, those whose answer took no more than the period without extension.</summary>
    public const string InPeriod = "n.requests.in-period";

    /// <summary>Working days that the answers took by the clock, all together.</summary>
    public const string Days = "n.requests.answer-days";

    /// <summary>Working days that an answer took on average, to one decimal; null where none is known to have gone out.</summary>
    /// <param name="numbers">The numbers of a year by key.</param>
    /// <example>31 days for 3 answers: 10.3.</example>
    public static decimal? Average(IReadOnlyDictionary<string, decimal> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var answered = numbers.GetValueOrDefault(Answered);
        return answered > 0 ? decimal.Round(numbers.GetValueOrDefault(Days) / answered, 1, MidpointRounding.AwayFromZero) : null;
    }
}
