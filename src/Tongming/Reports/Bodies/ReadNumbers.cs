namespace Tongming.Reports.Bodies;

/// <summary>The numbers of a report that was read from a file, by the keys of form C.</summary>
public static class ReadNumbers
{
    /// <summary>The numbers of a report of any form: of its tables, or of the table or the words of era A.</summary>
    public static IReadOnlyDictionary<string, decimal> Of(ReportCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Earlier?.Numbers ?? Of(check.Tables);
    }

    /// <summary>
    /// What a number is called, also one that only an earlier form has; null for a number of the narrative, which its module names.
    /// </summary>
    /// <example><c>t2.fees.change</c> is 表二（2019、2020 年格式）“行政事业性收费”本年增/减.</example>
    public static string? NameOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Compiling.ReportCells.Find(key) is { } cell)
            return cell.Name;
        if (Reading.EarlierReading.NameOf(key) is { } label)
            return $"统计表（2018 年及以前）“{label}”";
        var of =
            from block in Table2Form.B.Blocks
            from row in block.Rows
            from column in block.Columns
            where key == Compiling.ReportCells.Of2(row.Name, column.Name)
            select $"表二（2019、2020 年格式）“{row.Label}”{column.Label}";
        return of.FirstOrDefault();
    }

    /// <summary>
    /// Every cell that states a number or whose number follows from its row or column: <c>t2.penalties.decisions</c>, <c>t3.R1.c7</c>,
    /// <c>t4.1.5</c>. What was blank or could not be read is left out: it is not zero. Cells that only earlier forms have keep their own
    /// keys below <c>t2.</c>.
    /// </summary>
    [Law("国办公开办函〔2021〕30号")]
    public static IReadOnlyDictionary<string, decimal> Of(ReportTables? tables)
    {
        var numbers = new Dictionary<string, decimal>();
        if (tables is null)
            return numbers;
        foreach (var (key, cell) in tables.Table2)
            Take($"t2.{key}", cell);
        for (var row = 0; row < tables.Table3.Count; row++)
        for (var column = 0; column < (tables.Table3[row]?.Count ?? 0); column++)
            Take(Compiling.ReportCells.Of3(row + 1, column + 1), tables.Table3[row]![column]);
        for (var at = 0; at < tables.Table4.Count; at++)
            Take(Compiling.ReportCells.Of4((at / 5) + 1, (at % 5) + 1), tables.Table4[at]);
        return numbers;

        void Take(string key, ReadCell cell)
        {
            if (cell.State is CellState.Stated or CellState.Derived && cell.Value is { } value)
                numbers[key] = value;
        }
    }
}
