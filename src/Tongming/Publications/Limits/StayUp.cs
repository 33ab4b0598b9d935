using System.Globalization;

namespace Tongming.Publications.Limits;

/// <summary>How long a notice of enforcement stays up (公示期限), in full years from the day on which it went up.</summary>
[Law("R3-40")]
public sealed record StayUp
{
    /// <summary>The greatest number of years that can be set.</summary>
    public const int Greatest = 30;

    private StayUp(int least, int? most) => (LeastYears, MostYears) = (least, most);

    /// <summary>Organisations: 5 years, then taken down. [P~], a default.</summary>
    public static StayUp OfOrganisations { get; } = new(5, 5);

    /// <summary>Natural persons: 2 years, then taken down. [P~], a default.</summary>
    public static StayUp OfNaturalPersons { get; } = new(2, 2);

    /// <summary>It stays at least so long.</summary>
    public int LeastYears { get; }

    /// <summary>It stays at most so long; null: without end.</summary>
    public int? MostYears { get; }

    /// <summary>
    /// A body's own term. Refused (<c>publication.stay-up.range</c>) outside of 1 to <see cref="Greatest"/> years or where the most is
    /// less than the least.
    /// </summary>
    public static Outcome<StayUp> Of(int leastYears, int? mostYears) =>
        leastYears is < 1 or > Greatest || mostYears < leastYears || mostYears > Greatest
            ? new Refusal("publication.stay-up.range", 1, Greatest)
            : new StayUp(leastYears, mostYears);

    /// <summary>
    /// The days of a notice that went up on a day. Not moved by days off: nobody has to act. Example: two years from 2024-02-29 last
    /// until 2026-02-28 inclusive, and the notice is taken down from 2026-03-01 on.
    /// </summary>
    public StayUpDays From(DateOnly up) => new(up, up.AddYears(LeastYears), MostYears is { } most ? up.AddYears(most).AddDays(1) : null);
}

/// <summary>The days of a notice.</summary>
/// <param name="Up">The day on which it went up.</param>
/// <param name="StaysUntil">The last day on which it must be there, inclusive.</param>
/// <param name="DownFrom">The first day on which it must be gone, or null.</param>
public sealed record StayUpDays(DateOnly Up, DateOnly StaysUntil, DateOnly? DownFrom)
{
    /// <summary>True where it has to be taken down on or before this day.</summary>
    public bool IsOverOn(DateOnly day) => day >= DownFrom;
}

/// <summary>The terms of a body, by whom the notice is about.</summary>
/// <param name="Organisation">法人或者其他组织.</param>
/// <param name="NaturalPerson">自然人.</param>
[Law("R3-40")]
public sealed record StayUpTerms(StayUp Organisation, StayUp NaturalPerson)
{
    /// <summary>5 years and 2 years.</summary>
    public static StayUpTerms AsInRuleBook { get; } = new(StayUp.OfOrganisations, StayUp.OfNaturalPersons);

    /// <summary>The term for one or the other.</summary>
    public StayUp For(bool isNaturalPerson) => isNaturalPerson ? NaturalPerson : Organisation;

    /// <summary>One line for each term that is not the rule book's, for example <c>Organisation=3-5</c>; without an end <c>Organisation=3-</c>.</summary>
    public string ToText() =>
        string.Join(
            '\n',
            new[]
            {
                (nameof(Organisation), Organisation, AsInRuleBook.Organisation),
                (nameof(NaturalPerson), NaturalPerson, AsInRuleBook.NaturalPerson),
            }
                .Where(one => one.Item2 != one.Item3)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Item1}={one.Item2.LeastYears}-{one.Item2.MostYears}"))
        );

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else, or a term that is out of range.</exception>
    public static StayUpTerms Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Aggregate(AsInRuleBook, With);
    }

    private static StayUpTerms With(StayUpTerms terms, string line)
    {
        if (line.Split('=', '-') is not [var name, var least, var most] || TermOf(least, most) is not { } term)
            throw new FormatException("No term: " + line);
        return name switch
        {
            nameof(Organisation) => terms with { Organisation = term },
            nameof(NaturalPerson) => terms with { NaturalPerson = term },
            _ => throw new FormatException("No term: " + line),
        };
    }

    private static StayUp? TermOf(string least, string most)
    {
        if (!int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return null;
        if (most.Length == 0)
            return StayUp.Of(from, null).Value;
        return int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? StayUp.Of(from, to).Value : null;
    }
}
