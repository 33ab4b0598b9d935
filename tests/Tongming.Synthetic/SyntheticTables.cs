using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>The numbers of the three tables of forms B and C, named as in <see cref="ReportTables"/>.</summary>
/// <param name="Table2">By key.</param>
/// <param name="Table3">25 rows; null for a row that the form has not.</param>
/// <param name="Table4">15 numbers.</param>
public sealed record SyntheticTables(
    IReadOnlyDictionary<string, decimal> Table2,
    IReadOnlyList<IReadOnlyList<decimal>?> Table3,
    IReadOnlyList<decimal> Table4
)
{
    public decimal this[FormCell cell] =>
        cell.Table switch
        {
            2 => Table2[$"{cell.Row}.{cell.Column}"],
            3 => Table3[RowOf(cell)]![ColumnOf(cell)],
            _ => Table4[IndexIn4(cell)],
        };

    /// <summary>A number of table 3 by row (1–25) and column (1–7); 0 in a row that the form has not.</summary>
    public int Count(int row, int column = 7) => (int)(Table3[row - 1]?[column - 1] ?? 0);

    /// <summary>The totals of table 3 in rows <paramref name="first"/> to <paramref name="last"/> added up.</summary>
    public int Sum(int first, int last) => Enumerable.Range(first, last - first + 1).Sum(row => Count(row));

    public SyntheticTables With(FormCell cell, decimal value)
    {
        if (cell.Table == 2)
            return this with { Table2 = new Dictionary<string, decimal>(Table2) { [$"{cell.Row}.{cell.Column}"] = value } };
        if (cell.Table == 4)
            return this with { Table4 = Replace(Table4, IndexIn4(cell), value) };
        return this with { Table3 = Replace(Table3, RowOf(cell), Replace(Table3[RowOf(cell)]!, ColumnOf(cell), value)) };
    }

    public SyntheticTables Plus(FormCell cell, decimal more) => With(cell, this[cell] + more);

    /// <summary>Adds to a column of an applicant and to the total of the same row, so that the row still adds up.</summary>
    public SyntheticTables PlusInRow(int row, int column, decimal more) =>
        Plus(FormCell.Of3(row, column), more).Plus(FormCell.Of3(row, 7), more);

    private static int RowOf(FormCell cell) => int.Parse(cell.Row.AsSpan(1)) - 1;

    private static int ColumnOf(FormCell cell) => int.Parse(cell.Column.AsSpan(1)) - 1;

    private static int IndexIn4(FormCell cell) => ((int.Parse(cell.Row) - 1) * 5) + int.Parse(cell.Column) - 1;

    private static T[] Replace<T>(IReadOnlyList<T> list, int index, T value) => [.. list.Select((old, at) => at == index ? value : old)];
}
