using Tongming.Texts;
using Tongming.Web.Tests.Platform.Documents.Made;
using static Tongming.Web.Tests.Platform.Documents.Made.WordMade;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class WordFileTests
{
    private const string Headings =
        "<w:abstractNum w:abstractNumId=\"7\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:pStyle w:val=\"H1\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"
        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

    [Fact]
    public async Task Paragraphs_are_lines_and_lead_to_their_number()
    {
        var text = (await Reading.ReadAsync("a.docx", File(Paragraph("甲乙") + Paragraph("") + Paragraph("丙")))).Text;
        Assert.Equal("甲乙\n\n丙\n", text.Text);
        Assert.Equal(new Place(1, 2), text.PlaceOf(1));
        Assert.Equal(new Place(3, 1), text.PlaceOf(4));
    }

    [Fact]
    public async Task Automatic_numbers_stand_in_the_text()
    {
        var body =
            Paragraph("总体情况", Numbered(3, 0))
            + Paragraph("主动公开", Numbered(3, 1))
            + Paragraph("平台", Numbered(3, 1))
            + Paragraph("网站", Numbered(3, 2))
            + Paragraph("申请情况", "<w:pStyle w:val=\"Mine\"/>")
            + Paragraph("收到", Numbered(3, 1))
            + Paragraph("没有", Numbered(0, 0))
            + Paragraph("另起", Numbered(4, 0));
        var styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:basedOn w:val=\"H1\"/></w:style>";
        var document = await Reading.ReadAsync("a.docx", File(body, Headings, styles));
        Assert.Equal("一、总体情况\n（一）主动公开\n（二）平台\n1. 网站\n二、申请情况\n（一）收到\n没有\n五、另起\n", document.Text.Text);
    }

    [Fact]
    public async Task A_column_of_serial_numbers_has_them_though_its_cells_have_no_words()
    {
        var row = $"<w:tc><w:tcPr/><w:p><w:pPr>{Numbered(3, 2)}</w:pPr></w:p></w:tc>" + Cell("甲");
        Assert.Equal(
            "1.@0 甲@1\n2.@0 甲@1",
            Reading
                .Describe(await Reading.ReadAsync("a.docx", File(Table(row, row), Headings)))
                .Replace(". @", ".@", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_blank_line_leads_to_its_paragraph_even_where_it_is_the_first()
    {
        var text = (await Reading.ReadAsync("a.docx", File(Paragraph("") + Paragraph("甲") + Table(Cell("") + Cell("乙"))))).Text;
        Assert.Equal("\n甲\n\n乙\n", text.Text);
        Assert.Equal(new Place(1, 1), text.PlaceOf(0));
        Assert.Equal(new Place(3, 1, Part: "第1个表格第1行第1列"), text.PlaceOf(3));
    }

    [Fact]
    public async Task Tracked_changes_are_read_as_accepted()
    {
        var body =
            "<w:p><w:r><w:t>收到</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>20</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>21</w:t></w:r></w:ins><w:moveFrom w:id=\"4\"><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>"
            + Paragraph("后")
            + Table(Cell("留"), "<w:trPr><w:del w:id=\"5\"/></w:trPr>" + Cell("删"));
        var document = await Reading.ReadAsync("a.docx", File(body));
        Assert.Equal("收到21\n前后\n留\n", document.Text.Text);
    }

    [Fact]
    public async Task Fields_links_and_hidden_words_read_as_they_show()
    {
        var body =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:hyperlink w:anchor=\"x\"><w:r><w:t>网站</w:t></w:r></w:hyperlink><w:fldSimple w:instr=\"DATE\"><w:r><w:t>今日</w:t></w:r></w:fldSimple><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>明</w:t></w:r>"
            + "<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt></w:p>";
        var text = (await Reading.ReadAsync("a.docx", File(body))).Text;
        Assert.Equal("7网站今日明\t甲\n乙控件\n", text.Text);
        Assert.Equal(new Place(1, 10), text.PlaceOf(9));
    }

    [Fact]
    public async Task A_text_box_is_read_once_behind_its_paragraph()
    {
        var box =
            "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
            + Paragraph("框内")
            + "</w:txbxContent></v:textbox></v:shape></w:pict>";
        var body =
            "<w:p><w:r><w:t>句</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>"
            + Paragraph("框内")
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>子</w:t></w:r></w:p>";
        var document = await Reading.ReadAsync(
            "a.docx",
            Raw($"<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>")
        );
        Assert.Equal("句子\n框内\n", document.Text.Text);
    }

    [Fact]
    public async Task Merged_cells_keep_their_columns_and_rows()
    {
        var document = await Reading.ReadAsync(
            "a.docx",
            File(
                Table(
                    Cell("信息", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>") + Cell("申请人", "<w:gridSpan w:val=\"2\"/>"),
                    Cell("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>") + Cell("自然人") + Cell("总计"),
                    "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("一") + Cell("") + Cell("21")
                )
            )
        );
        Assert.Equal("信息@0+2×2 申请人@2+2×1\n自然人@2 总计@3\n一@1 @2 21@3", Reading.Describe(document));
        Assert.Equal("第1个表格第3行第4列", document.Text.PlaceOf(document.Text.Text.IndexOf("21", StringComparison.Ordinal)).Part);
    }

    [Fact]
    public async Task A_table_in_a_cell_is_the_table_and_the_outer_one_is_only_layout()
    {
        var inner = Table(Cell("规章") + Cell("0"));
        var document = await Reading.ReadAsync("a.docx", File(Table(Cell("外") + $"<w:tc>{inner}<w:p/></w:tc>")));
        Assert.Equal("规章@0 0@1", Reading.Describe(document));
        Assert.Equal("外\n规章\n0\n", document.Text.Text);
    }

    [Theory]
    [InlineData("a.doc")]
    [InlineData("报告")]
    [InlineData("a.zip")]
    public async Task A_docx_is_one_under_any_name(string name) =>
        Assert.Equal("甲\n", (await Reading.ReadAsync(name, File(Paragraph("甲")))).Text.Text);

    [Fact]
    public async Task Pictures_are_told()
    {
        var picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>";
        var document = await Reading.ReadAsync(
            "a.docx",
            Raw($"<w:document xmlns:w=\"w\" xmlns:a=\"a\"><w:body>{Paragraph("甲")}{picture}</w:body></w:document>")
        );
        Assert.Equal(SourceNoteKind.Picture, Assert.Single(document.Notes).Kind);
        Assert.Equal(
            "document.picture-only",
            (
                await Reading.RefuseAsync("a.docx", Raw($"<w:document xmlns:w=\"w\" xmlns:a=\"a\"><w:body>{picture}</w:body></w:document>"))
            ).Code
        );
    }

    private static string Numbered(int list, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";
}
