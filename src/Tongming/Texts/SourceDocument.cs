namespace Tongming.Texts;

/// <summary>What the reader made of a file: its text in reading order and the tables that the file itself marks as tables.</summary>
/// <param name="Text">Everything that a person would read, one paragraph or table cell per line at least; the tables' cells stand in it too, row by row.</param>
/// <param name="Tables">Tables with rows and columns of their own (HTML, word processor, worksheet, PDF words placed on a page). Empty for plain text, where tables are found by their words.</param>
/// <param name="Notes">What the reader has to tell about the file: a picture without text, an unusual encoding, a page that could not be read.</param>
public sealed record SourceDocument(SourceText Text, IReadOnlyList<SourceTable> Tables, IReadOnlyList<SourceNote> Notes)
{
    /// <summary>A document that is only text, as when somebody pastes it.</summary>
    public static SourceDocument Plain(string text) => new(SourceText.Plain(text), [], []);
}

/// <summary>A table of the file.</summary>
/// <param name="Extent">From the first to the last cell in the text.</param>
/// <param name="Rows">Rows from top to bottom.</param>
public sealed record SourceTable(Span Extent, IReadOnlyList<SourceRow> Rows);

/// <summary>A row of a table; a cell merged from above does not stand in it again.</summary>
/// <param name="Cells">Cells from left to right, blank ones included.</param>
public sealed record SourceRow(IReadOnlyList<SourceCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Span">Its characters in the text; length 0 for a blank cell.</param>
/// <param name="Column">First grid column that it covers, counted from 0 after merged cells are laid out.</param>
/// <param name="Columns">Number of grid columns that it covers, 1 or more.</param>
/// <param name="Rows">Number of rows that it covers, 1 or more.</param>
public sealed record SourceCell(Span Span, int Column, int Columns = 1, int Rows = 1);

/// <summary>Something that the reader tells about the file.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Message">One Chinese sentence for the person who brought the file.</param>
public sealed record SourceNote(SourceNoteKind Kind, string Message);

/// <summary>The kinds of <see cref="SourceNote"/>.</summary>
public enum SourceNoteKind
{
    /// <summary>The characters were not in UTF-8, or some could not be read.</summary>
    Encoding,

    /// <summary>A picture stands where text or a table would be expected.</summary>
    Picture,

    /// <summary>Something was cut off because it passes a limit.</summary>
    Limit,

    /// <summary>A worksheet that the file hides was read all the same.</summary>
    Hidden,
}
