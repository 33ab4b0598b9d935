using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Tongming.Reports;

namespace Tongming.Web.Reports.Results;

/// <summary>A number cell of a redrawn table; it writes itself, because a table of 175 partial views is slow.</summary>
/// <param name="Cell">What was read.</param>
/// <param name="Mark">The finding on it, or null.</param>
/// <param name="InFailure">Whether its row, column or group does not add up.</param>
/// <param name="Columns">Columns that it covers.</param>
internal sealed record CellView(ReadCell Cell, CellMark? Mark, bool InFailure, int Columns = 1) : IHtmlContent
{
    private const int Longest = 24;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<td class=\"{Style()}\"");
        if (Columns > 1)
            writer.Write($" colspan=\"{Columns}\"");
        writer.Write('>');
        if (Mark is null)
            WriteWords(writer, encoder);
        else
            WriteLink(Mark, writer, encoder);
        writer.Write("</td>");
    }

    private void WriteLink(CellMark mark, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<a href=\"#{mark.MarkId ?? mark.View.Id}\">");
        if (Cell.State == CellState.Blank && Words().Length == 0)
            writer.Write("<span class=\"blank\">空白</span>");
        else
            WriteWords(writer, encoder);
        writer.Write($"<span class=\"unseen\">，{SeverityWords.Word(mark.View.Finding.Severity)}，看原文</span></a>");
    }

    private void WriteWords(TextWriter writer, HtmlEncoder encoder)
    {
        if (Cell.State == CellState.Missing)
        {
            writer.Write("<abbr title=\"没有读到\">—</abbr>");
            return;
        }

        var derived = Cell.State == CellState.Derived;
        if (derived)
            writer.Write("<i class=\"derived\">(");
        encoder.Encode(writer, derived ? Cell.Value?.ToString() ?? "" : Words());
        if (derived)
            writer.Write(")<small>推算</small></i>");
    }

    /// <summary>What stands in the cell; the number alone where the words are long.</summary>
    private string Words() => Cell.Words.Length is > 0 and <= Longest ? Cell.Words : Cell.Value?.ToString() ?? "";

    private string Style()
    {
        var style = InFailure ? "number in-failure" : "number";
        return Mark is null ? style : $"{style} marked {SeverityWords.Style(Mark.View.Finding.Severity)}";
    }
}
