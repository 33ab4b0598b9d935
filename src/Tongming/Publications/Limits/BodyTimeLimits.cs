using System.Globalization;

namespace Tongming.Publications.Limits;

/// <summary>The table of periods as a body has it: that of the rule book with the body's own lengths. Immutable; kept as text.</summary>
[Law("R3-40", "R3-11")]
public sealed class BodyTimeLimits
{
    private readonly SortedDictionary<TimeLimitKind, TimeLimit> own;

    private BodyTimeLimits(IEnumerable<KeyValuePair<TimeLimitKind, TimeLimit>> own) =>
        this.own = new SortedDictionary<TimeLimitKind, TimeLimit>(own.ToDictionary());

    /// <summary>Nothing of its own.</summary>
    public static BodyTimeLimits AsInRuleBook { get; } = new([]);

    /// <summary>All rows as they hold for the body, in the order of the kinds.</summary>
    public IReadOnlyList<TimeLimit> All => [.. TimeLimits.All.Select(row => Of(row.Kind))];

    /// <summary>The row as it holds for the body.</summary>
    public TimeLimit Of(TimeLimitKind kind) => own.GetValueOrDefault(kind) ?? TimeLimits.Of(kind);

    /// <summary>True where the body has set a length of its own.</summary>
    public bool IsOwn(TimeLimitKind kind) => own.ContainsKey(kind);

    /// <summary>
    /// With a length of the body's own, in the unit of the row. Refused as <see cref="TimeLimit.Set"/> refuses: against the rule book,
    /// not against what the body had before, so that a stricter number can be taken back.
    /// </summary>
    public Outcome<BodyTimeLimits> Set(TimeLimitKind kind, int length)
    {
        var row = TimeLimits.Of(kind).Set(length);
        if (!row.Succeeded)
            return row.Refusal;
        return new BodyTimeLimits([.. own.Where(one => one.Key != kind), new(kind, row.Value)]);
    }

    /// <summary>With the rule book's length again.</summary>
    public BodyTimeLimits Reset(TimeLimitKind kind) => new(own.Where(one => one.Key != kind));

    /// <summary>One line for each length of its own, for example <c>Penalty=5</c>.</summary>
    public string ToText() =>
        string.Join('\n', own.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value.Length}")));

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else, or a length that the rule book does not allow.</exception>
    public static BodyTimeLimits Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Aggregate(AsInRuleBook, With);
    }

    private static BodyTimeLimits With(BodyTimeLimits limits, string line) =>
        line.Split('=') is [var name, var number]
        && Enum.TryParse<TimeLimitKind>(name, out var kind)
        && Enum.IsDefined(kind)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && limits.Set(kind, length) is { Succeeded: true, Value: var read }
            ? read
            : throw new FormatException("No period: " + line);
}
