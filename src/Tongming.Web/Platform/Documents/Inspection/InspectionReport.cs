namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>What was found in a file before it goes out.</summary>
/// <param name="FileName">Its name as it was given.</param>
/// <param name="Sha256">The hash of exactly the bytes that were looked at, in small hexadecimal digits: the report holds for them only.</param>
/// <param name="Findings">What was found, what blocks first.</param>
public sealed record InspectionReport(string FileName, string Sha256, IReadOnlyList<InspectionFinding> Findings)
{
    /// <summary>True where nothing keeps the file back.</summary>
    public bool MayGoOut => Findings.All(one => one.Severity != InspectionSeverity.Blocks);

    /// <summary>True where <see cref="Cleaning.CleanCopy"/> has something to take out.</summary>
    public bool HasRemovable => Findings.Any(one => one.IsRemovable);

    /// <summary>What keeps the file back in spite of the reasons given. A blank reason is none, and some findings take no reason.</summary>
    /// <param name="reasons">Written reasons by <see cref="InspectionFinding.Key"/>.</param>
    public IReadOnlyList<InspectionFinding> BlockingDespite(IReadOnlyDictionary<string, string> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return
        [
            .. Findings.Where(one =>
                one.Severity == InspectionSeverity.Blocks
                && !(one.MayBeJustified && reasons.TryGetValue(one.Key, out var reason) && !string.IsNullOrWhiteSpace(reason))
            ),
        ];
    }
}
