using AngleSharp.Html.Parser;
using Tongming.Web.Platform.Documents.Html;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class CleanTextTests
{
    private static readonly string[] Pieces =
    [
        "<p>一段",
        "</p>",
        "<p class=\"center\">",
        "<table><tr><td>甲</td><th>乙",
        "</table>",
        "a &lt;b&gt; &amp;amp; c",
        "&nbsp;",
        "<a href=\"https://example.gov.cn/?a=1&amp;b=&gt;\">链接</a>",
        "<img src=\"/files/01934b7e-0000-7000-8000-000000000001\" alt=\"图 > 一\">",
        "<strong>粗",
        "</strong>",
        "<br>",
        "<hr>",
        "<ul><li>一<li>二</ul>",
        "5 < 6 > 4",
        "<h2>标题</h2>",
        "<blockquote>引",
        "<sub>2</sub>",
        "&quot;引号&quot; \"",
        "\n行\n",
    ];

    [Fact]
    public void Every_word_of_clean_markup_is_read_and_nothing_else()
    {
        var random = new Random(4);
        for (var round = 0; round < 2000; round++)
        {
            var clean = CleanHtml.Clean(string.Concat(random.GetItems(Pieces, random.Next(1, 12)))).Value!;
            using var page = new HtmlParser().ParseDocument(clean);
            Assert.Equal(Squeezed(page.Body!.TextContent), Squeezed(CleanText.Of(clean)));
        }
    }

    [Theory]
    [InlineData("<p>一</p><p>二<br>三</p>", "一\n二\n三")]
    [InlineData("<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>", "甲\t乙\t\n丙")]
    [InlineData("<ul><li>一</li><li>二</li></ul><h2>三</h2>", "一\n二\n\n三")]
    [InlineData("<p>没有结尾 &amp", "没有结尾 &amp")]
    [InlineData("<p", "")]
    [InlineData("", "")]
    public void Blocks_stand_on_lines_of_their_own(string clean, string expected) => Assert.Equal(expected, CleanText.Of(clean));

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
