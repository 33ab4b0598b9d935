namespace Tongming.Statistics.Screening;

/// <summary>What a screening looks at.</summary>
public enum ScreeningRule
{
    /// <summary>Codes that the lists do not know. Fails.</summary>
    UnknownCode,

    /// <summary>Two rows for the same cell. Fails.</summary>
    DuplicateKey,

    /// <summary>Totals that are not the sum of their parts. Fails.</summary>
    Sum,

    /// <summary>A change unlike all before. Warns.</summary>
    Jump,

    /// <summary>An indicator in another unit than before. Warns.</summary>
    Unit,

    /// <summary>A series that had numbers until lately and has none now. Warns.</summary>
    LostSeries,

    /// <summary>A confidential cell that is the only unknown of a sum. Fails.</summary>
    Hidden,
}

/// <summary>What came of one check.</summary>
public enum ScreeningVerdict
{
    /// <summary>Nothing found.</summary>
    Pass,

    /// <summary>Found what may be right: a person says so.</summary>
    Warning,

    /// <summary>Found what cannot be right.</summary>
    Fail,
}

/// <summary>One thing that was found.</summary>
/// <param name="Codes">The cell: a code for every dimension; of a unit only that of the indicator, of an unknown code only that.</param>
/// <param name="Line">Line of the imported table, or null.</param>
/// <param name="Facts">What the sentence about it names: numbers as they stand, the line of the first row, the unit before and after.</param>
public sealed record ScreeningFinding(IReadOnlyList<string> Codes, int? Line, IReadOnlyList<object> Facts);

/// <summary>The result of one check.</summary>
/// <param name="Rule">Which check.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Examined">How many rows, totals, series or indicators could be looked at: a check of nothing passes and says 0.</param>
/// <param name="Count">How many were found.</param>
/// <param name="Findings">The first <see cref="MostListed"/> of them.</param>
public sealed record ScreeningResult(
    ScreeningRule Rule,
    ScreeningVerdict Verdict,
    long Examined,
    long Count,
    IReadOnlyList<ScreeningFinding> Findings
)
{
    /// <summary>Most findings that are listed.</summary>
    public const int MostListed = 200;
}
