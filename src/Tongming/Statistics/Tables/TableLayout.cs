using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Tables;

/// <summary>
/// A cross table of selected cells, as it stands on a page or in a worksheet: some dimensions run down the side, the others across the head.
/// Numbers are written with the decimals of their indicator, statuses as their signs, footnotes are numbered once.
/// </summary>
public sealed class TableLayout
{
    private readonly ICells cells;
    private readonly int[] side;
    private readonly int[] head;
    private readonly TableNotes notes = new();
    private readonly HashSet<string?>[] wholes;

    private TableLayout(ICells cells, int[] side, int[] head)
    {
        (this.cells, this.side, this.head) = (cells, side, head);
        wholes = [.. SideDimensions.Select(one => one.Categories.Select(category => category.Parent).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>Rows of the head: each a row of spans from left to right, without the corner.</summary>
    public IReadOnlyList<IReadOnlyList<TableSpan>> Head { get; private set; } = [];

    /// <summary>Names of the dimensions down the side: the corner.</summary>
    public IReadOnlyList<string> Corner { get; private set; } = [];

    /// <summary>The rows of numbers.</summary>
    public IReadOnlyList<TableLine> Lines { get; private set; } = [];

    /// <summary>The dimensions down the side, the outermost first.</summary>
    public IReadOnlyList<Dimension> SideDimensions => [.. side.Select(at => cells.Shape.Dimensions[at])];

    /// <summary>The dimensions across.</summary>
    public IReadOnlyList<Dimension> HeadDimensions => [.. head.Select(at => cells.Shape.Dimensions[at])];

    /// <summary>At which level down the side the regions stand, from 0; -1 where they do not.</summary>
    public int RegionLevel => Array.FindIndex(side, at => cells.Shape.Dimensions[at].Role == DimensionRole.Region);

    /// <summary>Footnotes in the order of their numbers, from 1.</summary>
    public IReadOnlyList<string> Notes => notes.All;

    /// <summary>
    /// Lays a table out. Refused: <c>table.dimensions</c>, unless every dimension stands on exactly one of the two sides. With nothing down the side there is one row,
    /// with nothing across one column.
    /// </summary>
    /// <param name="cells">What is shown.</param>
    /// <param name="side">Codes of the dimensions down the side, the outermost first.</param>
    /// <param name="head">Codes of those across.</param>
    /// <param name="hideEmpty">Whether rows in which everything is missing are left out; at least one row stays.</param>
    public static Outcome<TableLayout> Of(ICells cells, IReadOnlyList<string> side, IReadOnlyList<string> head, bool hideEmpty = false)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(side);
        ArgumentNullException.ThrowIfNull(head);
        var shape = cells.Shape;
        var (down, across) = (side.Select(shape.IndexOf).ToArray(), head.Select(shape.IndexOf).ToArray());
        var all = down.Concat(across).ToList();
        if (all.Contains(-1) || all.Distinct().Count() != all.Count || all.Count != shape.Dimensions.Count)
            return new Refusal("table.dimensions");
        var layout = new TableLayout(cells, down, across);
        layout.Build(hideEmpty);
        return layout;
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
        var titles = Lines[row].Titles;
        var telling = titles.Where((_, level) => level != without && cells.Shape.Dimensions[side[level]].Categories.Count > 1).ToList();
        return string.Join(" · ", (telling.Count > 0 ? telling : titles.Where((_, level) => level != without)).Select(one => one.Text));
    }

    /// <summary>Whether a row is the whole of other rows that stand in the table: a total, which charts of parts leave out.</summary>
    /// <param name="row">The row, from 0.</param>
    public bool IsWhole(int row) => Lines[row].Titles.Where((title, level) => wholes[level].Contains(title.Code)).Any();

    private bool IsSame(int one, int other, int level)
    {
        for (var at = 0; at <= level; at++)
            if (Lines[one].Titles[at] != Lines[other].Titles[at])
                return false;
        return true;
    }

    private void Build(bool hideEmpty)
    {
        foreach (var note in cells.Shape.Heading.Notes)
            notes.MarkOf([note]);
        foreach (var dimension in cells.Shape.Dimensions)
            notes.MarkOf(dimension.Notes);
        Corner = [.. side.Select(at => cells.Shape.Dimensions[at].Label)];
        Head = [.. head.Select((_, level) => SpansOf(level))];
        var across = CountOf(head);
        var lines = new List<TableLine>();
        for (var row = 0L; row < CountOf(side); row++)
        {
            var line = LineAt(row, across);
            if (!hideEmpty || line.Values.Any(value => value.Status != CellStatus.Missing))
                lines.Add(line);
        }

        Lines = lines.Count > 0 ? lines : [LineAt(0, across)];
    }

    private TableLine LineAt(long row, long across)
    {
        var from = PositionOf(side, row);
        var values = new TableValue[across];
        for (var column = 0L; column < across; column++)
        {
            var position = from + PositionOf(head, column);
            var cell = cells.At(position).ForOthers();
            values[column] = new TableValue(
                NumberWords.Of(cell, UnitAt(position)),
                cell.Status,
                cells.Notes.TryGetValue(position, out var told) ? notes.MarkOf(told) : ""
            );
        }

        return new TableLine([.. side.Select((at, level) => TitleAt(at, PlaceOf(side, level, row)))], values);
    }

    private List<TableSpan> SpansOf(int level)
    {
        var inner = CountOf(head.AsSpan(level + 1));
        var outer = CountOf(head.AsSpan(0, level));
        var spans = new List<TableSpan>();
        for (var times = 0L; times < outer; times++)
        for (var index = 0; index < cells.Shape.Dimensions[head[level]].Categories.Count; index++)
            spans.Add(new TableSpan(TitleAt(head[level], index), (int)inner));
        return spans;
    }

    private TableTitle TitleAt(int dimension, int index)
    {
        var category = cells.Shape.Dimensions[dimension].Categories[index];
        return new TableTitle(category.Label, category.Unit?.Unit ?? "", notes.MarkOf(category.Notes), DepthOf(dimension, category))
        {
            Code = category.Code,
        };
    }

    private int DepthOf(int dimension, Category category)
    {
        var depth = 0;
        for (var parent = category.Parent; parent is not null; depth++)
            parent = cells.Shape.Dimensions[dimension].Categories[cells.Shape.IndexOf(dimension, parent)].Parent;
        return depth;
    }

    private IndicatorUnit? UnitAt(long position)
    {
        var at = cells.Shape.IndexOf(DimensionRole.Indicator);
        return at < 0 ? null : cells.Shape.Dimensions[at].Categories[cells.Shape.IndexAt(position, at)].Unit;
    }

    private long CountOf(ReadOnlySpan<int> dimensions)
    {
        var count = 1L;
        foreach (var at in dimensions)
            count *= cells.Shape.Dimensions[at].Categories.Count;
        return count;
    }

    private int PlaceOf(int[] dimensions, int level, long number) =>
        (int)(number / CountOf(dimensions.AsSpan(level + 1)) % cells.Shape.Dimensions[dimensions[level]].Categories.Count);

    private long PositionOf(int[] dimensions, long number)
    {
        var position = 0L;
        for (var level = 0; level < dimensions.Length; level++)
            position += PlaceOf(dimensions, level, number) * cells.Shape.StrideOf(dimensions[level]);
        return position;
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
public sealed record TableValue(string Text, CellStatus Status, string Mark);
