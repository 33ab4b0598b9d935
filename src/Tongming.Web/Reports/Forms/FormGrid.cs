namespace Tongming.Web.Reports.Forms;

/// <summary>A table of a report redrawn without merged cells, for terminals, worksheets and word processors alike.</summary>
/// <param name="Table">2, 3 or 4.</param>
/// <param name="Title">表二 and its name.</param>
/// <param name="Columns">Number of columns of numbers; each line has one label more.</param>
internal sealed record FormGrid(int Table, string Title, int Columns, IReadOnlyList<FormLine> Lines)
{
    /// <summary>Whether anything is said of one of its cells.</summary>
    public bool HasMarks => Lines.Any(line => line.Cells.Any(cell => cell.Mark is not null));
}

/// <summary>A line: a heading or a row of numbers.</summary>
/// <param name="Name">Name of the row in addresses; null for a heading.</param>
/// <param name="Label">Its words on the form, shortened.</param>
/// <param name="Cells">Column titles or numbers; empty for the heading of a group.</param>
/// <param name="Note">The sums that fail here.</param>
internal sealed record FormLine(string? Name, string Label, IReadOnlyList<FormCell> Cells, string Note = "");

/// <summary>A cell with the most severe thing that is said of it.</summary>
/// <param name="Mark">A severity in the words of the JSON, or null.</param>
internal sealed record FormCell(string Words, string? Mark = null);

/// <summary>Where a cell stands: table, row and column as findings name them.</summary>
internal readonly record struct CellAddress(int Table, string Row, string Column);
