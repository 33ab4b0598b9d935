using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;

namespace Tongming.Reports.Bodies;

/// <summary>A body's filed report as a superior adds it up.</summary>
/// <param name="BodyId">The body; null for a report from outside of the installation.</param>
/// <param name="ReportId">The report from outside; null for a body of the installation.</param>
/// <param name="Name">The body's name.</param>
/// <param name="Numbers">The cells of form C by key; one that is left out is 0.</param>
public sealed record BodyFigures(Guid? BodyId, Guid? ReportId, string Name, IReadOnlyDictionary<string, decimal> Numbers)
{
    /// <summary>A number; of a sum, the sum of what it is made of, whatever stands in the sum itself.</summary>
    public decimal this[string key] => ReportCells.TermsOf(key).Sum(term => Numbers.GetValueOrDefault(term));
}

/// <summary>
/// 汇总: the sum of the reports of several bodies, cell by cell, with what the superior adds itself. Nothing is summed that was not filed.
/// </summary>
[Law("条例 第四十九条", "H-sum")]
public sealed class SumOfBodies
{
    private readonly ILookup<string, NumberEntry> added;

    private SumOfBodies(IReadOnlyList<BodyFigures> bodies, ILookup<string, NumberEntry> added) => (Bodies, this.added) = (bodies, added);

    /// <summary>The reports that are summed.</summary>
    public IReadOnlyList<BodyFigures> Bodies { get; }

    /// <summary>Sums up. Of the entries, only additions (<see cref="NumberEntryKind.Addition"/>) count.</summary>
    public static SumOfBodies Of(IReadOnlyList<BodyFigures> bodies, IEnumerable<NumberEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        ArgumentNullException.ThrowIfNull(entries);
        return new SumOfBodies(
            bodies,
            entries.Where(one => one.Kind == NumberEntryKind.Addition).OrderBy(one => one.No).ToLookup(one => one.Key)
        );
    }

    /// <summary>A cell: the sum of all bodies and of what was added.</summary>
    /// <example>Three bodies with 2, 3 and 0, and 1 added: 6.</example>
    public decimal this[string key] => Bodies.Sum(body => body[key]) + AddedTo(key).Sum(one => one.Change);

    /// <summary>What was added to a cell, or to the cells that it sums.</summary>
    public IReadOnlyList<NumberEntry> AddedTo(string key) => [.. ReportCells.TermsOf(key).SelectMany(term => added[term])];

    /// <summary>The sum as a report of its own.</summary>
    public CompiledReport Report(TallyPeriod period) =>
        CompiledReport.Fixed(period, ReportCells.Counted.Select(cell => KeyValuePair.Create(cell.Key, this[cell.Key])));
}
