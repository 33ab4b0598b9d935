using Tongming.Web.Platform.Documents.Html;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class CleanHtmlTests
{
    [Theory]
    [InlineData("第一段\n\n第二段 a<b", null)]
    [InlineData("第一段\n第二段", "<p>第一段</p><p>第二段</p>")]
    [InlineData("<p>正文</p>", "<p>正文</p>")]
    [InlineData("正文<br>下一行", "<p>正文<br>下一行</p>")]
    [InlineData("<div>一</div><div>二</div>", "<p>一</p><p>二</p>")]
    [InlineData("<h1>标题</h1><h6>小</h6>", "<h2>标题</h2><h4>小</h4>")]
    [InlineData("<b>粗</b><i>斜</i>", "<p><strong>粗</strong><em>斜</em></p>")]
    [InlineData("<ul><li>一</li><li><p>二</p></li></ul>", "<ul><li>一</li><li><p>二</p></li></ul>")]
    [InlineData("<p></p><p>&nbsp;</p><p>有字</p>", "<p>有字</p>")]
    [InlineData("<p style='text-align:center;color:red'>中</p>", "<p class=\"center\">中</p>")]
    [InlineData("<p align=right>右</p>", "<p class=\"right\">右</p>")]
    [InlineData("<figure data-chart=line data-x=1 id=a><p>图</p></figure>", "<figure data-chart=\"line\"><p>图</p></figure>")]
    [InlineData("<figure data-chart='x y'><p>图</p></figure>", "<figure><p>图</p></figure>")]
    [InlineData("<p data-chart=line>字</p>", "<p>字</p>")]
    public void Markup_becomes_plain(string given, string? expected)
    {
        var clean = Clean(given);
        if (expected is not null)
            Assert.Equal(expected, clean);
        Assert.Equal(clean, Clean(clean));
    }

    [Theory]
    [InlineData("<script>alert(1)</script><p>字</p>")]
    [InlineData("<p onclick=alert(1)>字</p>")]
    [InlineData("<p>字<img src=x onerror=alert(1)></p>")]
    [InlineData("<p>字<img src='javascript:alert(1)'></p>")]
    [InlineData("<svg><script>alert(1)</script></svg><p>字</p>")]
    [InlineData("<math><mtext><script>alert(1)</script></mtext></math><p>字</p>")]
    [InlineData("<p>字</p><style>p{display:none}</style>")]
    [InlineData("<iframe src='https://evil.example'></iframe><p>字</p>")]
    [InlineData("<p><a href='javascript:alert(1)'>字</a></p>")]
    [InlineData("<p><a href=' java\tscript:alert(1)'>字</a></p>")]
    [InlineData("<p><a href='data:text/html,alert(1)'>字</a></p>")]
    [InlineData("<p><a href='//evil.example'>字</a></p>")]
    [InlineData("<p><a href='https://user:pw@evil.example/'>字</a></p>")]
    [InlineData("<form action=/x><input name=q><button>go</button></form><p>字</p>")]
    [InlineData("<p>字</p><object data=x></object><embed src=x><base href=//evil.example>")]
    [InlineData("<template><p>藏</p></template><p>字</p>")]
    [InlineData("<p>字</p><!-- 藏 --><noscript><p>藏</p></noscript>")]
    [InlineData("<p style=\"background:url(javascript:alert(1))\">字</p>")]
    [InlineData("<xml><o:p>藏</o:p></xml><p>字<o:p></o:p></p>")]
    public void Nothing_dangerous_and_nothing_hidden_is_left(string given) => Assert.Equal("<p>字</p>", Clean(given));

    [Fact]
    public void Links_of_the_web_and_of_the_program_stay()
    {
        Assert.Equal(
            "<p><a href=\"https://example.gov.cn/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">网</a></p>",
            Clean("<p><a href=\"https://example.gov.cn/a?b=1&c=2\" target=_blank class=x>网</a></p>")
        );
        Assert.Equal("<p><a href=\"/items/1\">内</a></p>", Clean("<p><a href='/items/1' onmouseover=x>内</a></p>"));
    }

    [Fact]
    public void A_table_of_word_keeps_its_cells_and_nothing_else()
    {
        var clean = Clean(
            "<table class=MsoTable border=1 style='width:100%'><tbody><tr style='height:1cm'><td width=100 colspan=2 rowspan=9999>"
                + "<p class=MsoNormal><span lang=EN-US style='font-family:宋体'>甲<o:p></o:p></span></p></td></tr></tbody></table>"
        );
        Assert.Equal("<table><tbody><tr><td colspan=\"2\"><p>甲</p></td></tr></tbody></table>", clean);
    }

    [Fact]
    public void Pictures_stay_only_where_the_program_keeps_them()
    {
        var own = $"/files/{new string('a', 32)}";
        Assert.Equal($"<p><img src=\"{own}\" alt=\"图一\"></p>", Clean($"<p><img src='{own}' alt='图一' width=900></p>"));
        Assert.Equal("<p>字</p>", Clean("<p>字<img src='https://evil.example/pixel.gif'></p>"));
    }

    [Fact]
    public void What_is_too_deep_or_too_large_is_refused_at_once()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "字";
        Assert.Equal("html.too-complex", CleanHtml.Clean(deep).Refusal?.Code);
        Assert.Equal("html.too-large", CleanHtml.Clean(new string('字', CleanHtml.MostCharacters + 1)).Refusal?.Code);
    }

    [Fact]
    public void The_words_of_clean_markup_stand_in_lines() =>
        Assert.Equal(
            "标题\n甲 乙\n一\t二",
            CleanText
                .Of("<h2>标题</h2><p>甲 <strong>乙</strong></p><table><tbody><tr><td>一</td><td>二</td></tr></tbody></table>")
                .ReplaceLineEndings("\n")
                .TrimEnd()
        );

    private static string Clean(string given)
    {
        var cleaned = CleanHtml.Clean(given);
        Assert.True(cleaned.Succeeded, cleaned.Refusal?.Code);
        return cleaned.Value;
    }
}
