using System.Text;
using Tongming.Texts;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class TextFileTests
{
    private const string Report = "某某县2023年政府信息公开工作年度报告\n\n一、总体情况\n2023年，本机关收到申请12件，均已按时答复。\n";

    static TextFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("gbk", "GB18030")]
    [InlineData("gb18030", "GB18030")]
    [InlineData("utf-16", "UTF-16LE")]
    [InlineData("utf-16BE", "UTF-16BE")]
    public async Task The_encoding_is_recognised_without_a_mark_and_told_when_it_is_not_UTF_8(string encoding, string told)
    {
        var document = await Reading.ReadAsync("报告.txt", Encoding.GetEncoding(encoding).GetBytes(Report));
        Assert.Equal(Report, document.Text.Text);
        if (told.Length == 0)
            Assert.Empty(document.Notes);
        else
            Assert.Contains(
                told,
                Assert.Single(document.Notes, note => note.Kind == SourceNoteKind.Encoding).Message,
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gb18030")]
    public async Task A_byte_order_mark_is_obeyed_and_is_no_character(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. encoding.GetBytes("\uFEFF"), .. encoding.GetBytes("甲 a\n")];
        var document = await Reading.ReadAsync("x", content);
        Assert.Equal("甲 a\n", document.Text.Text);
        Assert.Equal(new Place(1, 1), document.Text.PlaceOf(0));
    }

    [Theory]
    [InlineData("三审三校", "gbk")]
    [InlineData("无", "gbk")]
    [InlineData("行政许可", "utf-16")]
    [InlineData("总计 21 件", "utf-16BE")]
    public async Task A_few_words_are_enough_to_tell_the_encoding(string words, string encoding) =>
        Assert.Equal(words, (await Reading.ReadAsync("x.txt", Encoding.GetEncoding(encoding).GetBytes(words))).Text.Text);

    [Fact]
    public async Task Single_bad_bytes_do_not_change_the_encoding_and_are_counted()
    {
        var content = Encoding.UTF8.GetBytes(Report + Report);
        content[10] = 0xFF;
        var document = await Reading.ReadAsync("x.txt", content);
        Assert.Contains("收到申请12件", document.Text.Text, StringComparison.Ordinal);
        Assert.Contains("处字节读不出", Assert.Single(document.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_of_all_systems_end_lines_and_a_form_feed_does_not_count_as_one()
    {
        var text = (await Reading.ReadAsync("x.txt", "a\r\nb\rc\nd\fe\nf"u8.ToArray())).Text;
        Assert.Equal("a\nb\nc\nd\ne\nf", text.Text);
        Assert.Equal(
            [(1, 1), (2, 1), (3, 1), (4, 1), (4, 3), (5, 1)],
            "abcdef"
                .Select(letter => text.PlaceOf(text.Text.IndexOf(letter, StringComparison.Ordinal)))
                .Select(place => (place.Line, place.Column))
        );
    }

    [Theory]
    [InlineData("报告")]
    [InlineData("报告.md")]
    [InlineData("报告.docx")]
    public async Task Text_is_text_whatever_its_ending(string name) =>
        Assert.Equal(Report, (await Reading.ReadAsync(name, Encoding.UTF8.GetBytes(Report))).Text.Text);

    [Fact]
    public async Task Words_about_markup_in_a_text_file_do_not_make_it_a_page()
    {
        var document = await Reading.ReadAsync("x.txt", "说明：<table> 是表格。"u8.ToArray());
        Assert.Equal("说明：<table> 是表格。", document.Text.Text);
    }
}
