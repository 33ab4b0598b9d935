using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>A table of a page while it is walked through. Sites build their pages from tables too, so not every one has data.</summary>
internal sealed class HtmlTable(HtmlTable? around, int maxColumns)
{
    private const int LongestLoneCell = 60;
    private bool holdsData;

    public HtmlTable? Around => around;

    public TableGrid Grid { get; } = new(maxColumns);

    /// <summary>The finished table; null where it only lays out the page: where it contains a table with data, or one long cell.</summary>
    public SourceTable? Finish()
    {
        var table = holdsData ? null : Grid.Build();
        if (table is not null && Grid.CellCount == 1 && (around is not null || table.Extent.Length > LongestLoneCell))
            table = null;
        if (around is not null)
            around.holdsData |= holdsData || table is not null;
        return table;
    }
}
