using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>The V rules: how a number is written in its cell.</summary>
[Law("C-07", "V-zero", "V-negative", "V-fraction", "V-blank", "V-number")]
internal static partial class ValueRules
{
    /// <summary>One finding for each cell that is written wrongly, and one hint for each table that mixes zeros and blanks.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        if (report.Filled is not { } filled)
            yield break;
        foreach (var (cell, where, name, money, signed) in Cells(report))
        foreach (var finding in Written(cell, where, name, money, signed))
            yield return finding;
        if (Mixed(report, 3, filled.Table3Blank) is { } third)
            yield return third;
        if (Mixed(report, 4, filled.Table4Blank) is { } fourth)
            yield return fourth;
    }

    private static IEnumerable<Finding> Written(ReadCell cell, Evidence where, string name, bool money, bool signed)
    {
        if (LeadingZero().IsMatch(cell.Words))
            yield return new Finding(
                "V-zero",
                Severity.Error,
                $"{name}写作“{cell.Words}”，不是规范的数字。",
                null,
                [where],
                $"应写作“{Sums.Number(cell.Value!.Value)}”。"
            );
        else if (cell.Value < 0 && !signed)
            yield return new Finding("V-negative", Severity.Error, $"{name}填了负数“{cell.Words}”，数量不能小于 0。", null, [where]);
        else if (!money && cell.Value != decimal.Truncate(cell.Value!.Value))
            yield return new Finding("V-fraction", Severity.Error, $"{name}填了小数“{cell.Words}”，件数应为整数。", null, [where]);
        else if (cell.Words is "O" or "o" or "○" or "〇")
            yield return new Finding("V-number", Severity.Hint, $"{name}写作“{cell.Words}”，像是把数字 0 误作字母或符号。", null, [where]);
    }

    private static Finding? Mixed(ReadReport report, int table, decimal? blank)
    {
        if (blank is not null)
            return null;
        var cells = Addresses(report, table).ToList();
        var blanks = cells.Where(pair => pair.Cell.State is CellState.Blank or CellState.Derived).ToList();
        if (blanks.Count == 0 || !cells.Exists(pair => pair.Cell.State == CellState.Stated))
            return null;
        return new Finding(
            "V-blank",
            Severity.Hint,
            $"表{(table == 3 ? "三" : "四")}有 {blanks.Count} 格空白或划线，与填“0”的格混用，空白不等于 0。",
            null,
            [.. blanks.Select(pair => pair.Where).OfType<Evidence>().Take(10)],
            "没有的事项应填“0”。"
        );
    }

    private static IEnumerable<(ReadCell Cell, Evidence Where, string Name, bool Money, bool Signed)> Cells(ReadReport report)
    {
        foreach (var (key, cell) in report.Tables!.Table2)
            if (cell.State == CellState.Stated && report.Cite2(key) is { } where)
                yield return (cell, where, $"表二“{CellNames.Of2(key)}”", Table2Form.IsMoney(key), Table2Form.IsSigned(key));
        foreach (var table in new[] { 3, 4 })
        foreach (var (cell, where) in Addresses(report, table))
            if (cell.State == CellState.Stated && where is not null)
                yield return (cell, where, CellNames.Of(report, where), false, false);
    }

    private static IEnumerable<(ReadCell Cell, Evidence? Where)> Addresses(ReadReport report, int table)
    {
        var tables = report.Tables!;
        if (table == 4)
            return tables.Table4.Select((cell, index) => (cell, report.Cite4(index)));
        return tables.Table3.SelectMany(
            (row, index) => row is null ? [] : row.Select((cell, column) => (cell, report.Cite3(index, column)))
        );
    }

    [GeneratedRegex(@"^[+\-]?0\d", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex LeadingZero();
}
