using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Tongming.Web.Reports.Results;

/// <summary>Lines of the original with their numbers and marks; it writes itself, because blanks count here.</summary>
/// <param name="Id">Id of the result, which begins the ids of its findings.</param>
/// <param name="Lines">The lines.</param>
internal sealed record PassageView(string Id, IReadOnlyList<OriginalLine> Lines) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var line in Lines)
        {
            writer.Write("<div class=\"line\"><span class=\"no\" title=\"");
            encoder.Encode(writer, AddressWords.Of(line.Place));
            writer.Write("\">");
            if (line.Place.Page is { } page)
                writer.Write($"{page}-");
            writer.Write($"{line.Place.Line}</span><span class=\"words\">");
            if (line.CutBefore)
                writer.Write('…');
            foreach (var segment in line.Segments)
                Write(segment, writer, encoder);
            if (line.CutBehind)
                writer.Write('…');
            writer.Write("</span></div>\n");
        }
    }

    private void Write(OriginalSegment segment, TextWriter writer, HtmlEncoder encoder)
    {
        if (!segment.Marked)
        {
            encoder.Encode(writer, segment.Text);
            return;
        }

        var gap = segment.Text.Length == 0;
        writer.Write($"<mark{(gap ? " class=\"gap\"" : "")}{(segment.MarkId is null ? "" : $" id=\"{segment.MarkId}\" tabindex=\"-1\"")}>");
        encoder.Encode(writer, gap ? "（空白）" : segment.Text);
        writer.Write("</mark>");
        foreach (var number in segment.Findings)
            writer.Write(
                $"<a class=\"back\" href=\"#{Id}-n{number}\"><span class=\"unseen\">回到第</span>{number}<span class=\"unseen\">条</span></a>"
            );
    }
}
