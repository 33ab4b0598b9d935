using System.Text;
using Tongming.Texts;

namespace Tongming.Web.Tests.Platform.Documents;

/// <summary>Every character of a page leads back to where it stands in the source.</summary>
public sealed class HtmlPlacesTests
{
    [Theory]
    [InlineData("<p>一、\r\n  总体 情况</p>\r\n<p>21&nbsp;件&amp;&#20214;&ltx</p>")]
    [InlineData("<!-- 0 --><script>'0'</script><p style='display:none'>0</p><noscript>0</noscript><p>0</p><title>0</title>\n<b>0</b>")]
    [InlineData("<table>\n<tr><td>0</td><td>\n 0</td></tr>\n0<tr><td>0</td></tr>甲乙</table><p>0")]
    [InlineData("<p><b>甲<p>乙</b>丙<i>丁<p>戊")]
    [InlineData("<html><head><title>题目</title></head><body>\r甲\r\r\n乙 \t 丙&#x20000;丁&notit;&ampamp;</body></html>尾")]
    [InlineData("<select><option>甲<option>乙</select>甲<textarea>乙</textarea>乙<svg><text>甲</text></svg>甲")]
    [InlineData("<pre>\n a  b\n  c\r\n d</pre>e")]
    [InlineData("<a href='x>y'>甲</a><p title=\"<b>甲</b>\">甲</p></nothing><?php 甲 ?><![CDATA[甲]]>甲< 甲<3")]
    public async Task Each_character_leads_to_itself(string html) => AssertPlaces(html, await Reading.HtmlAsync(html), spacesToo: true);

    [Fact]
    public async Task A_blank_cell_leads_to_its_tag()
    {
        var document = await Reading.HtmlAsync("<table>\n<tr><td></td>\n <td> </td><td>0</td></table>");
        Assert.Equal(
            [new Place(2, 5), new Place(3, 2)],
            document.Tables[0].Rows[0].Cells.Take(2).Select(cell => document.Text.PlaceOf(cell.Span.Start))
        );
    }

    [Fact]
    public async Task Each_character_of_a_large_made_page_leads_to_itself()
    {
        string[] pieces =
        [
            "<td>",
            "<tr>",
            "</table>",
            "<table>",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "0",
            "1",
            "甲",
            "一、总体情况",
            "&nbsp;",
            "&lt;",
            "\r\n",
            " ",
            "<!-- 0 -->",
            "<span>",
            "</span>",
            "<br>",
            "<script>0</script>",
        ];
        var random = new Random(20240131);
        for (var round = 0; round < 60; round++)
        {
            var html = "<html><body>" + string.Concat(Enumerable.Range(0, 400).Select(_ => pieces[random.Next(pieces.Length)]));
            if (await Reading.TryAsync("a.html", Encoding.UTF8.GetBytes(html)) is { Succeeded: true } outcome)
                AssertPlaces(html, outcome.Value, spacesToo: false);
        }
    }

    private static void AssertPlaces(string html, SourceDocument document, bool spacesToo)
    {
        var lines = html.ReplaceLineEndings("\n").Split('\n');
        var text = document.Text.Text;
        Assert.NotEqual(0, text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == ' ' && !spacesToo))
                continue;
            var place = document.Text.PlaceOf(index);
            var line = lines[place.Line - 1];
            // A space may stand for a line end, which is behind the last column.
            var found = place.Column <= line.Length ? line[place.Column - 1] : ' ';
            var isTrue =
                found == text[index]
                || found == '&'
                || (text[index] == ' ' && char.IsWhiteSpace(found))
                || char.IsLowSurrogate(text[index]);
            Assert.True(isTrue, $"{text[index]} at {index} leads to {found} in line {place.Line}, column {place.Column} of\n{html}");
        }
    }
}
