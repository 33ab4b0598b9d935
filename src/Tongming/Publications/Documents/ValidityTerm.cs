namespace Tongming.Publications.Documents;

/// <summary>Term and reminder of normative documents. One province's rule [P~]: defaults that a body may set.</summary>
[Law("R3-51")]
public sealed record ValidityTerm
{
    /// <summary>5 years, reminded of 6 months before.</summary>
    public static ValidityTerm AsInRuleBook { get; } = new();

    /// <summary>Full years of validity where the document says nothing: 1 to 30.</summary>
    public int DefaultYears { get; private init; } = 5;

    /// <summary>Months before the last day at which its assessment is due: 1 to 24.</summary>
    public int RemindMonths { get; private init; } = 6;

    /// <summary>A body's own. Refused: <c>publication.validity.term</c> outside of the ranges.</summary>
    public static Outcome<ValidityTerm> Of(int defaultYears, int remindMonths) =>
        defaultYears is < 1 or > 30 || remindMonths is < 1 or > 24
            ? new Refusal("publication.validity.term")
            : new ValidityTerm { DefaultYears = defaultYears, RemindMonths = remindMonths };

    /// <summary>
    /// The last day of a term that begins on a day, which itself counts. Example: five years from 2026-03-01 last until 2031-02-28.
    /// </summary>
    public DateOnly LastDay(DateOnly effective) => effective.AddYears(DefaultYears).AddDays(-1);
}
