using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Tests.Platform.Documents.Papers;

public sealed class OfficialPaperTests
{
    private const string Markup = """
        # 某市统计局
        # 补正告知书
        = 某统公告〔2026〕1号

        @ 王某某：
        正文一段。
        ## 一、标题
        |= 25 75
        | 一 | 二 |
        | 三 |
        & 附件：表1份
        > 某市统计局
        > 2026年3月2日
        ---
        # 回执
        """;

    [Fact]
    public void The_page_is_that_of_official_papers()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficialPaper.Write(Markup)), false);
        var section = document.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Assert.Equal((210, 297), (Millimetres(size.Width!), Millimetres(size.Height!)));
        Assert.Equal(
            (37, 35, 28, 26),
            (
                Millimetres((uint)margin.Top!.Value),
                Millimetres((uint)margin.Bottom!.Value),
                Millimetres(margin.Left!),
                Millimetres(margin.Right!)
            )
        );
        Assert.InRange(22 * OfficialPage.Line / 20d, 0, 225 / 25.4 * 72);
        Assert.Equal(
            [HeaderFooterValues.Default, HeaderFooterValues.Even],
            section.Elements<FooterReference>().Select(one => one.Type!.Value)
        );
        Assert.NotNull(document.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
    }

    [Fact]
    public void It_keeps_the_schema_of_the_format()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficialPaper.Write(Markup)), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Each_mark_has_its_style()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficialPaper.Write(Markup)), false);
        var paragraphs = document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().ToList();
        string StyleOf(string words) => paragraphs.First(one => one.InnerText == words).ParagraphProperties!.ParagraphStyleId!.Val!;
        Assert.Equal(OfficialStyles.Title, StyleOf("补正告知书"));
        Assert.Equal(OfficialStyles.Number, StyleOf("某统公告〔2026〕1号"));
        Assert.Equal(OfficialStyles.Addressee, StyleOf("王某某："));
        Assert.Equal(OfficialStyles.Body, StyleOf("正文一段。"));
        Assert.Equal(OfficialStyles.FirstHeading, StyleOf("一、标题"));
        Assert.Equal(OfficialStyles.Cell, StyleOf("二"));
        Assert.Equal(OfficialStyles.Attachment, StyleOf("附件：表1份"));
        Assert.Equal(OfficialStyles.Signature, StyleOf("2026年3月2日"));
        Assert.NotNull(paragraphs.First(one => one.InnerText == "回执").ParagraphProperties!.PageBreakBefore);
    }

    [Fact]
    public void The_signature_does_not_stand_alone_on_a_page()
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream(OfficialPaper.Write("一。\n二。\n三。\n> 某市统计局\n> 2026年3月2日")),
            false
        );
        var kept = document
            .MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
            .Select(one => one.ParagraphProperties!.KeepNext is not null);
        Assert.Equal([false, true, true, false, false], kept);
        Assert.Contains(
            document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>(),
            style => style.StyleId == OfficialStyles.Signature && style.Descendants<KeepNext>().Any()
        );
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes_and_tells_no_author()
    {
        var first = OfficialPaper.Write(Markup);
        Assert.Equal(first, OfficialPaper.Write(Markup));
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.Contains("props", StringComparison.OrdinalIgnoreCase));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public async Task Words_that_look_like_markup_of_the_format_stay_words() =>
        Assert.Equal("<w:br/> & a", await WordTemplateTests.TextAsync(OfficialPaper.Write("<w:br/> & \u0001a")));

    private static int Millimetres(uint twips) => (int)Math.Round(twips / 1440d * 25.4);
}
