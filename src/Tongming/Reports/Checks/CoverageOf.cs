using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>Counts how much of a report was checked.</summary>
internal static class CoverageOf
{
    /// <summary>The coverage of a report. An identity that could not be tested is counted as such, never as passed.</summary>
    public static Coverage Report(ReadReport report, IReadOnlyList<Identity> identities) =>
        new(
            identities.Count(identity => identity.State != IdentityState.NotAssessable),
            identities.Count(identity => identity.State == IdentityState.Fails),
            identities.Count(identity => identity.State == IdentityState.NotAssessable),
            Cells(report),
            [.. report.Text.Source.Notes.Select(note => note.Message), .. report.Filled?.Notes ?? []],
            [.. Rules.All.Select(rule => rule.Id)]
        );

    private static IReadOnlyList<TableCoverage> Cells(ReadReport report)
    {
        if (report.Annex is { } annex)
            return [new TableCoverage(1, annex.Cells.Count, annex.Form.Entries.Count)];
        if (report.Tables is not { } tables)
            return [];
        var third = tables.Table3.OfType<IReadOnlyList<ReadCell>>().SelectMany(row => row).ToList();
        return
        [
            new TableCoverage(2, tables.Table2.Values.Count(IsRead), tables.Table2.Count),
            new TableCoverage(3, third.Count(IsRead), third.Count),
            new TableCoverage(4, tables.Table4.Count(IsRead), tables.Table4.Count),
        ];
    }

    private static bool IsRead(ReadCell cell) => cell.State != CellState.Missing;
}
