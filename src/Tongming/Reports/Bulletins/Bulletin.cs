namespace Tongming.Reports.Bulletins;

/// <summary>Something that was late: overdue at the end of the period, or done in it after its due day.</summary>
/// <param name="Matter">Of what kind.</param>
/// <param name="Label">What it is called; no words that an applicant wrote.</param>
/// <param name="SectionId">The section; the empty id where none has it.</param>
/// <param name="PersonId">The person in charge, or null.</param>
/// <param name="Due">The last day in time.</param>
/// <param name="Done">When it was done; null where it is overdue at the end.</param>
public sealed record BulletinLateness(BulletinMatter Matter, string Label, Guid SectionId, Guid? PersonId, DateOnly Due, DateOnly? Done)
{
    /// <summary>Its page on the desk; not kept with an issued bulletin.</summary>
    public string Address { get; init; } = "";
}

/// <summary>通报: what the modules tell of a period, added up per section. Every number opens to its records.</summary>
/// <example>
/// October: two answers overdue from September, ten due; nine answered in time, one of the two late ones answered: carried 2, due 10,
/// in time 9, late 1, overdue 2, because 2 + 10 = 9 + 1 + 2.
/// </example>
[Law("S-006", "S-020", "S-021")]
public sealed class Bulletin
{
    private readonly ILookup<string, BulletinEntry> byKey;

    private Bulletin(BulletinPeriod period, IReadOnlyList<BulletinLateness> late, IReadOnlyList<BulletinEntry> entries)
    {
        (Period, Late) = (period, late);
        byKey = entries.ToLookup(one => one.Key);
        Figures = BulletinFigures.Of(entries);
    }

    /// <summary>The period.</summary>
    public BulletinPeriod Period { get; }

    /// <summary>Its numbers.</summary>
    public BulletinFigures Figures { get; }

    /// <summary>What was late: what is overdue at the end first, then by the due day.</summary>
    public IReadOnlyList<BulletinLateness> Late { get; }

    /// <summary>Adds up what the modules tell.</summary>
    public static Bulletin Of(BulletinPeriod period, IEnumerable<BulletinAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(answers);
        var all = answers.ToList();
        var duties = all.SelectMany(one => one.Duties)
            .Select(duty => (Duty: duty, Result: duty.ResultIn(period)))
            .Where(one => one.Result is not null)
            .ToList();
        var late = duties
            .Where(one => one.Result is DutyResult.Late or DutyResult.Overdue)
            .OrderBy(one => one.Result == DutyResult.Late)
            .ThenBy(one => one.Duty.Due)
            .ThenBy(one => one.Duty.Mark, StringComparer.Ordinal)
            .Select(one => Lateness(one.Duty, one.Result!.Value));
        return new Bulletin(
            period,
            [.. late],
            [.. duties.SelectMany(one => EntriesOf(one.Duty, one.Result!.Value, period)), .. all.SelectMany(one => one.Entries)]
        );
    }

    /// <summary>The records behind a number, of a section or of all (null), by their day: their amounts add up to it.</summary>
    public IReadOnlyList<BulletinEntry> Open(string key, Guid? section = null) =>
        [
            .. byKey[key]
                .Where(one => section is null || one.SectionId == section)
                .OrderBy(one => one.On)
                .ThenBy(one => one.Mark, StringComparer.Ordinal),
        ];

    private static BulletinLateness Lateness(BulletinDuty duty, DutyResult result) =>
        new(duty.Matter, duty.Label, duty.SectionId, duty.PersonId, duty.Due, result == DutyResult.Late ? duty.Done : null)
        {
            Address = duty.Address,
        };

    private static IEnumerable<BulletinEntry> EntriesOf(BulletinDuty duty, DutyResult result, BulletinPeriod period)
    {
        var note =
            duty.Done is { } done && done <= period.Last
                ? $"{done:yyyy-MM-dd} 完成，{BulletinNumbers.NameOf(BulletinNumbers.ColumnOf(result))}"
                : BulletinNumbers.NameOf(BulletinNumbers.ColumnOf(result));
        foreach (var matter in new BulletinMatter?[] { null, duty.Matter })
        foreach (var column in new[] { duty.IsCarriedInto(period) ? DutyNumber.Carried : DutyNumber.Due, BulletinNumbers.ColumnOf(result) })
            yield return new BulletinEntry(
                BulletinNumbers.KeyOf(matter, column),
                $"{BulletinNumbers.KeyOf(duty.Matter, column)} {duty.Mark}",
                duty.Name,
                duty.Due
            )
            {
                SectionId = duty.SectionId,
                PersonId = duty.PersonId,
                Note = note,
                Address = duty.Address,
            };
    }
}
