using System.Globalization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Tables;

/// <summary>How a number is written for people.</summary>
public static class NumberWords
{
    /// <summary>
    /// A cell as it stands in a table: its number with the decimals of its indicator and commas between thousands, or the sign of its status. Halves go away
    /// from zero. Example: 1234.45 with one decimal is 1,234.5; without a unit it is 1,234.45.
    /// </summary>
    public static string Of(CubeCell cell, IndicatorUnit? unit) =>
        cell.Value is not { } number ? CellSigns.SignOf(cell.Status)
        : unit?.Decimals is { } decimals ? Published(number, unit).ToString("N" + decimals, CultureInfo.InvariantCulture)
        : number.ToString("#,##0.##########", CultureInfo.InvariantCulture);

    /// <summary>A number with the decimals with which its indicator is published; as it is where they are not said.</summary>
    public static double Published(double number, IndicatorUnit? unit) =>
        unit?.Decimals is { } decimals ? Rounded(number, decimals) : number;

    /// <summary>A number rounded half away from zero, as published tables do; as it is where it is too large for that.</summary>
    public static double Rounded(double number, int decimals) =>
        Math.Abs(number) < 1e15 ? (double)Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero) : number;
}
