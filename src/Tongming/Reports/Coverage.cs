namespace Tongming.Reports;

/// <summary>How much of a report was checked.</summary>
/// <param name="Tested">Identities whose cells could all be read.</param>
/// <param name="Failed">Of these, how many do not hold.</param>
/// <param name="NotAssessable">Identities of the form that could not be tested.</param>
/// <param name="Cells">For each table of the form how many of its cells state a number.</param>
/// <param name="Notes">What was assumed, in Chinese: blanks taken as zero, totals derived.</param>
/// <param name="Rules">Ids of the rules that were applied.</param>
public sealed record Coverage(
    int Tested,
    int Failed,
    int NotAssessable,
    IReadOnlyList<TableCoverage> Cells,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Rules
)
{
    /// <summary>Nothing was checked.</summary>
    public static Coverage None { get; } = new(0, 0, 0, [], [], []);
}

/// <summary>The cells of one table.</summary>
/// <param name="Table">2, 3 or 4; 1 for the 统计表 of era A.</param>
/// <param name="Read">Cells that were found and read, a blank one too.</param>
/// <param name="Of">Cells that the form has.</param>
public sealed record TableCoverage(int Table, int Read, int Of);
