namespace Tongming.Reports.Compiling;

/// <summary>
/// The 200 cells of form C by their keys: <c>t2.normative.made</c>, <c>t3.R1.c1</c>, <c>t4.1.4</c>. A cell is counted, or is the sum of
/// counted ones: the column 总计, the row （七）总计 and the totals of table 4.
/// </summary>
[Law("条例 第五十条", "国办公开办函〔2021〕30号", "I-row", "I-col", "I-t4")]
public static class ReportCells
{
    private static readonly Dictionary<string, ReportCell> ByKey = Make().ToDictionary(cell => cell.Key);

    /// <summary>All cells in the order of the form: 10 of table 2, 175 of table 3, 15 of table 4.</summary>
    public static IReadOnlyList<ReportCell> All { get; } = [.. ByKey.Values];

    /// <summary>Those that are counted, 10 + 24 × 6 + 3 × 4.</summary>
    public static IReadOnlyList<ReportCell> Counted { get; } = [.. All.Where(cell => cell.Terms.Count == 0)];

    /// <summary>The cell of a key, or null where the form has none such.</summary>
    public static ReportCell? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>Key of a cell of table 2.</summary>
    public static string Of2(string row, string column) => $"t2.{row}.{column}";

    /// <summary>Key of a cell of table 3; row 1 to 25, column 1 to 7.</summary>
    public static string Of3(int row, int column) => $"t3.R{row}.c{column}";

    /// <summary>Key of a cell of table 4; group 1 to 3, column 1 to 5.</summary>
    public static string Of4(int group, int column) => $"t4.{group}.{column}";

    /// <summary>The counted cells that make up a cell: itself where it is counted.</summary>
    public static IReadOnlyList<string> TermsOf(string key) =>
        Find(key) is not { } cell ? []
        : cell.Terms.Count == 0 ? [key]
        : [.. cell.Terms.SelectMany(TermsOf)];

    private static IEnumerable<ReportCell> Make() => Table2().Concat(Table3()).Concat(Table4());

    private static IEnumerable<ReportCell> Table2() =>
        from block in Table2Form.C.Blocks
        from row in block.Rows
        from column in block.Columns
        select new ReportCell(Of2(row.Name, column.Name), $"表二“{row.Label}”{column.Label}", [])
        {
            IsMoney = Table2Form.IsMoney($"{row.Name}.{column.Name}"),
        };

    private static IEnumerable<ReportCell> Table3() =>
        from row in Enumerable.Range(1, Table3Form.RowCount)
        from column in Enumerable.Range(1, Table3Form.ColumnCount)
        let name = $"表三“{NameOf(Table3Form.Rows[row - 1])}”{Table3Form.Columns[column - 1].Label}"
        select new ReportCell(Of3(row, column), name, TermsOf3(row, column));

    private static string NameOf(Table3Row row) =>
        row.Group is null ? Cut(row.Label) : $"{row.Group}{(row.Label.StartsWith('（') ? "" : " ")}{Cut(row.Label)}";

    private static string Cut(string label) => label.Split('（') is ["", var rest, ..] ? $"（{rest}" : label;

    private static IReadOnlyList<string> TermsOf3(int row, int column)
    {
        if (column == Table3Form.ColumnCount)
            return [.. Enumerable.Range(1, Table3Form.ColumnCount - 1).Select(one => Of3(row, one))];
        return row == Table3Form.Total + 1
            ?
            [
                .. Enumerable
                    .Range(Table3Form.FirstResult + 1, Table3Form.LastResult - Table3Form.FirstResult + 1)
                    .Select(one => Of3(one, column)),
            ]
            : [];
    }

    private static IEnumerable<ReportCell> Table4() =>
        from part in Enumerable.Range(1, Table4Form.Groups.Count)
        from column in Enumerable.Range(1, Table4Form.Columns.Count)
        select new ReportCell(
            Of4(part, column),
            $"表四“{Table4Form.Groups[part - 1].Label}”{Table4Form.Columns[column - 1].Label}",
            column == Table4Form.Columns.Count ? [.. Enumerable.Range(1, 4).Select(one => Of4(part, one))] : []
        );
}

/// <summary>A cell of form C.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name in a sentence, such as 表三“（一）予以公开”自然人.</param>
/// <param name="Terms">The cells that it is the sum of; none where it is counted.</param>
public sealed record ReportCell(string Key, string Name, IReadOnlyList<string> Terms)
{
    /// <summary>True for money in 万元, where a fraction is no mistake.</summary>
    public bool IsMoney { get; init; }

    /// <summary>2, 3 or 4.</summary>
    public int Table => Key[1] - '0';
}
