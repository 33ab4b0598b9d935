using Tongming.Web.Platform.Documents.Html;

namespace Tongming.Web.Tests.Platform.Documents.Html;

public sealed class FramedTablesTests
{
    [Fact]
    public void Every_outer_table_stands_in_a_frame_that_a_keyboard_reaches()
    {
        const string inner = "<table><tbody><tr><td>内</td></tr></tbody></table>";
        var framed = FramedTables.Of($"<p>前</p><table><tbody><tr><td>{inner}</td></tr></tbody></table><p>中</p>{inner}<p>后</p>");
        Assert.Equal(2, framed.Split("<div class=\"table-frame\" tabindex=\"0\" role=\"region\"").Length - 1);
        Assert.Equal(2, framed.Split("</table></div>").Length - 1);
        Assert.Contains("aria-label=\"表格 2\"", framed, StringComparison.Ordinal);
        Assert.StartsWith("<p>前</p><div", framed, StringComparison.Ordinal);
        Assert.EndsWith("</div><p>后</p>", framed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>没有表格</p>")]
    public void Without_a_table_nothing_changes(string markup) => Assert.Equal(markup, FramedTables.Of(markup));
}
