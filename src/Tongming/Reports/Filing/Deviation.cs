using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;

namespace Tongming.Reports.Filing;

/// <summary>A record that was counted when a report was frozen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it was called; empty where there were too many to keep their names.</param>
/// <param name="Address">Its page on the desk, or empty.</param>
/// <param name="Amount">What it added.</param>
public sealed record CountedRecord(Guid Id, string Name, string Address, decimal Amount)
{
    /// <summary>What is kept of a record.</summary>
    public static CountedRecord Of(TalliedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new CountedRecord(record.Id, record.Name, record.Address, record.Amount);
    }
}

/// <summary>A record by which a number differs from the frozen one.</summary>
/// <param name="Record">The record, as it was called last.</param>
/// <param name="Before">What it added when the report was frozen; 0 where it was not counted.</param>
/// <param name="Now">What it adds now; 0 where it is not counted any more.</param>
public sealed record MovedRecord(CountedRecord Record, decimal Before, decimal Now);

/// <summary>报送后变动: a number that would be another one if the report were compiled today.</summary>
/// <param name="Key">The number.</param>
/// <param name="Frozen">What was filed.</param>
/// <param name="Now">What it would be.</param>
/// <param name="Moved">The records that make the difference.</param>
[Law("条例 第五十条")]
public sealed record Deviation(string Key, decimal Frozen, decimal Now, IReadOnlyList<MovedRecord> Moved)
{
    /// <summary>
    /// The numbers that differ: counted cells and numbers of the narrative, in the order of the form; sums follow from them and are left
    /// out.
    /// </summary>
    public static IReadOnlyList<string> Differing(CompiledReport frozen, CompiledReport now)
    {
        ArgumentNullException.ThrowIfNull(frozen);
        ArgumentNullException.ThrowIfNull(now);
        var keys = ReportCells
            .Counted.Select(cell => cell.Key)
            .Concat(frozen.Narrative.Keys.Union(now.Narrative.Keys).Order(StringComparer.Ordinal));
        return [.. keys.Where(key => frozen.NumberOf(key) != now.NumberOf(key))];
    }

    /// <summary>The records that are counted otherwise than before, those that came first; a record that counts several times is summed up.</summary>
    public static IReadOnlyList<MovedRecord> Between(IEnumerable<CountedRecord> before, IEnumerable<CountedRecord> now)
    {
        var (old, present) = (Summed(before), Summed(now));
        return
        [
            .. present
                .Values.Where(one => !old.TryGetValue(one.Id, out var was) || was.Amount != one.Amount)
                .Select(one => new MovedRecord(one, old.GetValueOrDefault(one.Id)?.Amount ?? 0, one.Amount)),
            .. old.Values.Where(one => !present.ContainsKey(one.Id)).Select(one => new MovedRecord(one, one.Amount, 0)),
        ];
    }

    private static Dictionary<Guid, CountedRecord> Summed(IEnumerable<CountedRecord> records) =>
        records
            .GroupBy(one => one.Id)
            .ToDictionary(group => group.Key, group => group.First() with { Amount = group.Sum(one => one.Amount) });
}
