using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Which rows and columns of a worksheet nobody sees.</summary>
internal sealed class HiddenCells
{
    private const double NoHeight = 1;
    private const double NoWidth = 0.3;
    private readonly HashSet<int> rows = [];
    private const int MostColumns = 16384;
    private readonly bool[] columns = new bool[MostColumns];

    public HiddenCells(XElement sheet)
    {
        var format = sheet.Child("sheetFormatPr");
        var row = 0;
        foreach (var element in sheet.Child("sheetData").Children("row"))
        {
            row = element.Number("r") is > 0 and var stated ? stated : row + 1;
            var height = element.Measure("ht") ?? format.Measure("defaultRowHeight");
            var isZero = element.Value("ht") is null && format.Says("zeroHeight");
            if (element.Says("hidden") || isZero || height < NoHeight)
                rows.Add(row);
        }

        // No sound sheet describes more columns than there are.
        foreach (var element in sheet.Children("cols").SelectMany(cols => cols.Children("col")).Take(MostColumns))
            if ((element.Says("hidden") || element.Measure("width") < NoWidth) && element.Number("min") is { } first)
                Hide(first, element.Number("max") ?? first);
        if (format.Measure("defaultColWidth") < NoWidth)
            Hide(1, MostColumns);
    }

    public bool Any => rows.Count > 0 || columns.Contains(true);

    /// <summary>True for a row, counted from 1, that is not seen.</summary>
    public bool HidesRow(int row) => rows.Contains(row);

    /// <summary>True for a column, counted from 0, that is not seen.</summary>
    public bool HidesColumn(int column) => column >= 0 && column < MostColumns && columns[column];

    public bool Hides(int row, int column) => HidesRow(row) || HidesColumn(column);

    private void Hide(int first, int last)
    {
        for (var column = Math.Max(first, 1); column <= Math.Min(last, MostColumns); column++)
            columns[column - 1] = true;
    }

    /// <summary>Numbers as stretches: 3–5、9.</summary>
    public static string Stretches(IEnumerable<int> numbers, Func<int, string> write)
    {
        var stretches = new List<(int First, int Last)>();
        foreach (var number in numbers.Order().Distinct())
        {
            if (stretches.Count > 0 && stretches[^1].Last == number - 1)
                stretches[^1] = (stretches[^1].First, number);
            else
                stretches.Add((number, number));
        }

        const int shown = 6;
        var text = string.Join(
            '、',
            stretches.Take(shown).Select(one => one.First == one.Last ? write(one.First) : $"{write(one.First)}–{write(one.Last)}")
        );
        return stretches.Count > shown ? text + "等" : text;
    }
}
