using System.Text;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Intake;
using Tongming.Web.Tests.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Intake;

public sealed class UploadCheckTests
{
    private static readonly byte[] Docx = WordMade.File(WordMade.Paragraph("申请公开某信息"));
    private static readonly byte[] Xlsx = SheetMade.File([], null, new SheetMade.Made("表", "<row><c><v>1</v></c></row>"));

    public static TheoryData<string, byte[], UploadKind> Accepted =>
        new()
        {
            { "a.docx", Docx, UploadKind.Docx },
            { "a.xlsx", Xlsx, UploadKind.Xlsx },
            { "a.pdf", PdfMade.File([new PdfMade.Piece(60, 700, "甲")]), UploadKind.Pdf },
            { "扫描.PDF", PdfMade.File(null, null), UploadKind.Pdf },
            { "a.doc", new OldWordMade().With("甲\r").File(), UploadKind.Doc },
            { "a.wps", new OldWordMade().With("甲\r").File(), UploadKind.Doc },
            { "a.xls", CompoundMade.File("Workbook"), UploadKind.Xls },
            { "a.et", CompoundMade.File("Workbook"), UploadKind.Xls },
            { "a.ofd", WordMade.Packed(("OFD.xml", "<ofd/>")), UploadKind.Ofd },
            { "a.jpeg", PicturesMade.Jpeg(), UploadKind.Jpg },
            { "a.png", PicturesMade.Png(), UploadKind.Png },
            { "a.txt", Encoding.UTF8.GetBytes("我想了解保守国家秘密法的规定"), UploadKind.Txt },
        };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task What_offices_use_is_taken_in(string name, byte[] content, UploadKind kind)
    {
        var outcome = await CheckAsync(name, content);
        Assert.True(outcome.Succeeded, outcome.Refusal is null ? "" : InspectionText.Say(outcome.Refusal));
        Assert.Equal((name, kind, content.Length), (outcome.Value.Name, outcome.Value.Kind, outcome.Value.Size));
        Assert.Contains('/', outcome.Value.ContentType);
    }

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "a.zip", WordMade.Packed(("a.txt", "x")), "upload.archive" },
            { "a.docx", WordMade.Packed(("a.txt", "x")), "upload.archive" },
            { "a.rar", "Rar!\u001a\a\0"u8.ToArray(), "upload.kind" },
            { "a.txt", "MZ\u0090\0"u8.ToArray(), "upload.kind" },
            { "a.txt", "<html><script>x</script></html>"u8.ToArray(), "upload.kind" },
            { "a.html", "<html><p>x</p></html>"u8.ToArray(), "upload.kind" },
            { "a.gif", "GIF89a"u8.ToArray(), "upload.kind" },
            { "a.ppt", CompoundMade.File("PowerPoint Document"), "upload.kind" },
            { "a.pdf", Docx, "upload.ending" },
            { "a", Docx, "upload.ending" },
            { "a.doc", Docx, "upload.ending" },
            { "报告.docx.exe", Docx, "upload.ending" },
            { "a.jpg", PicturesMade.Png(), "upload.ending" },
            { "a.docx", WordMade.Packed(("word/document.xml", "<w/>"), ("../../evil.sh", "x")), "document.path-trick" },
            { "a.xlsx", WordMade.Packed(("xl/workbook.xml", "<w/>"), ("xl\\..\\..\\evil.dll", "x")), "document.path-trick" },
            { "a.docx", WordMade.Packed(("word/document.xml", "<w/>"), ("C:/evil.exe", "x")), "document.path-trick" },
            { "a.docx", [], "upload.empty" },
            { "", Docx, "upload.name" },
            { "../", Docx, "upload.name" },
            { "a.docx", CompoundMade.File("EncryptedPackage"), "document.password-protected" },
            { "a.docx", Docx[..60], "document.damaged" },
            { "（机密）方案.docx", Docx, "upload.classified" },
            { "a.docx", WordMade.File(WordMade.Paragraph("秘密★10年")), "upload.classified" },
            { "a.txt", Encoding.UTF8.GetBytes("内部资料 注意保密\n正文"), "upload.classified" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_rest_is_refused_with_a_sentence(string name, byte[] content, string code)
    {
        var outcome = await CheckAsync(name, content);
        Assert.Equal(code, outcome.Refusal?.Code);
        Assert.Matches("\\p{IsCJKUnifiedIdeographs}{4}", InspectionText.Say(outcome.Refusal!));
    }

    [Fact]
    public async Task Programs_in_a_workbook_are_refused() =>
        Assert.Equal("upload.macro", (await CheckAsync("a.xlsx", NastyWorkbook.File())).Refusal?.Code);

    [Fact]
    public async Task The_size_counts_to_the_byte()
    {
        var content = Encoding.UTF8.GetBytes(new string('a', 2048));
        var limits = new UploadLimits { MaxUploadBytes = 2048 };
        Assert.True((await CheckAsync("a.txt", content, limits)).Succeeded);
        Assert.Equal("upload.too-large", (await CheckAsync("a.txt", [.. content, 1], limits)).Refusal?.Code);
    }

    [Theory]
    [InlineData("报告.pdf", "报告.pdf")]
    [InlineData("C:\\Documents\\报告.pdf", "报告.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("报告\u202excod.exe", "报告xcod.exe")]
    [InlineData("报\u200b告\0\r\n.pdf", "报告.pdf")]
    [InlineData(" ..报告.pdf. ", "报告.pdf")]
    [InlineData("a<b>:\"|?*.pdf", "a_b______.pdf")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("\u202e\u200f", "")]
    public void A_name_is_made_harmless(string name, string harmless) => Assert.Equal(harmless, UploadName.Sanitise(name));

    [Fact]
    public void A_long_name_keeps_its_ending_and_whole_characters()
    {
        var name = UploadName.Sanitise(new string('长', 114) + "\U00020BB7\U00020BB7\U00020BB7\U00020BB7.docx");
        Assert.Equal(new string('长', 114) + ".docx", name);
        Assert.Equal(UploadName.MaxLength, UploadName.Sanitise(new string('长', 300) + ".pdf").Length);
    }

    private static Task<Outcome<AcceptedUpload>> CheckAsync(string name, byte[] content, UploadLimits? limits = null) =>
        new UploadCheck(limits ?? new UploadLimits(), new DocumentLimits()).RunAsync(name, content, CancellationToken.None);
}
