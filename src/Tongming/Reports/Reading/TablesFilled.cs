namespace Tongming.Reports.Reading;

/// <summary>Makes the report's tables out of what was read: names all cells, derives blank totals and takes blanks for zeros where a table writes none.</summary>
/// <param name="Tables">The cells to show: blanks stay blank, derived numbers say so.</param>
/// <param name="Table3Blank">The number that a blank of table 3 counts for in sums: 0 where the table writes no zero, else null.</param>
/// <param name="Table4Blank">The same for table 4.</param>
/// <param name="Notes">What was assumed, in Chinese.</param>
internal sealed record TablesFilled(ReportTables Tables, decimal? Table3Blank, decimal? Table4Blank, IReadOnlyList<string> Notes)
{
    /// <summary>Fills the tables of <paramref name="form"/>.</summary>
    public static TablesFilled Of(TablesRead read, ReportForm form)
    {
        var notes = new List<string>();
        var third = Rows(read.Third, form);
        var fourth = read.Fourth?.Cells ?? [.. Enumerable.Repeat(ReadCell.Missing, 15)];
        var blank3 = BlankFor(third.SelectMany(row => row ?? []), "表三", notes);
        var blank4 = BlankFor(fourth, "表四", notes);
        var derived = Derive(third, blank3);
        var fourthDerived = DeriveFourth(fourth, blank4);
        if (derived.Concat([fourthDerived]).Any(row => row?.Any(cell => cell.State == CellState.Derived) == true))
            notes.Add("有总计栏未填，已按各分项推算，推算数不作为报告所填数。");
        var keys = (form == ReportForm.B ? Table2Form.B : Table2Form.C).Keys;
        var second = keys.ToDictionary(
            key => key,
            key => read.Second?.Cells.GetValueOrDefault(key) ?? ReadCell.Missing,
            StringComparer.Ordinal
        );
        return new TablesFilled(new ReportTables(second, derived, fourthDerived), blank3, blank4, notes);
    }

    private static List<IReadOnlyList<ReadCell>?> Rows(Table3Read? read, ReportForm form)
    {
        var rows = new List<IReadOnlyList<ReadCell>?>();
        for (var row = 0; row < Table3Form.RowCount; row++)
        {
            var folded = form != ReportForm.C && row is (21 or 22);
            rows.Add(folded ? null : read?.Rows[row] ?? [.. Enumerable.Repeat(ReadCell.Missing, Table3Form.ColumnCount)]);
        }

        return rows;
    }

    private static decimal? BlankFor(IEnumerable<ReadCell> cells, string table, List<string> notes)
    {
        var all = cells.ToList();
        if (!all.Exists(cell => cell.State == CellState.Blank))
            return null;
        if (all.Exists(cell => cell is { State: CellState.Stated, Value: 0 }))
            return null;
        if (!all.Exists(cell => cell.State == CellState.Stated))
            return null;
        notes.Add($"{table}没有写一个“0”，核对时空白按 0 计。");
        return 0;
    }

    /// <summary>A blank 总计 follows from its row; a blank （七） from its column.</summary>
    private static List<IReadOnlyList<ReadCell>?> Derive(List<IReadOnlyList<ReadCell>?> rows, decimal? blank)
    {
        var filled = rows.Select(row => row is null ? null : (IReadOnlyList<ReadCell>?)WithTotal(row, blank)).ToList();
        var total = filled[Table3Form.Total]!.ToArray();
        for (var column = 0; column < Table3Form.ColumnCount; column++)
        {
            if (total[column].State != CellState.Blank)
                continue;
            var results = filled
                .Skip(Table3Form.FirstResult)
                .Take(Table3Form.LastResult - Table3Form.FirstResult + 1)
                .OfType<IReadOnlyList<ReadCell>>()
                .Select(row => Count(row[column], blank))
                .ToList();
            if (results.TrueForAll(value => value is not null) && results.Sum() is var sum && sum != 0)
                total[column] = Derived(total[column], sum);
        }

        filled[Table3Form.Total] = total;
        return filled;
    }

    private static IReadOnlyList<ReadCell> WithTotal(IReadOnlyList<ReadCell> row, decimal? blank)
    {
        if (row[^1].State != CellState.Blank)
            return row;
        var parts = row.Take(row.Count - 1).Select(cell => Count(cell, blank)).ToList();
        if (parts.Exists(value => value is null) || parts.Sum() is 0 or null)
            return row;
        return [.. row.Take(row.Count - 1), Derived(row[^1], parts.Sum())];
    }

    private static List<ReadCell> DeriveFourth(IReadOnlyList<ReadCell> cells, decimal? blank) =>
        [.. Enumerable.Range(0, 3).SelectMany(group => WithTotal([.. cells.Skip(group * 5).Take(5)], blank))];

    private static ReadCell Derived(ReadCell cell, decimal? value) => cell with { State = CellState.Derived, Value = value };

    /// <summary>What a cell counts for in a sum: its number, <paramref name="blank"/> for a blank, else null.</summary>
    public static decimal? Count(ReadCell cell, decimal? blank) =>
        cell.State switch
        {
            CellState.Stated => cell.Value,
            CellState.Blank => blank,
            _ => null,
        };
}
