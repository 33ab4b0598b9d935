using System.Globalization;
using System.Text.Json.Serialization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Tables;

/// <summary>
/// A cross table of selected cells, as it stands on a page or in a worksheet: some dimensions run down the side, the others across the head.
/// Numbers are written with the decimals of their indicator, statuses as their signs, footnotes are numbered once.
/// </summary>
/// <param name="Corner">Names of the dimensions down the side.</param>
/// <param name="Head">Rows of the head: each a row of spans from left to right, without the corner.</param>
/// <param name="Lines">The rows of numbers.</param>
/// <param name="Notes">Footnotes in the order of their numbers, from 1.</param>
public sealed record TableLayout(
    IReadOnlyList<string> Corner,
    IReadOnlyList<IReadOnlyList<TableSpan>> Head,
    IReadOnlyList<TableLine> Lines,
    IReadOnlyList<string> Notes
)
{
    private bool[]? varied;

    /// <summary>The dimensions down the side, the outermost first; none of a table that was kept.</summary>
    [JsonIgnore]
    public IReadOnlyList<Dimension> SideDimensions
    {
        get;
        init => (field, RegionLevel) = (value, value.Select(one => one.Role).ToList().IndexOf(DimensionRole.Region));
    } = [];

    /// <summary>The dimensions across; none of a table that was kept.</summary>
    [JsonIgnore]
    public IReadOnlyList<Dimension> HeadDimensions { get; init; } = [];

    /// <summary>At which level down the side the regions stand, from 0; -1 where they do not, or where the table was kept.</summary>
    [JsonIgnore]
    public int RegionLevel { get; private init; } = -1;

    /// <summary>
    /// Lays a table out. Refused: <c>table.dimensions</c>, unless every dimension stands on exactly one of the two sides. With nothing down the side there is one row,
    /// with nothing across one column.
    /// </summary>
    /// <param name="cells">What is shown.</param>
    /// <param name="side">Codes of the dimensions down the side, the outermost first.</param>
    /// <param name="head">Codes of those across.</param>
    /// <param name="hideEmpty">Whether rows in which everything is missing are left out; at least one row stays.</param>
    /// <param name="columnsToo">Whether the same is done with columns.</param>
    public static Outcome<TableLayout> Of(
        ICells cells,
        IReadOnlyList<string> side,
        IReadOnlyList<string> head,
        bool hideEmpty = false,
        bool columnsToo = false
    )
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(side);
        ArgumentNullException.ThrowIfNull(head);
        var shape = cells.Shape;
        var (down, across) = (side.Select(shape.IndexOf).ToArray(), head.Select(shape.IndexOf).ToArray());
        var all = down.Concat(across).ToList();
        if (all.Contains(-1) || all.Distinct().Count() != all.Count || all.Count != shape.Dimensions.Count)
            return new Refusal("table.dimensions");
        return new TableLaying(cells, down, across).Lay(hideEmpty, hideEmpty && columnsToo);
    }

    /// <summary>
    /// Over how many rows a title down the side stretches, so that it need not be repeated: 0 where the row above has it already, always 1 for the innermost dimension.
    /// </summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="level">The dimension down the side, from 0.</param>
    public int RowsOf(int row, int level)
    {
        if (level == Corner.Count - 1)
            return 1;
        if (row > 0 && IsSame(row - 1, row, level))
            return 0;
        var rows = 1;
        while (row + rows < Lines.Count && IsSame(row, row + rows, level))
            rows++;
        return rows;
    }

    /// <summary>
    /// By what a row differs from the others, with a point between: its categories in the dimensions down the side that have several, except at one level. Where nothing is
    /// left, all of its categories.
    /// </summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="without">The level that is left out, or -1.</param>
    public string NameOf(int row, int without = -1)
    {
        varied ??= [.. Corner.Select((_, level) => Lines.Any(line => line.Titles[level] != Lines[0].Titles[level]))];
        var titles = Lines[row].Titles;
        var telling = titles.Where((_, level) => level != without && varied[level]).ToList();
        return string.Join(" · ", (telling.Count > 0 ? telling : titles.Where((_, level) => level != without)).Select(one => one.Text));
    }

    /// <summary>Whether a row is the whole of other rows that stand in the table: a total, which charts of parts leave out.</summary>
    /// <param name="row">The row, from 0.</param>
    public bool IsWhole(int row) => Lines[row].Titles.Any(title => title.IsWhole);

    /// <summary>
    /// The same table with its rows in the order of the numbers of a column, as they are published; rows without a number stand last, and alike ones as they stood.
    /// </summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="ascending">True from low to high, false from high to low.</param>
    public TableLayout Sorted(int column, bool ascending)
    {
        var lines = Lines.Select(line => (Line: line, line.Values[column].Number));
        var known = lines.Where(one => one.Number is not null);
        var ordered = ascending ? known.OrderBy(one => one.Number) : known.OrderByDescending(one => one.Number);
        return this with { Lines = [.. ordered.Concat(lines.Where(one => one.Number is null)).Select(one => one.Line)] };
    }

    private bool IsSame(int one, int other, int level)
    {
        for (var at = 0; at <= level; at++)
            if (Lines[one].Titles[at] != Lines[other].Titles[at])
                return false;
        return true;
    }
}

/// <summary>A category in the head or down the side.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="Mark">Numbers of its footnotes such as 1,3; empty for none.</param>
/// <param name="Depth">How far below the top it stands, from 0.</param>
public sealed record TableTitle(string Text, string Unit, string Mark, int Depth)
{
    /// <summary>Its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>True where others of the table are its parts.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>A category in the head over some columns.</summary>
/// <param name="Title">Which.</param>
/// <param name="Columns">Over how many columns, from 1.</param>
public sealed record TableSpan(TableTitle Title, int Columns);

/// <summary>A row.</summary>
/// <param name="Titles">Its categories, one for each dimension down the side.</param>
/// <param name="Values">Its cells from left to right.</param>
public sealed record TableLine(IReadOnlyList<TableTitle> Titles, IReadOnlyList<TableValue> Values);

/// <summary>A cell.</summary>
/// <param name="Text">The number as written, or the sign that stands for it.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Mark">Numbers of its footnotes; empty for none.</param>
public sealed record TableValue(string Text, CellStatus Status, string Mark)
{
    /// <summary>The number as written; null for a sign, and for one of more digits than can be kept exactly (some 28).</summary>
    [JsonIgnore]
    public decimal? Number =>
        CellSigns.HasNumber(Status) && decimal.TryParse(Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
