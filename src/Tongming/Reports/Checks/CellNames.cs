using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>What a cell is called in a sentence.</summary>
internal static class CellNames
{
    /// <summary>The name of the cell that <paramref name="where"/> cites, such as 表四“行政诉讼 未经复议直接起诉”的“尚未审结”.</summary>
    public static string Of(ReadReport report, Evidence where) =>
        where.Table switch
        {
            2 => $"表二“{Of2($"{where.Row}.{where.Column}")}”",
            3 =>
                $"表三“{Row3(report, int.Parse(where.Row!.AsSpan(1)) - 1)}”行“{Table3Form.Columns[int.Parse(where.Column!.AsSpan(1)) - 1].Label}”列",
            4 => $"表四“{Table4Form.Groups[int.Parse(where.Row!) - 1].Label}”的“{Table4Form.Columns[int.Parse(where.Column!) - 1].Label}”",
            _ => "文字",
        };

    /// <summary>The label of a row of table 3 (0 to 24) as the report's form has it, shortened to what a reader needs.</summary>
    public static string Row3(ReadReport report, int row) =>
        row switch
        {
            3 => "（二）部分公开",
            20 when report.Tables?.Table3[21] is null => Table3Form.FoldedLabel,
            20 => "（六）1.逾期不补正",
            21 => "（六）2.逾期未缴费",
            22 => "（六）3.其他",
            _ => Table3Form.Rows[row].Label,
        };

    /// <summary>The name of a cell of table 2 by its key: 行政处罚 本年处理决定数量.</summary>
    public static string Of2(string key)
    {
        foreach (var form in new[] { Table2Form.C, Table2Form.B })
        foreach (var block in form.Blocks)
        foreach (var row in block.Rows)
        foreach (var column in block.Columns)
            if ($"{row.Name}.{column.Name}" == key)
                return $"{row.Label} {column.Label}";
        return key;
    }
}
