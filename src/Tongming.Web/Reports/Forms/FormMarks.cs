using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Forms;

/// <summary>What the findings of a file say of the cells of its tables.</summary>
internal sealed class FormMarks(IReadOnlyList<FindingResult> findings)
{
    private static readonly string[] Order = ["error", "suspect", "cannot-check", "hint"];

    private readonly ILookup<CellAddress, FindingResult> cells = findings
        .SelectMany(finding => finding.Where.Where((_, index) => Telling.Is(finding, index)).Select(place => (finding, place)))
        .Where(one => one.place is { Table: not null, Row: not null, Column: not null })
        .ToLookup(one => new CellAddress(one.place.Table!.Value, one.place.Row!, one.place.Column!), one => one.finding);

    /// <summary>The most severe severity of a cell, or null.</summary>
    public string? Of(CellAddress address) =>
        cells[address].Select(finding => finding.Severity).MinBy(severity => Array.IndexOf(Order, severity));

    /// <summary>The sums of the rules that fail in a row, said once: at the first cell that the finding names.</summary>
    public string Note(int table, string row) =>
        string.Join(
            '；',
            findings
                .Where(finding =>
                    finding.Severity is "error" or "suspect"
                    && finding.Where.FirstOrDefault(place => place.Table is not null) is { } first
                    && first.Table == table
                    && first.Row == row
                )
                .Select(finding => finding.Sum is null ? finding.Message : $"{finding.Where[0].Column} {finding.Sum}".Trim())
                .Distinct()
        );
}
