namespace Tongming.Publications.Limits;

/// <summary>One row of the table of periods (R3-40). Immutable; <see cref="Set"/> gives the row as a body has it.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Length">How many of the unit, 1 or more; for a fixed day the day of the month.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Start">From what day it runs; that day never counts.</param>
/// <param name="Confidence">How sure the rule book is.</param>
/// <param name="Source">Statute or document, in Chinese, as shown beside the date.</param>
[Law("R3-40", "R1-37")]
public sealed record TimeLimit(TimeLimitKind Kind, int Length, LimitUnit Unit, LimitStart Start, NormConfidence Confidence, string Source)
{
    /// <summary>Whether it is a most or a least.</summary>
    public LimitSense Sense { get; init; }

    /// <summary>The outermost length that a body may set where the number itself is only a default; null: <see cref="Greatest"/>.</summary>
    public int? Longest { get; init; }

    /// <summary>True where the statute says 及时 and names no number; the number is then the general one of article 26.</summary>
    public bool IsPromptly { get; init; }

    /// <summary>The region whose rule it is; empty for a rule of the whole country. Elsewhere it is only a default.</summary>
    public string Region { get; init; } = "";

    /// <summary>
    /// True where the number binds: the law or a confirmed document says it, for the whole country. A body may then only be stricter.
    /// Otherwise it is a default of the program that a body may change freely.
    /// </summary>
    public bool IsBinding => Confidence is NormConfidence.Law or NormConfidence.Page && Region.Length == 0;

    /// <summary>The greatest number that makes sense in the unit.</summary>
    public int Greatest =>
        Unit switch
        {
            LimitUnit.WorkingDays => 250,
            LimitUnit.NaturalDays => 366,
            LimitUnit.Months => 60,
            _ => 31,
        };

    /// <summary>
    /// The row with a body's own length. Refused: <c>publication.limit.longer-than-law</c> where it would be longer than a binding
    /// number or than the outermost one; <c>.shorter-than-law</c> where a binding least would be undercut; <c>.range</c> where it lies
    /// outside of 1 to <see cref="Greatest"/>. Example: the penalty's 7 working days can become 5, never 8.
    /// </summary>
    /// <param name="length">Of the same unit.</param>
    [Law("R3-40", "R3-11")]
    public Outcome<TimeLimit> Set(int length)
    {
        if (length < 1 || length > Greatest)
            return new Refusal("publication.limit.range", LimitNames.Of(Kind), 1, Greatest);
        if (Sense == LimitSense.AtLeast)
            return IsBinding && length < Length
                ? new Refusal("publication.limit.shorter-than-law", LimitNames.Of(Kind), Length)
                : this with
                {
                    Length = length,
                };
        var most = IsBinding ? Length : Longest ?? Greatest;
        return length > most ? new Refusal("publication.limit.longer-than-law", LimitNames.Of(Kind), most) : this with { Length = length };
    }

    /// <summary>The period in words, for example 自决定作出之日起7个工作日内.</summary>
    public string InWords() =>
        Unit switch
        {
            LimitUnit.DayOfDecember => $"当年12月{Length}日前",
            LimitUnit.DayOfJanuary => $"次年1月{Length}日前",
            _ when Sense == LimitSense.AtLeast => $"自{LimitNames.Of(Start)}起不少于{Length}{LimitNames.Of(Unit)}",
            _ when IsPromptly => $"自{LimitNames.Of(Start)}起及时（至迟{Length}{LimitNames.Of(Unit)}内）",
            _ => $"自{LimitNames.Of(Start)}起{Length}{LimitNames.Of(Unit)}内",
        };
}
