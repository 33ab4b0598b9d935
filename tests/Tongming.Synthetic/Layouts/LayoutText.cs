namespace Tongming.Synthetic;

/// <summary>Puts the blocks of a report together as lines of text.</summary>
internal static class LayoutText
{
    /// <param name="blocks">The report.</param>
    /// <param name="lines">Writes a table as lines.</param>
    public static string Of(IEnumerable<ReportBlock> blocks, Func<Grid, IEnumerable<string>> lines) =>
        string.Join('\n', blocks.SelectMany(block => block.Table is { } table ? lines(table) : [block.Text])) + "\n";

    public static string Of(SyntheticReport report, Func<Grid, IEnumerable<string>> lines) => Of(ReportBlock.Of(report), lines);

    /// <summary>The words of each row; a cell merged from above has no words there.</summary>
    public static IEnumerable<string[]> Rows(Grid grid) => grid.Rows.Select(row => row.Select(cell => cell.Words).ToArray());

    /// <summary>The words of each row with a blank for each cell merged from above.</summary>
    public static IEnumerable<string[]> RowsWithBlanks(Grid grid) =>
        grid.Lay().Select(row => row.Select(cell => cell.Above ? "" : cell.Cell.Words).ToArray());

    public static IEnumerable<string> Pipes(Grid grid) => RowsWithBlanks(grid).Select(row => $"| {string.Join(" | ", row)} |");
}
