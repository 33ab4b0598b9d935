namespace Tongming.Statistics.Screening;

/// <summary>One row of an imported table in the long form.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Codes">Its code for every dimension.</param>
public sealed record ObservedRow(int Line, IReadOnlyList<string> Codes);

/// <summary>Checks rows before they become a cube.</summary>
public static class RowScreening
{
    /// <summary>
    /// Unknown codes and duplicate keys, in one pass. Facts of an unknown code: the place of its dimension, from 0; of a duplicate: the line
    /// of the first row with that key.
    /// </summary>
    /// <param name="rows">The rows, each with as many codes as there are lists.</param>
    /// <param name="codes">The known codes of every dimension.</param>
    /// <exception cref="ArgumentException">A row has another number of codes.</exception>
    public static IReadOnlyList<ScreeningResult> Check(IEnumerable<ObservedRow> rows, IReadOnlyList<IReadOnlySet<string>> codes)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(codes);
        var unknown = new ScreeningTally(ScreeningRule.UnknownCode, ScreeningVerdict.Fail);
        var twice = new ScreeningTally(ScreeningRule.DuplicateKey, ScreeningVerdict.Fail);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Codes.Count != codes.Count)
                throw new ArgumentException($"Line {row.Line} has {row.Codes.Count} codes.", nameof(rows));
            unknown.Examine();
            twice.Examine();
            for (var at = 0; at < codes.Count; at++)
                if (!codes[at].Contains(row.Codes[at]))
                    unknown.Find([row.Codes[at]], row.Line, at);
            if (!first.TryAdd(string.Join('\0', row.Codes), row.Line))
                twice.Find(row.Codes, row.Line, first[string.Join('\0', row.Codes)]);
        }

        return [unknown.ToResult(), twice.ToResult()];
    }
}
