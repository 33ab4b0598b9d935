namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>How wide the columns of a table have to be, in widths of a Chinese character: numbers stay on one line, titles may be broken.</summary>
internal sealed class ColumnWidths
{
    private const int CellMargins = 2 * CellMargin;
    private const double NarrowestValue = 2.5;
    private const double NarrowestTitle = 3;
    private const double WidestTitle = 13;
    private const double LongestWord = 7;
    private const int LinesOfHead = 4;
    private const double ShareOfTitles = 0.4;

    private readonly PlacedTable table;
    private readonly double[] needed;

    public ColumnWidths(PlacedTable table)
    {
        this.table = table;
        needed = new double[table.Columns];
        Array.Fill(needed, NarrowestTitle, 0, table.SideColumns);
        Array.Fill(needed, NarrowestValue, table.SideColumns, table.ValueColumns);
        foreach (var cell in table.Rows().SelectMany(row => row))
            if (cell.Columns == 1)
                needed[cell.Column] = Math.Max(needed[cell.Column], NeedOf(cell));
    }

    /// <summary>Left and right of the words in a cell, in twentieths of a point.</summary>
    public const int CellMargin = 60;

    /// <summary>What each column needs, in widths of a Chinese character.</summary>
    public IReadOnlyList<double> Needed => needed;

    /// <summary>True where the whole table fits.</summary>
    public bool Fits(bool lies, int size) => SideOf(lies, size).Sum() + ValuesOf(size).Sum() <= VolumePaper.WidthOf(lies);

    /// <summary>How many columns of numbers fit from one on; at least one where one is left.</summary>
    public int FittingFrom(bool lies, int size, int from)
    {
        var left = VolumePaper.WidthOf(lies) - SideOf(lies, size).Sum();
        var count = 0;
        foreach (var width in ValuesOf(size).Skip(from))
        {
            left -= width;
            if (left < 0 && count > 0)
                break;
            count++;
        }

        return count;
    }

    /// <summary>Some columns with widths that fill the page.</summary>
    public TablePart Part(bool lies, int size, int from, int count)
    {
        List<int> widths = [.. SideOf(lies, size), .. ValuesOf(size).Skip(from).Take(count)];
        var (page, sum) = (VolumePaper.WidthOf(lies), widths.Sum());
        return new TablePart(new PlacedTable(table.Layout, from, count), [.. widths.Select(width => (int)((long)width * page / sum))]);
    }

    /// <summary>Titles down the side leave at least half of the page to the numbers.</summary>
    private List<int> SideOf(bool lies, int size)
    {
        var most = VolumePaper.WidthOf(lies) * ShareOfTitles;
        List<int> widths = [.. needed.Take(table.SideColumns).Select(width => Twips(width, size))];
        var sum = widths.Sum();
        return sum <= most ? widths : [.. widths.Select(width => (int)(width * most / sum))];
    }

    private IEnumerable<int> ValuesOf(int size) => needed.Skip(table.SideColumns).Select(width => Twips(width, size));

    private static int Twips(double width, int size) => (int)Math.Ceiling(width * size * 10) + CellMargins;

    private static double NeedOf(PlacedCell cell) =>
        cell.Kind switch
        {
            PlacedKind.Value => PlainWords.WidthOf(cell.Text + cell.Sign) + 0.4 * cell.Reference.Length,
            PlacedKind.Title => Math.Min(PlainWords.WidthOf(cell.Text) + cell.Depth + 1, WidestTitle),
            _ => Math.Min(Math.Max(LongestOf(cell.Text), PlainWords.WidthOf(cell.Text) / LinesOfHead + 1), LongestWord),
        };

    /// <summary>Width of the longest piece that is not broken: letters and digits of other than Chinese writing.</summary>
    private static double LongestOf(string words)
    {
        var (longest, now) = (1d, 0d);
        foreach (var letter in words)
        {
            now = letter is > ' ' and < (char)0x1100 ? now + 0.6 : 0;
            longest = Math.Max(longest, now);
        }

        return longest;
    }
}
