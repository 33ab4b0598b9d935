using System.Globalization;

namespace Tongming.Statistics.Importing.Sheets;

/// <summary>What stands in a cell of a worksheet.</summary>
public enum ImportCellKind : byte
{
    /// <summary>Nothing, or a text of nothing.</summary>
    Empty,

    /// <summary>A text; in a CSV file every cell that is not empty.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, perhaps with a time.</summary>
    Date,

    /// <summary>What a formula left that could not be computed, such as #REF!.</summary>
    Error,
}

/// <summary>
/// One cell of a worksheet as it was read. A text may lie in the room of the reader: it holds until the next row is read
/// (<see cref="Kept"/> makes it last).
/// </summary>
public readonly record struct ImportCell
{
    private readonly ReadOnlyMemory<char> text;

    private ImportCell(ImportCellKind kind, double number, ReadOnlyMemory<char> text)
    {
        (Kind, Number, this.text) = (kind, number, text);
    }

    /// <summary>A cell with nothing in it.</summary>
    public static ImportCell Empty => default;

    /// <summary>What stands in it.</summary>
    public ImportCellKind Kind { get; }

    /// <summary>The number of a number, the day of a date as spreadsheets count (days since 30 December 1899), else 0.</summary>
    public double Number { get; }

    /// <summary>
    /// <see cref="Number"/> with the fifteen digits that spreadsheets show and take. What lies behind them is left over from computing: =0.1+0.2 is stored as
    /// 0.30000000000000004 and shown as 0.3. Numbers that the decimal type cannot hold in full (below 1e-10, from 1e20 on) stay as they are.
    /// </summary>
    public double Shown => IsHeld(Number) ? (double)(decimal)Number : Number;

    /// <summary>The words of a text or an error, else nothing.</summary>
    public ReadOnlySpan<char> Text => text.Span;

    /// <summary>True where nothing stands in it, or spaces only.</summary>
    public bool IsBlank => Kind == ImportCellKind.Empty || (Kind == ImportCellKind.Text && text.Span.IsWhiteSpace());

    /// <summary>A text; empty for none.</summary>
    public static ImportCell Of(string? text) => Of(text.AsMemory());

    /// <summary>A text; empty for none.</summary>
    public static ImportCell Of(ReadOnlyMemory<char> text) => text.IsEmpty ? default : new ImportCell(ImportCellKind.Text, 0, text);

    /// <summary>
    /// A number. Where its format shows a percentage (<c>0.0%</c>) the number is a hundred times as large, as a person sees it: 0.123 that
    /// is shown as 12.3% is 12.3.
    /// </summary>
    /// <param name="number">The number as it is stored.</param>
    /// <param name="format">The format of the cell, or null for a plain one.</param>
    public static ImportCell Of(double number, string? format = null) =>
        new(ImportCellKind.Number, format is not null && format.Contains('%') ? Hundredfold(number) : number, default);

    /// <summary>A day.</summary>
    public static ImportCell Of(DateTime date) => new(ImportCellKind.Date, date.ToOADate(), default);

    /// <summary>What a formula left that could not be computed.</summary>
    /// <param name="name">The words that the cell shows, such as #DIV/0!.</param>
    public static ImportCell Error(string name) => new(ImportCellKind.Error, 0, name.AsMemory());

    /// <summary>The same cell with a text of its own.</summary>
    public ImportCell Kept() => new(Kind, Number, text.IsEmpty ? text : text.ToString().AsMemory());

    /// <summary>The cell as words: a text as it is, a number in full, a date as 2026-01-31.</summary>
    public override string ToString() =>
        Kind switch
        {
            ImportCellKind.Number => Number.ToString(CultureInfo.InvariantCulture),
            ImportCellKind.Date => DateTime.FromOADate(Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => text.ToString(),
        };

    /// <summary>By the decimal type, so that 0.07 gives 7 and not 7.000000000000001.</summary>
    private static double Hundredfold(double number) => IsHeld(number) ? (double)((decimal)number * 100) : number * 100;

    /// <summary>Whether the decimal type holds fifteen digits of it.</summary>
    private static bool IsHeld(double number) => Math.Abs(number) is >= 1e-10 and < 1e20;
}
