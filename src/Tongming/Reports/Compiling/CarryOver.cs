namespace Tongming.Reports.Compiling;

/// <summary>上年结转核对: a number of last year's report beside what this year's records say it should be.</summary>
/// <param name="Name">What is compared, such as 上年结转（自然人）.</param>
/// <param name="Key">The cell of this year that it is compared with.</param>
/// <param name="Filed">What last year's report says; null where it is not known.</param>
/// <param name="Recounted">What this year's records say.</param>
/// <param name="Basis">The rule.</param>
public sealed record CarryOver(string Name, string Key, decimal? Filed, decimal Recounted, string Basis)
{
    /// <summary>Recounted less filed; 0 where nothing was filed.</summary>
    public decimal Difference => Filed is { } filed ? Recounted - filed : 0;

    /// <summary>
    /// Compares this year with last year's cells: 上年结转 with 结转下年度继续办理, column by column (C-04); the stock of documents at the
    /// end less what was made and plus what was abolished this year with last year's stock (C-06).
    /// </summary>
    /// <param name="report">This year.</param>
    /// <param name="lastYear">The cells of last year's report by the keys of form C; null where there is none.</param>
    /// <example>Last year 结转 3, this year recounted 4: filed 3, recounted 4, difference 1.</example>
    [Law("C-04", "C-06", "Y-carry", "Y-doc")]
    public static IReadOnlyList<CarryOver> Of(CompiledReport report, IReadOnlyDictionary<string, decimal>? lastYear)
    {
        ArgumentNullException.ThrowIfNull(report);
        var columns = Enumerable
            .Range(1, Table3Form.ColumnCount)
            .Select(column => new CarryOver(
                $"上年结转（{Table3Form.Columns[column - 1].Label}）",
                ReportCells.Of3(2, column),
                Before(ReportCells.Of3(Table3Form.RowCount, column)),
                report[ReportCells.Of3(2, column)],
                "C-04"
            ));
        var stocks = Table2Form
            .C.Blocks[0]
            .Rows.Select(row => new CarryOver(
                $"上年末现行有效的{row.Label}",
                ReportCells.Of2(row.Name, "valid"),
                Before(ReportCells.Of2(row.Name, "valid")),
                report[ReportCells.Of2(row.Name, "valid")]
                    - report[ReportCells.Of2(row.Name, "made")]
                    + report[ReportCells.Of2(row.Name, "abolished")],
                "C-06"
            ));
        return [.. columns, .. stocks];

        decimal? Before(string key) => lastYear is not null && lastYear.TryGetValue(key, out var value) ? value : null;
    }
}
