using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>A table of an old Word file. Its rows only say where their cells begin in twips; the columns follow from all rows together.</summary>
internal sealed class OldWordTable
{
    private const int Sideways = 0b11;
    private const int WithAbove = 0x20;
    private const int AsUpper = 0x40;

    /// <summary>Edges nearer than this, about half a millimetre, are the same: rows drawn by hand hardly ever meet exactly.</summary>
    private const int Tolerance = 30;
    private const int MostEdges = 256;

    private readonly List<Row> rows = [];
    private List<XElement> cells = [];

    private sealed record Row(List<XElement> Cells, IReadOnlyList<int> Edges, int[] Merges);

    /// <summary>The cell being read.</summary>
    public XElement Cell { get; private set; } = new("tc");

    public void EndCell()
    {
        cells.Add(Cell);
        Cell = new XElement("tc");
    }

    /// <summary>Ends a row, or drops it where a tracked change took it away.</summary>
    public void EndRow(OldWordParagraphFormat format, bool isDeleted)
    {
        if (cells.Count == 0 || Cell.HasElements)
            throw BoundedBytes.Damaged();
        if (!isDeleted)
            rows.Add(new Row(cells, format.Edges, format.Merges));
        cells = [];
    }

    public XElement Build()
    {
        if (cells.Count > 0 || Cell.HasElements)
            throw BoundedBytes.Damaged();
        var edges = Columns();
        return new XElement("tbl", rows.Select(row => edges is null ? Plain(row) : Laid(row, edges)));
    }

    /// <summary>Where columns begin, over all rows; null where a row does not say so for each of its cells.</summary>
    private List<int>? Columns()
    {
        if (rows.Any(row => row.Edges.Count != row.Cells.Count + 1))
            return null;
        var edges = new List<int>();
        foreach (var edge in rows.SelectMany(row => row.Edges).Distinct().Order())
            if (edges.Count == 0 || edge - edges[^1] > Tolerance)
                edges.Add(edge);
        if (edges.Count > MostEdges)
            return null;
        return rows.All(row => row.Cells.Select((_, cell) => Width(row, cell, edges)).All(width => width > 0)) ? edges : null;
    }

    private static int Width(Row row, int cell, List<int> edges) => Column(row.Edges[cell + 1], edges) - Column(row.Edges[cell], edges);

    /// <summary>The last edge that is not behind this one.</summary>
    private static int Column(int edge, List<int> edges)
    {
        var found = edges.BinarySearch(edge);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>A row of which only the number of its cells is known.</summary>
    private static XElement Plain(Row row) => new("tr", row.Cells);

    private static XElement Laid(Row row, List<int> edges)
    {
        var laid = new XElement("tr", new XElement("trPr", Value("gridBefore", Column(row.Edges[0], edges))));
        for (var cell = 0; cell < row.Cells.Count; )
        {
            var (first, width) = (cell, 0);
            do width += Width(row, cell++, edges);
            while (cell < row.Cells.Count && IsMergedInto(row.Merges, first, cell));
            var properties = new XElement("tcPr", Value("gridSpan", width));
            if ((row.Merges[first] & WithAbove) != 0)
                properties.Add(Value("vMerge", (row.Merges[first] & AsUpper) != 0 ? "restart" : "continue"));
            row.Cells[first].AddFirst(properties);
            laid.Add(row.Cells[first]);
        }

        return laid;
    }

    /// <summary>The first cell of those merged sideways has another mark than all that follow it.</summary>
    private static bool IsMergedInto(int[] merges, int first, int cell) =>
        (merges[first] & Sideways) != 0 && (merges[cell] & Sideways) != 0 && (merges[cell] & Sideways) != (merges[first] & Sideways);

    private static XElement Value(string name, object value) => new(name, new XAttribute("val", value));
}
