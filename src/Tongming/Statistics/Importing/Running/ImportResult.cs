using Tongming.Statistics.Cubes;
using Tongming.Statistics.Screening;

namespace Tongming.Statistics.Importing.Running;

/// <summary>
/// What became of every row and every value cell. Rows are each counted once: <see cref="Rows"/> = <see cref="Head"/> + <see cref="Used"/> +
/// <see cref="Skipped"/> + <see cref="Notes"/> + <see cref="Blank"/>. Every skipped row that holds anything has a finding.
/// </summary>
public sealed record ImportCounts
{
    /// <summary>Sheets that were read.</summary>
    public int Sheets { get; init; }

    /// <summary>Rows that were read.</summary>
    public long Rows { get; init; }

    /// <summary>Rows of titles and headers.</summary>
    public long Head { get; init; }

    /// <summary>Rows whose labels are all known.</summary>
    public long Used { get; init; }

    /// <summary>Rows that were left out.</summary>
    public long Skipped { get; init; }

    /// <summary>Rows of notes under the table.</summary>
    public long Notes { get; init; }

    /// <summary>Rows with nothing in them.</summary>
    public long Blank { get; init; }

    /// <summary>Value cells that say something and were taken, repeated ones included.</summary>
    public long Values { get; init; }

    /// <summary>Value cells of used rows with nothing in them.</summary>
    public long BlankValues { get; init; }

    /// <summary>Value cells of used rows that were left out, each with a finding at itself or at its header.</summary>
    public long SkippedValues { get; init; }
}

/// <summary>What came of reading a table.</summary>
/// <param name="Cube">The numbers.</param>
/// <param name="Checks">What was found, one entry for each kind that can be found.</param>
/// <param name="Counts">What became of rows and cells.</param>
public sealed record ImportResult(Cube Cube, IReadOnlyList<ImportCheck> Checks, ImportCounts Counts)
{
    /// <summary>The worst of the verdicts.</summary>
    public ScreeningVerdict Verdict => Checks.Max(check => check.Verdict);

    /// <summary>What was found of a kind.</summary>
    public ImportCheck Of(ImportFindingKind kind) => Checks[(int)kind];
}

/// <summary>How far a run is.</summary>
/// <param name="Sheet">The sheet that is being read.</param>
/// <param name="Rows">Rows that were read, of all sheets.</param>
/// <param name="Share">How much of this sheet is read, 0 to 1, or null where that is not known.</param>
public readonly record struct ImportProgress(string Sheet, long Rows, double? Share);

/// <summary>How much one run reads at most. What is larger is refused as soon as it is seen.</summary>
/// <param name="Sheets">Most sheets.</param>
/// <param name="Rows">Most rows of all sheets.</param>
/// <param name="Values">Most values; each takes about 30 to 60 bytes while reading.</param>
public sealed record ImportBounds(int Sheets = 500, long Rows = 5_000_000, int Values = 10_000_000);
