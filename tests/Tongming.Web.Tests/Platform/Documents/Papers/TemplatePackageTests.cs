using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Papers;

public sealed class TemplatePackageTests
{
    private static readonly DocumentLimits Limits = new();

    [Fact]
    public void What_is_no_docx_is_refused()
    {
        Refused("template.not-docx", Encoding.UTF8.GetBytes("只是文字"));
        Refused("template.not-docx", []);
        Refused("template.not-docx", WordMade.Packed(("xl/workbook.xml", "<a/>")));
        Refused("template.too-large", new byte[2000], Limits with { MaxFileBytes = 1024 });
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        var whole = WordMade.File(WordMade.Paragraph("〔甲〕"));
        Refused("document.damaged", whole[..(whole.Length / 2)]);
        Refused("document.damaged", WordTemplateTests.Packed("<w:p>"));
        Refused("document.damaged", WordMade.Packed(("word/document.xml", "<a/>")));
        Refused("document.nested-too-deep", WordTemplateTests.Packed(Nested(300)));
        Refused("document.unpacks-too-large", WordTemplateTests.Packed(new string(' ', 10_000_000)));
        var doctype = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";
        Refused("document.damaged", WordMade.Packed(("[Content_Types].xml", doctype), ("word/document.xml", doctype)));
    }

    [Fact]
    public void A_file_with_macros_is_refused_by_its_part_and_by_its_type()
    {
        Refused("template.macros", WordTemplateTests.Packed("", ("word/vbaProject.bin", "x")));
        const string macros =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" "
            + "ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
        Refused("template.macros", WordMade.Packed(("[Content_Types].xml", macros), ("word/document.xml", "<a/>")));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:instrText> DDEAUTO c:\\\\a.exe</w:instrText></w:r></w:p>")]
    [InlineData("<w:p><w:fldSimple w:instr=\"INCLUDEPICTURE http://a.example/x\"/></w:p>")]
    [InlineData("<w:altChunk/>")]
    public void What_fetches_or_starts_something_is_refused(string body) =>
        Refused("template.active-content", WordTemplateTests.Packed(body));

    [Fact]
    public void What_is_embedded_or_outside_is_refused_and_a_link_is_not()
    {
        Refused("template.active-content", WordTemplateTests.Packed("", ("word/embeddings/oleObject1.bin", "x")));
        Refused("template.active-content", WordTemplateTests.Packed("", Relations("image")));
        Assert.True(WordTemplate.Open(WordTemplateTests.Packed("", Relations("hyperlink")), Limits).Succeeded);
    }

    [Theory]
    [InlineData("<w:p><w:ins w:author=\"a\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>", "template.tracked-changes")]
    [InlineData("<w:p><w:del w:author=\"a\"><w:r><w:delText>秘密</w:delText></w:r></w:del></w:p>", "template.tracked-changes")]
    [InlineData("<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>", "template.comments")]
    public void What_nobody_has_decided_on_is_refused(string body, string code) => Refused(code, WordTemplateTests.Packed(body));

    [Fact]
    public void Who_wrote_the_template_is_not_in_the_paper()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Template))
        {
            file.PackageProperties.Creator = "某作者";
            file.AddExtendedFilePropertiesPart().Properties = new(new DocumentFormat.OpenXml.ExtendedProperties.Company("某公司"));
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph(new Run(new Text("〔甲〕")))));
            var settings = main.AddNewPart<DocumentSettingsPart>();
            settings.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
                new Uri("file:///D:/某人/a.dotx"),
                "rId9"
            );
            settings.Settings = new Settings(new AttachedTemplate { Id = "rId9" }, new Rsids(new RsidRoot { Val = "00AA0011" }));
        }

        var values = new Dictionary<string, PaperValue> { ["甲"] = PaperValue.Of("一") };
        var filled = WordTemplate.Open(stream.ToArray(), Limits).Value!.Fill(values).Value!;
        using var archive = new ZipArchive(new MemoryStream(filled));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.Contains("docProps", StringComparison.Ordinal));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("某", reader.ReadToEnd());
            Assert.Equal(1980, entry.LastWriteTime.Year);
        }

        using var document = WordprocessingDocument.Open(new MemoryStream(filled), false);
        Assert.Equal(WordprocessingDocumentType.Document, document.DocumentType);
        Assert.Equal("一", document.MainDocumentPart!.Document!.Body!.InnerText);
    }

    [Fact]
    public void A_spoilt_file_is_refused_or_filled_and_never_breaks_the_program()
    {
        var whole = OfficialPaper.Write("# 〔甲〕\n〔乙〕和〔丙〕\n| 〔甲〕 | 〔乙〕 |\n& 附件：〔序号〕．〔丙〕\n> 〔甲〕");
        var random = new Random(7);
        var opened = 0;
        for (var i = 0; i < 150; i++)
        {
            var parts = Unpacked(whole);
            var spoilt = random.Next(parts.Count);
            var words = parts[spoilt].Content;
            var at = random.Next(words.Length);
            var length = Math.Min(random.Next(1, 60), words.Length - at);
            parts[spoilt] = (parts[spoilt].Name, i % 2 == 0 ? words.Remove(at, length) : words.Insert(at, words.Substring(at, length)));
            var template = WordTemplate.Open(WordMade.Packed([.. parts]), Limits);
            if (!template.Succeeded)
                continue;
            opened++;
            template.Value.Fill(template.Value.Fields.ToDictionary(field => field, _ => PaperValue.Of("一\n二")));
        }

        Assert.InRange(opened, 10, 149);
    }

    private static List<(string Name, string Content)> Unpacked(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx));
        return
        [
            .. archive.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return (entry.FullName, reader.ReadToEnd());
            }),
        ];
    }

    private static (string, string) Relations(string type) =>
        (
            "word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" "
                + "Target=\"http://a.example/x\" TargetMode=\"External\"/></Relationships>"
        );

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("<w:sdt>", depth)) + string.Concat(Enumerable.Repeat("</w:sdt>", depth));

    private static void Refused(string code, byte[] content, DocumentLimits? limits = null) =>
        WordTemplateTests.Refused(code, WordTemplate.Open(content, limits ?? Limits));
}
