using System.Text;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Csv;

/// <summary>For whom a CSV file is.</summary>
public enum CsvAudience
{
    /// <summary>A program: every text exactly as it is.</summary>
    Program,

    /// <summary>
    /// Somebody who opens it in a spreadsheet: a text that a spreadsheet would take for a formula (it begins with =, +, -, @) gets an
    /// apostrophe before it, and labels stand beside codes.
    /// </summary>
    Spreadsheet,
}

/// <summary>
/// Writes cells as CSV by RFC 4180: one line for each, in order, with the codes of its categories, <c>value</c>, <c>status</c> (the letters of
/// <see cref="CellSigns"/>) and <c>note</c> (several are separated by " | "). Lines end with CR LF. The numbers of confidential cells
/// are left out.
/// </summary>
public static class CsvTable
{
    private const int PieceLength = 16 * 1024;

    /// <summary>Writes all cells; with <paramref name="missing"/> false those that are missing and have no footnote are left out.</summary>
    [Law("统计法 第二十八条", "R6-20")]
    public static void Write(ICells cells, TextWriter to, CsvAudience reader = CsvAudience.Program, bool missing = true)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(to);
        var rows = new CsvPieces(cells, reader, missing);
        to.Write(rows.Head);
        var piece = new StringBuilder();
        for (var at = 0L; at < cells.Shape.CellCount; )
        {
            at = rows.Append(piece.Clear(), at, PieceLength);
            to.Write(piece);
        }
    }
}
