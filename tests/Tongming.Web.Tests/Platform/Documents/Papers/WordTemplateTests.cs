using DocumentFormat.OpenXml.Packaging;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Papers;

public sealed class WordTemplateTests
{
    private static readonly DocumentLimits Limits = new();

    [Fact]
    public void Fields_are_listed_once_in_the_order_in_which_they_appear()
    {
        var template = Open(WordMade.Paragraph("〔乙〕和〔 甲 〕") + WordMade.Table(WordMade.Cell("〔丙〕〔乙〕")));
        Assert.Equal(["乙", "甲", "丙"], template.Fields);
    }

    [Fact]
    public void A_year_in_such_brackets_is_no_field() =>
        Assert.Equal(["文号"], Open(WordMade.Paragraph("国办函〔2020〕109号，〔文号〕")).Fields);

    [Fact]
    public async Task A_field_that_word_split_over_runs_is_filled_in_the_format_of_its_beginning()
    {
        const string runs =
            "<w:p><w:r><w:t>致〔申</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>请</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
            + "<w:r><w:rPr><w:i/></w:rPr><w:t>人〕：</w:t></w:r></w:p>";
        Assert.Equal(["申请人"], Open(runs).Fields);
        var filled = Fill(runs, ("申请人", PaperValue.Of("王某某")));
        Assert.Equal("致王某某：", await TextAsync(filled));
        Assert.Contains("<w:t xml:space=\"preserve\">致王某某</w:t></w:r><w:r><w:rPr><w:b /></w:rPr>", Xml(filled));
        Assert.Contains("<w:rPr><w:i /></w:rPr><w:t xml:space=\"preserve\">：</w:t>", Xml(filled));
    }

    [Fact]
    public async Task A_value_of_several_lines_becomes_several_paragraphs_of_the_same_format()
    {
        const string body =
            "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>前〔甲〕后</w:t></w:r><w:r><w:t>尾</w:t></w:r></w:p>";
        var filled = Fill(body, ("甲", PaperValue.Of("一\r\n\n二\n三")));
        Assert.Equal("前一\n二\n三后尾", await TextAsync(filled));
        Assert.Equal(3, Count(Xml(filled), "<w:jc w:val=\"right\" />"));
        Assert.Equal(3, Count(Xml(filled), "<w:b />"));
    }

    [Fact]
    public async Task A_list_repeats_its_paragraph_and_counts_its_items()
    {
        var list = PaperValue.List(["年度", "指标", "地区\n范围"]);
        var body = WordMade.Paragraph("附件：〔序号〕．〔甲〕；") + WordMade.Paragraph("末段");
        Assert.Equal("附件：1．年度；\n　　　2．指标；\n　　　3．地区 范围；\n末段", await TextAsync(Fill(body, ("甲", list))));
        Assert.Equal("附件：年度；\n末段", await TextAsync(Fill(body, ("甲", PaperValue.List(["年度"])))));
        Assert.Equal("末段", await TextAsync(Fill(body, ("甲", PaperValue.List([])))));
    }

    [Fact]
    public async Task A_paragraph_goes_when_all_its_fields_are_empty_and_stays_when_one_is_not()
    {
        var body =
            WordMade.Paragraph("联系人：〔甲〕")
            + WordMade.Paragraph("甲〔甲〕乙〔乙〕")
            + WordMade.Table(WordMade.Cell("名称") + WordMade.Cell("〔甲〕"))
            + WordMade.Paragraph("末段");
        var filled = Fill(body, ("甲", PaperValue.Of("  ")), ("乙", PaperValue.Of("在")));
        Assert.Equal("甲乙在\n名称\n\n末段", await TextAsync(filled));
        Assert.Equal(2, Count(Xml(filled), "<w:tc>"));
    }

    [Fact]
    public async Task Hostile_values_stay_words()
    {
        const string hostile = "<w:p/>&amp;]]>\u0000\u0007\u001D\uD800\uFFFE\u202E〔乙〕\t\"完\"";
        var filled = Fill(WordMade.Paragraph("〔甲〕〔乙〕"), ("甲", PaperValue.Of(hostile)), ("乙", PaperValue.Of("二")));
        Assert.Equal("<w:p/>&amp;]]>〔乙〕 \"完\"二", await TextAsync(filled));
    }

    [Fact]
    public async Task Rare_characters_of_names_are_kept() =>
        Assert.Equal("𬭎\uE234龘", await TextAsync(Fill(WordMade.Paragraph("〔甲〕"), ("甲", PaperValue.Of("𬭎\uE234龘")))));

    [Fact]
    public void Fields_in_a_footer_are_fields_too()
    {
        var content = Packed(
            WordMade.Paragraph("〔甲〕"),
            ("word/footer1.xml", $"<w:ftr {Namespace}>{WordMade.Paragraph("〔乙〕")}</w:ftr>")
        );
        var template = WordTemplate.Open(content, Limits).Value!;
        Assert.Equal(["甲", "乙"], template.Fields);
        var filled = template.Fill(Values(("甲", PaperValue.Of("一")), ("乙", PaperValue.Of("二")))).Value!;
        Assert.Contains("二", Xml(filled, "word/footer1.xml"));
    }

    [Fact]
    public void The_same_values_give_the_same_bytes()
    {
        var template = Packed(WordMade.Paragraph("〔甲〕"));
        byte[] Filled() => WordTemplate.Open(template, Limits).Value!.Fill(Values(("甲", PaperValue.Of("一")))).Value!;
        Assert.Equal(Filled(), Filled());
    }

    [Fact]
    public void A_field_without_a_value_is_refused_and_so_are_two_lists_in_a_paragraph()
    {
        var template = Open(WordMade.Paragraph("〔甲〕〔乙〕"));
        Refused("template.field-unknown", template.Fill(Values(("甲", PaperValue.Of("一")))));
        Refused("template.two-lists", template.Fill(Values(("甲", PaperValue.List(["一"])), ("乙", PaperValue.List(["二"])))));
    }

    [Fact]
    public void Brackets_without_their_pair_are_told() =>
        Assert.Equal(
            ["〔申请人：", "联系人〕"],
            Open(WordMade.Paragraph("〔申请人：") + WordMade.Paragraph("联系人〕〔甲〕")).LooseBrackets
        );

    internal const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    internal static byte[] Packed(string body, params (string Name, string Content)[] more) =>
        WordMade.Packed([
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("word/document.xml", $"<w:document {Namespace}><w:body>{body}</w:body></w:document>"),
            .. more,
        ]);

    internal static void Refused<T>(string code, Outcome<T> outcome)
        where T : notnull
    {
        Assert.Equal(code, outcome.Refusal?.Code);
        Assert.Matches("\\p{IsCJKUnifiedIdeographs}{4}", TemplateText.Say(outcome.Refusal!));
    }

    internal static async Task<string> TextAsync(byte[] docx) => (await Reading.ReadAsync("a.docx", docx)).Text.Text.Trim('\n');

    internal static string Xml(byte[] docx, string part = "word/document.xml")
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static WordTemplate Open(string body)
    {
        var opened = WordTemplate.Open(WordMade.File(body), Limits);
        Assert.True(opened.Succeeded, opened.Refusal?.Code);
        return opened.Value;
    }

    private static byte[] Fill(string body, params (string Name, PaperValue Value)[] values)
    {
        var filled = Open(body).Fill(Values(values));
        Assert.True(filled.Succeeded, filled.Refusal?.Code);
        using var document = WordprocessingDocument.Open(new MemoryStream(filled.Value), false);
        Assert.NotNull(document.MainDocumentPart?.Document?.Body);
        return filled.Value;
    }

    private static Dictionary<string, PaperValue> Values(params (string Name, PaperValue Value)[] values) =>
        values.ToDictionary(one => one.Name, one => one.Value);

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
