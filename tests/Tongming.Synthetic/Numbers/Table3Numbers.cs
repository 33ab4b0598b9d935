using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>Numbers for table 3 that satisfy all its identities.</summary>
internal static class Table3Numbers
{
    private static readonly int[] Scales = [0, 3, 12, 90, 3000];

    /// <param name="random">Source of the draws.</param>
    /// <param name="form">Decides which rows there are.</param>
    /// <param name="carriedIn">R2 for the six kinds of applicants, from the year before; drawn where null.</param>
    public static IReadOnlyList<IReadOnlyList<decimal>?> Draw(Random random, ReportForm form, IReadOnlyList<int>? carriedIn = null)
    {
        var scale = random.Of(Scales);
        int[] results = [.. Enumerable.Range(3, form == ReportForm.C ? 21 : 19)];
        var cells = new decimal[26, 8];
        for (var column = 1; column <= 6; column++)
        {
            var asks = scale > 0 && (column == 1 || random.OneIn(3));
            cells[1, column] = asks ? random.Next(1, column == 1 ? scale + 2 : (scale / 4) + 2) : 0;
            cells[2, column] = carriedIn?[column - 1] ?? (asks && random.OneIn(3) ? random.Next((scale / 8) + 2) : 0);
            var open = (int)(cells[1, column] + cells[2, column]);
            cells[25, column] = random.OneIn(2) ? 0 : random.Small(open / 4);
            cells[24, column] = open - cells[25, column];
            Scatter(cells, column, results, random);
        }

        for (var row = 1; row <= 25; row++)
        for (var column = 1; column <= 6; column++)
            cells[row, 7] += cells[row, column];
        return [.. Enumerable.Range(1, 25).Select(row => row is 22 or 23 && form != ReportForm.C ? null : Row(cells, row))];
    }

    private static decimal[] Row(decimal[,] cells, int row) => [.. Enumerable.Range(1, 7).Select(column => cells[row, column])];

    private static void Scatter(decimal[,] cells, int column, int[] results, Random random)
    {
        for (var left = (int)cells[24, column]; left > 0; )
        {
            var part = random.Next(1, left + 1);
            cells[random.OneIn(2) ? results[0] : random.Of(results), column] += part;
            left -= part;
        }
    }
}
