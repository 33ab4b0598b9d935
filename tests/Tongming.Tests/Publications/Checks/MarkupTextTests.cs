using Tongming.Publications.Checks;
using Tongming.Texts;

namespace Tongming.Tests.Publications.Checks;

public sealed class MarkupTextTests
{
    [Fact]
    public void Blocks_cells_and_alternative_texts_stand_on_lines_of_their_own()
    {
        var read = MarkupText.Read(
            "<h2>标题</h2><p>甲&amp;乙<br>丙</p><table><tr><td>1</td><td>2</td></tr></table><p>图<img src=\"/files/1\" alt=\"走势&quot;图\">后</p>"
        );
        Assert.Equal("标题\n甲&乙\n丙\n1\n2\n图\n走势\"图\n后\n", read.Text);
    }

    [Fact]
    public void Words_are_replaced_and_the_markup_stays()
    {
        var read = MarkupText.Read("<p>电话<b>138</b>0013<i>8000</i>&lt;手机&gt;</p>");
        var start = read.Text.IndexOf("138", StringComparison.Ordinal);
        Assert.Equal("<p>电话<b>138****8000</b><i></i>&lt;手机&gt;</p>", read.Replace([(new Span(start, 11), "138****8000")]));
    }

    [Fact]
    public void A_sign_inside_a_quoted_value_does_not_end_a_tag() => Assert.Equal("甲", MarkupText.Read("<a href=\"/x?a>b\">甲</a>").Text);

    [Theory]
    [InlineData("<p")]
    [InlineData("<a href=\"")]
    [InlineData("&amp")]
    [InlineData("<img alt=\"")]
    [InlineData("</a><a>甲")]
    public void Broken_markup_is_read_to_its_end(string markup) => Assert.NotNull(MarkupText.Read(markup).Text);

    [Fact]
    public void Replacing_nothing_gives_the_same()
    {
        const string Html = "<p>甲&nbsp;&amp;<a href=\"/x\">乙</a></p>";
        Assert.Equal(Html, MarkupText.Read(Html).Replace([]));
    }
}
