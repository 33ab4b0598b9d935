using System.Globalization;
using Tongming.Reports;

namespace Tongming.Web.Reports.Forms;

/// <summary>What is written into the cells of a redrawn table.</summary>
internal static class FormWords
{
    /// <summary>A cell that could not be read.</summary>
    public const string Missing = "—";

    /// <summary>The words of the report itself, such as “00”; a derived number in brackets, because the report does not state it.</summary>
    public static Func<CellAddress, string> AsRead(ReportTables tables) =>
        address =>
            Find(tables, address) switch
            {
                { State: CellState.Stated } cell => cell.Words.Length == 0 ? Number(cell.Value) : cell.Words,
                { State: CellState.Derived } cell => $"({Number(cell.Value)})",
                { State: CellState.Blank } cell => cell.Words,
                _ => Missing,
            };

    /// <summary>The stated numbers; whatever states none is blank.</summary>
    public static Func<CellAddress, string> Stated(TablesResult tables) =>
        address =>
            address.Table switch
            {
                2 => tables.Table2.GetValueOrDefault($"{address.Row}.{address.Column}") is { } value
                    ? Number(value.Value) + value.Unit
                    : "",
                3 => Number(tables.Table3[Position(address.Row, 25)]?[Position(address.Column, 7)]),
                _ => Number(tables.Table4[Table4(address)]),
            };

    private static ReadCell? Find(ReportTables tables, CellAddress address) =>
        address.Table switch
        {
            2 => tables.Table2.GetValueOrDefault($"{address.Row}.{address.Column}"),
            3 => tables.Table3[Position(address.Row, 25)]?[Position(address.Column, 7)],
            _ => tables.Table4[Table4(address)],
        };

    private static int Table4(CellAddress address) => ((address.Row[0] - '1') * 5) + address.Column[0] - '1';

    /// <summary>R7 is the seventh row, c2 the second column.</summary>
    private static int Position(string name, int count) =>
        Math.Clamp(int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture), 1, count) - 1;

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
