using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Mappings;

/// <summary>The first rows of a sheet: where its header ends and what kind of thing stands in its columns.</summary>
internal sealed class GuessGrid
{
    private const int MostRows = 200;
    private const int MostColumns = 500;
    private readonly IReadOnlyList<MergedRange> merged;

    private GuessGrid(List<ImportRow> rows, IReadOnlyList<MergedRange> merged)
    {
        (Rows, this.merged) = (rows, merged);
        Width = Math.Min(MostColumns, rows.Select(row => row.Cells.Length).DefaultIfEmpty(0).Max());
        First = rows.FindIndex(IsFirstOfNumbers);
        HeaderLast = First <= 0 ? -1 : rows.FindLastIndex(First - 1, First, row => Filled(row) >= 2 && !IsUnitLine(row));
        HeaderFirst = HeaderLast;
        while (HeaderFirst > 0 && IsHeaderAbove(rows[HeaderFirst - 1], rows[HeaderFirst]))
            HeaderFirst--;
    }

    public IReadOnlyList<ImportRow> Rows { get; }

    public int Width { get; }

    /// <summary>Index of the first row with numbers, or -1.</summary>
    public int First { get; }

    /// <summary>Index of the first row of the header, or -1 where there is none.</summary>
    public int HeaderFirst { get; }

    /// <summary>Index of the last row of the header, or -1.</summary>
    public int HeaderLast { get; }

    /// <summary>The rows under the header.</summary>
    public IEnumerable<ImportRow> Body => Rows.Skip(First);

    public static GuessGrid Of(ImportSheet sheet)
    {
        var rows = new List<ImportRow>();
        while (rows.Count < MostRows && sheet.Rows.Read(out var row))
            rows.Add(row.Kept());
        return new GuessGrid(rows, sheet.Merged);
    }

    /// <summary>True for labels of periods; a number only where it can be a year or a month.</summary>
    public static bool IsPeriod(ImportCell cell) =>
        cell.Kind switch
        {
            ImportCellKind.Date => true,
            ImportCellKind.Number => cell.Number is >= 1949 and <= 2100 or >= 194901 and <= 210012
                && PeriodText.Read(cell.ToString()) is not null,
            ImportCellKind.Text => PeriodText.Read(cell.Text, 2000) is not null,
            _ => false,
        };

    /// <summary>True for numbers and for the signs that stand in their place.</summary>
    public static bool IsNumber(ImportCell cell) =>
        cell.Kind is ImportCellKind.Number or ImportCellKind.Error
        || (cell.Kind == ImportCellKind.Text && !cell.IsBlank && NumberText.Read(cell.Text) is not null);

    /// <summary>The cells of a column under the header that are not blank.</summary>
    public IReadOnlyList<ImportCell> Column(int column) => [.. Body.Select(row => row[column]).Where(cell => !cell.IsBlank)];

    /// <summary>True where most cells of a column are of a kind.</summary>
    public bool Most(int column, Func<ImportCell, bool> isKind)
    {
        var cells = Column(column);
        return cells.Count > 0 && cells.Count(isKind) * 10 > cells.Count * 6;
    }

    private static int Filled(ImportRow row) => row.Cells.ToArray().Count(cell => !cell.IsBlank);

    private static bool IsUnitLine(ImportRow row) =>
        Filled(row) <= 3
        && row.Cells.ToArray().Any(cell => cell.Kind == ImportCellKind.Text && UnitText.OfLine(cell.ToString()) is not null);

    /// <summary>甲 1 2 3: a header that numbers its columns.</summary>
    private static bool IsNumbering(ImportRow row)
    {
        var numbers = row.Cells.ToArray().Where(IsNumber).Select(cell => cell.ToString().Trim()).ToList();
        return numbers.Count > 0
            && numbers.Select((text, at) => text == $"{at + 1}").All(isNext => isNext)
            && row.Cells.ToArray().Any(cell => cell.Kind == ImportCellKind.Text && cell.Text.Trim() is "甲" or "栏次" or "序号");
    }

    private bool IsFirstOfNumbers(ImportRow row)
    {
        if (IsNumbering(row))
            return false;
        var columns = Enumerable.Range(0, row.Cells.Length).Where(at => IsNumber(row[at]) && !IsPeriod(row[at])).ToList();
        if (columns.Count == 0 && OnlyFigure(row) is { } only)
            columns.Add(only);
        var below = Rows.FirstOrDefault(other => other.Number > row.Number && Filled(other) > 1);
        return columns.Count > 0 && (below.Number == 0 || columns.Exists(column => IsNumber(below[column])));
    }

    /// <summary>
    /// The only number of a row that looks like a year and stands under a word: the first value of a list may be 2000. Several side by side
    /// are years of a header.
    /// </summary>
    private int? OnlyFigure(ImportRow row)
    {
        var above = Rows.LastOrDefault(other => other.Number < row.Number && Filled(other) > 1 && !IsUnitLine(other));
        if (above.Number == 0 || !Enumerable.Range(0, row.Cells.Length).Any(at => IsOtherWord(row[at], above[at])))
            return null;
        var columns = Enumerable
            .Range(0, row.Cells.Length)
            .Where(at => row[at].Kind == ImportCellKind.Number && above[at].Kind == ImportCellKind.Text)
            .Where(at => !IsPeriod(above[at]) && !GuessedColumns.IsTimeTitle(above[at].ToString()))
            .ToList();
        return columns is [var only] ? only : null;
    }

    private static bool IsOtherWord(ImportCell cell, ImportCell above) =>
        cell is { Kind: ImportCellKind.Text, IsBlank: false } && !cell.Text.SequenceEqual(above.Text);

    /// <summary>A row above the header is part of it unless it is blank, a title or the line of the unit.</summary>
    private bool IsHeaderAbove(ImportRow row, ImportRow below)
    {
        var filled = Filled(row);
        if (filled == 0 || IsUnitLine(row))
            return false;
        // A stub has one header; what stands above it in a row of its own is a title with something beside it.
        if (filled > 1)
            return row[0].IsBlank || below[0].IsBlank || IsNumbering(below);
        var only = Array.FindIndex(row.Cells.ToArray(), cell => !cell.IsBlank);
        // A title stands on the left over all columns; the only cell of a header stands over its own.
        return only > 0 && !merged.Any(range => range.FirstRow == row.Number && range.FirstColumn == 0) && !below[only].IsBlank;
    }
}
