using System.Text;
using Tongming.Texts;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class HtmlFileTests
{
    [Theory]
    [InlineData("<p>一、\n  总体   情况</p><p>二、</p>", "一、 总体 情况\n二、\n")]
    [InlineData("<p><span>年</span><span>报</span><b>告</b></p>", "年报告\n")]
    [InlineData("甲<br>乙<br/><br>丙", "甲\n乙\n丙\n")]
    [InlineData("<div>甲<div>乙</div>丙</div>", "甲\n乙\n丙\n")]
    [InlineData("甲<script>var a = '</p>乙';</script><style>p{}</style><!-- 丙 -->丁<template>戊</template>", "甲丁\n")]
    [InlineData("甲<p style='DISPLAY : none'>乙</p><p hidden>丙</p><div style=\"visibility:hidden\">丁</div>戊", "甲戊\n")]
    [InlineData("<pre>a  b\n c</pre>", "a  b\n c\n")]
    [InlineData("<title>题</title><p>1&nbsp;000&lt;2&#x4E8C;&ldquo;x&rdquo;</p>", "1\u00A0000<2二“x”\n")]
    [InlineData("<ruby>区<rt>qū</rt></ruby>政府", "区政府\n")]
    public async Task A_page_gives_the_lines_that_its_reader_sees(string html, string expected) =>
        Assert.Equal(expected, (await Reading.HtmlAsync("<html><body>" + html + "</body></html>")).Text.Text);

    [Fact]
    public async Task Each_cell_stands_on_lines_of_its_own()
    {
        var document = await Reading.HtmlAsync("前<table><tr><td>甲<td>乙<p>丙</p><tr><td></td><td> 丁 </td></tr></table>后");
        Assert.Equal("前\n甲\n乙\n丙\n\n丁\n后", document.Text.Text.TrimEnd('\n'));
        Assert.Equal("甲@0 乙/丙@1\n@0 丁@1", Reading.Describe(document));
        Assert.Equal("甲\n乙\n丙\n\n丁", document.Text[document.Tables[0].Extent]);
    }

    [Fact]
    public async Task Merged_cells_keep_their_columns_and_rows()
    {
        var document = await Reading.HtmlAsync(
            "<table><tr><th colspan=3 rowspan=2>信息</th><th colspan=2>申请人</th></tr><tr><th>自然人</th><th>总计</th></tr>"
                + "<tr><td rowspan=2>三</td><td rowspan=9>（一）</td><td>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td><td>6</td></tr></table>"
        );
        Assert.Equal(
            "信息@0+3×2 申请人@3+2×1\n自然人@3 总计@4\n三@0+1×2 （一）@1+1×2 1@2 2@3 3@4\n4@2 5@3 6@4",
            Reading.Describe(document)
        );
    }

    [Fact]
    public async Task A_table_that_holds_tables_is_no_table_but_its_words_stay()
    {
        var document = await Reading.HtmlAsync(
            "<table><tr><td>首页</td><td>正文<table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>"
        );
        Assert.Equal("规章@0 0@1", Reading.Describe(document));
        Assert.Single(document.Tables);
        Assert.Equal("首页\n正文\n规章\n0\n", document.Text.Text);
    }

    [Fact]
    public async Task A_table_for_each_row_is_read_in_order()
    {
        var document = await Reading.HtmlAsync(
            "<table><tr><td>一</td><td>21</td></tr></table><table><tr><td>二</td><td>0</td></tr></table>"
        );
        Assert.Equal(["一@0 21@1", "二@0 0@1"], document.Tables.Select((_, index) => Reading.Describe(document, index)));
    }

    [Fact]
    public async Task A_page_laid_out_in_one_cell_has_no_table() =>
        Assert.Empty((await Reading.HtmlAsync($"<table><tr><td><p>{new string('文', 200)}</p></td></tr></table>")).Tables);

    [Fact]
    public async Task Spans_without_sense_are_bounded()
    {
        var document = await Reading.HtmlAsync(
            "<table><tr><td colspan=1000000>甲<td rowspan=99999999>乙<tr><td colspan=-3>丙<td colspan=x>丁</table>"
        );
        Assert.Contains("甲@0+1000×1", Reading.Describe(document), StringComparison.Ordinal);
        Assert.Contains(document.Notes, note => note.Kind == SourceNoteKind.Limit);
    }

    [Theory]
    [InlineData("<meta charset=gb2312>", "gbk")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">", "gbk")]
    [InlineData("<meta charset=utf-8>", "gbk")]
    [InlineData("<meta charset=gbk>", "utf-8")]
    [InlineData("", "utf-16")]
    public async Task The_charset_is_the_one_that_is_used_and_not_only_declared(string meta, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var content = Encoding
            .GetEncoding(encoding)
            .GetBytes($"<html><head>{meta}</head><body><p>政府信息公开工作年度报告</p></body></html>");
        Assert.Equal("政府信息公开工作年度报告\n", (await Reading.ReadAsync("a.htm", content)).Text.Text);
    }

    [Theory]
    [InlineData("年报.doc", "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><p>报告</p></body></html>")]
    [InlineData("年报", "\r\n<!DOCTYPE html><p>报告")]
    [InlineData("年报.txt", "<html><p>报告")]
    [InlineData("年报", "<div><p>报告</p></div>")]
    [InlineData("年报.xhtml", "<?xml version=\"1.0\"?><html><body><p>报告</p></body></html>")]
    [InlineData("年报.pdf", "<!DOCTYPE html><html><p>报告")]
    public async Task A_page_is_recognised_under_any_name(string name, string html) =>
        Assert.Equal("报告", (await Reading.ReadAsync(name, Encoding.UTF8.GetBytes(html))).Text.Text.Trim());

    [Fact]
    public async Task A_picture_in_a_paragraph_of_its_own_is_told_once_and_an_icon_is_not()
    {
        var document = await Reading.HtmlAsync(
            "<table><tr><td><p><img src=a.png></p></td></tr></table><p>字<img src=b.png></p><p><img width=16 src=c.png></p>"
        );
        Assert.Contains("1 张图片", Assert.Single(document.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_pictures_only_is_said_to_be_one()
    {
        Assert.Equal(
            "document.picture-only",
            (await Reading.RefuseAsync("a.html", "<html><p><img src=a.png></p></html>"u8.ToArray())).Code
        );
        Assert.Equal("document.no-text", (await Reading.RefuseAsync("a.html", "<html><p> </p></html>"u8.ToArray())).Code);
    }
}
