using System.Globalization;

namespace Tongming.Reports.Bulletins;

/// <summary>A number of a section that is another one today than when the bulletin was issued.</summary>
/// <param name="Key">The number.</param>
/// <param name="SectionId">The section; the empty id where none has it.</param>
/// <param name="Issued">What was issued.</param>
/// <param name="Now">What is counted today.</param>
public sealed record BulletinDeviation(string Key, Guid SectionId, decimal Issued, decimal Now);

/// <summary>The numbers of a bulletin by key and section, without the records behind them. Two are equal where every number is.</summary>
public sealed class BulletinFigures
{
    private readonly SortedDictionary<(string Key, Guid Section), decimal> values;

    private BulletinFigures(SortedDictionary<(string Key, Guid Section), decimal> values) => this.values = values;

    /// <summary>No number at all.</summary>
    public static BulletinFigures None { get; } = new(Empty());

    /// <summary>The sums of entries by key and section.</summary>
    public static BulletinFigures Of(IEnumerable<BulletinEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var sums = Empty();
        foreach (var entry in entries)
            sums[(entry.Key, entry.SectionId)] = sums.GetValueOrDefault((entry.Key, entry.SectionId)) + entry.Amount;
        return new BulletinFigures(sums);
    }

    /// <summary>A number of the whole body; what is not counted is 0.</summary>
    public decimal this[string key] => values.Where(one => one.Key.Key == key).Sum(one => one.Value);

    /// <summary>A number of a section; the empty id is what no section has.</summary>
    public decimal Of(string key, Guid section) => values.GetValueOrDefault((key, section));

    /// <summary>The sections that have a number, what no section has last.</summary>
    public IReadOnlyList<Guid> Sections =>
        [.. values.Keys.Select(one => one.Section).Distinct().OrderBy(one => one == Guid.Empty).ThenBy(one => one)];

    /// <summary>The sections that have a number of some keys.</summary>
    public IReadOnlyList<Guid> SectionsWith(IReadOnlyCollection<string> keys) =>
        [.. Sections.Where(section => keys.Any(key => Of(key, section) != 0))];

    /// <summary>The keys that are not zero everywhere.</summary>
    public IReadOnlyList<string> Keys => [.. values.Keys.Select(one => one.Key).Distinct()];

    /// <summary>Working days to an answer on average, pauses included; null where none went out.</summary>
    public decimal? AverageDays(Guid? section = null)
    {
        var (days, answered) = section is { } of
            ? (Of(BulletinNumbers.AnswerDays, of), Of(BulletinNumbers.Answered, of))
            : (this[BulletinNumbers.AnswerDays], this[BulletinNumbers.Answered]);
        return answered == 0 ? null : decimal.Round(days / answered, 1, MidpointRounding.AwayFromZero);
    }

    /// <summary>Where the numbers of today differ from these.</summary>
    public IReadOnlyList<BulletinDeviation> DifferencesTo(BulletinFigures today)
    {
        ArgumentNullException.ThrowIfNull(today);
        return
        [
            .. values
                .Keys.Concat(today.values.Keys)
                .Distinct()
                .Order()
                .Select(one => new BulletinDeviation(one.Key, one.Section, Of(one.Key, one.Section), today.Of(one.Key, one.Section)))
                .Where(one => one.Issued != one.Now),
        ];
    }

    /// <summary>A line for each number: key, section, value. The same numbers give the same text.</summary>
    public string ToText() =>
        string.Join(
            '\n',
            values
                .Where(one => one.Value != 0)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key.Key} {one.Key.Section:N} {one.Value:0.######}"))
        );

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">It did not write it.</exception>
    public static BulletinFigures Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = Empty();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is not [var key, var section, var value])
                throw new FormatException(line);
            read[(key, Guid.ParseExact(section, "N"))] = decimal.Parse(value, CultureInfo.InvariantCulture);
        }

        return new BulletinFigures(read);
    }

    private static SortedDictionary<(string Key, Guid Section), decimal> Empty() =>
        new(
            Comparer<(string Key, Guid Section)>.Create(
                (one, other) =>
                    string.CompareOrdinal(one.Key, other.Key) is var byKey && byKey != 0 ? byKey : one.Section.CompareTo(other.Section)
            )
        );
}
