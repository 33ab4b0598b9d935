using Tongming.Texts;

namespace Tongming.Reports;

/// <summary>What the checker made of one document.</summary>
/// <param name="Kind">What the document is; only an <see cref="DocumentKind.AnnualReport"/> is checked further.</param>
/// <param name="Evidence">Chinese phrases that say why it was taken for that.</param>
/// <param name="Era">Decided by <paramref name="Year"/>; null for other documents.</param>
/// <param name="Form">Decided by the tables that it prints.</param>
/// <param name="Year">The year that it is about.</param>
/// <param name="Body">The body that reports, as far as recognised.</param>
/// <param name="Title">Its title, as far as it has one.</param>
/// <param name="Published">The date of publication that the page states.</param>
/// <param name="Coverage">How much was checked.</param>
/// <param name="Tables">The tables as read; null for era A and for other documents.</param>
/// <param name="Findings">Most severe first, then in the order of the document.</param>
/// <param name="Sentences">The sentences of its narrative, normalised, for comparison with another year.</param>
/// <param name="Source">The document as it was read.</param>
public sealed record ReportCheck(
    DocumentKind Kind,
    IReadOnlyList<string> Evidence,
    ReportEra? Era,
    ReportForm? Form,
    int? Year,
    string? Body,
    string? Title,
    DateOnly? Published,
    Coverage Coverage,
    ReportTables? Tables,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Sentences,
    SourceDocument Source
)
{
    /// <summary>The numbers of a report of era A; null for later ones and where none was found.</summary>
    public EarlierNumbers? Earlier { get; init; }
}
