namespace Tongming.Reports.Reading;

/// <summary>What a document says of itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Evidence">Chinese phrases that say why.</param>
/// <param name="Year">The year that it is about.</param>
/// <param name="Body">The reporting body, by title, preamble or text.</param>
/// <param name="Title">Its title, or null where it has none.</param>
/// <param name="Published">The date of publication that the page states.</param>
/// <param name="IsRegion">True for the report of a whole region (a government's), false for one of a department.</param>
internal sealed record ReportIdentity(
    DocumentKind Kind,
    IReadOnlyList<string> Evidence,
    int? Year,
    string? Body,
    string? Title,
    DateOnly? Published,
    bool IsRegion
)
{
    /// <summary>The era of <see cref="Year"/>; null without a year.</summary>
    public ReportEra? Era =>
        Year switch
        {
            null => null,
            <= 2018 => ReportEra.A,
            <= 2020 => ReportEra.B,
            _ => ReportEra.C,
        };
}
