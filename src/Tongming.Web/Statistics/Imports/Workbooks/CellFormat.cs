using System.Globalization;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>
/// What the number format of a cell makes of the number in it. A number stays as it is stored, whatever decimals are shown; a date says what
/// the format shows of it: 2026年 and 1月 are labels of their own, and 1月2日, which is what a spreadsheet makes of 1-2 typed in, is no month.
/// </summary>
internal readonly record struct CellFormat
{
    private const double LastDay = 2_958_466;
    private const double DaysTo1904 = 1462;

    /// <summary>Serial 60 is the 29 February 1900 that never was.</summary>
    private const double LastWrongDay = 60;

    private readonly string? percent;
    private readonly string shown;

    private CellFormat(string shown, string? percent) => (this.shown, this.percent) = (shown, percent);

    /// <summary>The format with that code, such as <c>yyyy"年"m"月"</c>.</summary>
    public static CellFormat Of(string code)
    {
        var format = FormatLetters.Of(code);
        return new CellFormat(format.Letters, format.IsPercent ? "%" : null);
    }

    /// <summary>The format that every spreadsheet knows by that number; plain for others.</summary>
    public static CellFormat Of(int id) =>
        Of(
            id switch
            {
                9 or 10 => "0%",
                14 or 22 or 30 or 31 => "yyyy/m/d",
                15 => "d-mmm-yy",
                16 or 28 or 29 or 51 or 53 or 54 or 58 => "m/d",
                17 or 27 or 36 or 50 or 52 or 57 => "yyyy/m",
                (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => "h:mm",
                _ => "",
            }
        );

    /// <summary>The cell with a number as it is stored.</summary>
    /// <param name="number">The number.</param>
    /// <param name="from1904">True where the workbook counts days from 1904.</param>
    public ImportCell Read(double number, bool from1904)
    {
        if (string.IsNullOrEmpty(shown))
            return ImportCell.Of(number, percent);
        var serial =
            from1904 ? number + DaysTo1904
            : number < LastWrongDay ? number + 1
            : number;
        // A spreadsheet shows nothing but signs for it.
        if (number < 0 || !(serial < LastDay))
            return ImportCell.Of(number);
        var day = DateTime.FromOADate(serial);
        return (Has('y'), Has('m'), Has('d')) switch
        {
            (true, true, _) => ImportCell.Of(day),
            (true, false, false) => Text($"{day.Year:0000}年"),
            (false, true, true) => Text($"{day.Month}月{day.Day}日"),
            (false, true, false) => Text($"{day.Month}月"),
            (false, false, false) => Text($"{TimeSpan.FromDays(number):c}"),
            _ => Text($"{day.Day}日"),
        };
    }

    private static ImportCell Text(FormattableString words) => ImportCell.Of(words.ToString(CultureInfo.InvariantCulture));

    private bool Has(char letter) => shown.Contains(letter);
}
