using Tongming.Reports.Tallies;

namespace Tongming.Reports.Compiling;

/// <summary>The tables of a year compiled from counts and entered numbers: 200 cells of form C, each the sum of what it lists.</summary>
public sealed class CompiledReport
{
    private readonly Dictionary<string, decimal> counted;
    private readonly ILookup<string, NumberEntry> entered;

    private CompiledReport(TallyPeriod period, Dictionary<string, decimal> counted, ILookup<string, NumberEntry> entered) =>
        (Period, this.counted, this.entered) = (period, counted, entered);

    /// <summary>Whose year.</summary>
    public TallyPeriod Period { get; }

    /// <summary>The numbers of the narrative: every tally that is no cell of the form.</summary>
    public IReadOnlyDictionary<string, decimal> Narrative =>
        counted.Where(one => ReportCells.Find(one.Key) is null).ToDictionary(one => one.Key, one => one.Value);

    /// <summary>
    /// Compiles. Cells that nobody counts are zero; two sources of one cell are added up. Entered numbers of other bodies and years are
    /// left out.
    /// </summary>
    /// <exception cref="ArgumentException">A tally for a cell that is the sum of others.</exception>
    [Law("条例 第五十条", "国办公开办函〔2021〕30号")]
    public static CompiledReport Of(TallyPeriod period, IEnumerable<Tally> tallies, IEnumerable<NumberEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(period);
        var sums = new Dictionary<string, decimal>();
        foreach (var tally in tallies)
        {
            if (ReportCells.Find(tally.Key) is { Terms.Count: > 0 })
                throw new ArgumentException($"{tally.Key} is a sum, nobody counts it.", nameof(tallies));
            sums[tally.Key] = sums.GetValueOrDefault(tally.Key) + tally.Value;
        }

        var own = entries
            .Where(one => one.BodyId == period.BodyId && one.Year == period.Year && one.Kind != NumberEntryKind.Addition)
            .OrderBy(one => one.No);
        return new CompiledReport(period, sums, own.ToLookup(one => one.Key));
    }

    /// <summary>The number of a cell as the report prints it; 0 for a key that the form does not have.</summary>
    public decimal this[string key] => ReportCells.TermsOf(key).Sum(term => CountedOf(term) + EnteredOf(term).Sum(one => one.Change));

    /// <summary>The number of a cell or of the narrative; 0 where there is none.</summary>
    public decimal NumberOf(string key) => ReportCells.Find(key) is null ? CountedOf(key) : this[key];

    /// <summary>
    /// A report of numbers that are fixed: what was frozen, read or typed. Sums are not taken over but follow from their terms.
    /// </summary>
    /// <param name="period">Whose year.</param>
    /// <param name="numbers">Cells and numbers of the narrative by key.</param>
    public static CompiledReport Fixed(TallyPeriod period, IEnumerable<KeyValuePair<string, decimal>> numbers) =>
        Of(
            period,
            numbers.Where(one => ReportCells.Find(one.Key) is not { Terms.Count: > 0 }).Select(one => new Tally(one.Key, one.Value)),
            []
        );

    /// <summary>All numbers by key: those of the narrative, and the cells in the order of the form.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers() => Cells().Concat(Narrative).ToDictionary(one => one.Key, one => one.Value);

    /// <summary>What the records of a cell add up to, without what was entered; of a sum, of all its cells; a number of the narrative.</summary>
    public decimal CountedOf(string key) =>
        ReportCells.Find(key) is null
            ? counted.GetValueOrDefault(key)
            : ReportCells.TermsOf(key).Sum(term => counted.GetValueOrDefault(term));

    /// <summary>What was entered for a cell, or for the cells that it sums, in the order of entering.</summary>
    public IReadOnlyList<NumberEntry> EnteredOf(string key) => [.. ReportCells.TermsOf(key).SelectMany(term => entered[term])];

    /// <summary>All cells with their numbers, in the order of the form.</summary>
    public IReadOnlyDictionary<string, decimal> Cells() => ReportCells.All.ToDictionary(cell => cell.Key, cell => this[cell.Key]);
}
