using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>What a cell of a file is.</summary>
internal enum PlacedKind
{
    /// <summary>Name of a dimension down the side.</summary>
    Corner,

    /// <summary>Title across.</summary>
    Head,

    /// <summary>Title down the side.</summary>
    Title,

    /// <summary>A number or its sign.</summary>
    Value,
}

/// <summary>A cell where it stands in a file, rows and columns counted from 0.</summary>
internal sealed record PlacedCell(PlacedKind Kind, int Row, int Column, int Rows, int Columns)
{
    /// <summary>Its words, unit included; the number as published where it is one.</summary>
    public string Text { get; init; } = "";

    /// <summary>Numbers of its footnotes; empty for none.</summary>
    public string Mark { get; init; } = "";

    /// <summary>ᵖ or ʳ, which stand behind a number; else empty.</summary>
    public string Sign { get; init; } = "";

    /// <summary>How far a title stands from the edge.</summary>
    public int Depth { get; init; }

    /// <summary>True where <see cref="Text"/> is a number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Footnotes as they are written behind the words; brackets keep them from becoming digits of the number where somebody copies it.</summary>
    public string Reference => Mark.Length == 0 ? "" : $"[{Mark}]";
}

/// <summary>A table, or some of its columns of numbers with all titles down the side, as rows of cells that reach over others.</summary>
/// <param name="layout">The table.</param>
/// <param name="from">First column of numbers, from 0.</param>
/// <param name="count">How many.</param>
internal sealed class PlacedTable(TableLayout layout, int from, int count)
{
    public static PlacedTable Whole(TableLayout layout) => new(layout, 0, ValuesOf(layout));

    public TableLayout Layout => layout;

    /// <summary>Columns of titles, at least one.</summary>
    public int SideColumns { get; } = Math.Max(1, layout.Corner.Count);

    /// <summary>Columns of numbers.</summary>
    public int ValueColumns => count;

    public int Columns => SideColumns + count;

    /// <summary>Rows of the head, at least one.</summary>
    public int HeadRows { get; } = Math.Max(1, layout.Head.Count);

    /// <summary>How many columns of numbers a table has.</summary>
    public static int ValuesOf(TableLayout layout) =>
        Math.Max(layout.Head.Select(row => row.Sum(span => span.Columns)).Append(layout.Head.Count == 0 ? 1 : 0).Max(), WidestOf(layout));

    /// <summary>The rows from the top, each with the cells that begin in it from left to right.</summary>
    public IEnumerable<IReadOnlyList<PlacedCell>> Rows()
    {
        for (var row = 0; row < HeadRows; row++)
            yield return [.. CornerOf(row), .. HeadOf(row)];
        for (var row = 0; row < layout.Lines.Count; row++)
            yield return [.. TitlesOf(row), .. ValuesOf(row)];
    }

    private IEnumerable<PlacedCell> CornerOf(int row) =>
        row > 0
            ? []
            : Enumerable
                .Range(0, SideColumns)
                .Select(column => new PlacedCell(PlacedKind.Corner, 0, column, HeadRows, 1)
                {
                    Text = column < layout.Corner.Count ? PlainWords.Line(layout.Corner[column]) : "",
                });

    private IEnumerable<PlacedCell> HeadOf(int row)
    {
        if (layout.Head.Count == 0)
        {
            if (count > 0)
                yield return new PlacedCell(PlacedKind.Head, 0, SideColumns, 1, count) { Text = "数值" };
            yield break;
        }

        var at = 0;
        foreach (var span in layout.Head[row])
        {
            var (first, end) = (Math.Max(at, from), Math.Min(at + span.Columns, from + count));
            at += span.Columns;
            if (first < end)
                yield return Titled(
                    new PlacedCell(PlacedKind.Head, row, SideColumns + first - from, 1, end - first),
                    span.Title with
                    {
                        Depth = 0,
                    }
                );
        }
    }

    private IEnumerable<PlacedCell> TitlesOf(int row)
    {
        if (layout.Corner.Count == 0)
            yield return new PlacedCell(PlacedKind.Title, HeadRows + row, 0, 1, 1);
        for (var level = 0; level < layout.Corner.Count; level++)
            if (layout.RowsOf(row, level) is > 0 and var rows)
                yield return Titled(new PlacedCell(PlacedKind.Title, HeadRows + row, level, rows, 1), layout.Lines[row].Titles[level]);
    }

    private IEnumerable<PlacedCell> ValuesOf(int row)
    {
        var values = layout.Lines[row].Values;
        for (var column = from; column < Math.Min(from + count, values.Count); column++)
        {
            var value = values[column];
            yield return new PlacedCell(PlacedKind.Value, HeadRows + row, SideColumns + column - from, 1, 1)
            {
                Text = PlainWords.Line(value.Text),
                Mark = PlainWords.Line(value.Mark),
                Sign = CellSigns.BehindOf(value.Status),
                IsNumber = CellSigns.HasNumber(value.Status),
            };
        }
    }

    private static PlacedCell Titled(PlacedCell cell, TableTitle title) =>
        cell with
        {
            Text = WordsOf(title),
            Mark = PlainWords.Line(title.Mark),
            Depth = Math.Clamp(title.Depth, 0, 6),
        };

    /// <summary>A title with its unit.</summary>
    public static string WordsOf(TableTitle title) =>
        PlainWords.Line(title.Text) + (title.Unit.Length > 0 ? $"（{PlainWords.Line(title.Unit)}）" : "");

    private static int WidestOf(TableLayout layout) => layout.Lines.Select(line => line.Values.Count).DefaultIfEmpty().Max();
}
