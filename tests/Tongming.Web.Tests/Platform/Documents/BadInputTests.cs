using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class BadInputTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public async Task An_empty_file_is_told(string content) =>
        Assert.Equal("document.empty", (await Reading.RefuseAsync("a.txt", Encoding.UTF8.GetBytes(content))).Code);

    [Fact]
    public async Task A_file_of_60_MB_is_refused_with_both_sizes()
    {
        var refusal = await Reading.RefuseAsync("a.txt", new byte[60 * 1024 * 1024]);
        Assert.Equal("document.too-large", refusal.Code);
        Assert.Contains("60 MB，超过 50 MB", DocumentText.Say(refusal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public async Task A_truncated_docx_is_damaged(double share)
    {
        var whole = WordMade.File(WordMade.Paragraph("甲"));
        Assert.Equal("document.damaged", (await Reading.RefuseAsync("a.docx", whole[..(int)(whole.Length * share)])).Code);
    }

    [Fact]
    public async Task A_docx_whose_text_is_cut_off_is_damaged() =>
        Assert.Equal(
            "document.damaged",
            (await Reading.RefuseAsync("a.docx", WordMade.Raw("<w:document xmlns:w=\"w\"><w:body><w:p>"))).Code
        );

    [Fact]
    public async Task A_zip_bomb_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml").Open();
            var block = new byte[1024 * 1024];
            for (var written = 0; written < 300; written++)
                entry.Write(block);
        }

        Assert.Equal("document.unpacks-too-large", (await Reading.RefuseAsync("a.docx", stream.ToArray())).Code);
        Assert.Equal(
            "document.unpacks-too-large",
            (await Reading.RefuseAsync("a.docx", stream.ToArray(), new DocumentLimits { MaxUnpackedBytes = int.MaxValue })).Code
        );
    }

    [Fact]
    public async Task A_zip_bomb_that_lies_about_its_size_is_not_unpacked_either()
    {
        var content = WordMade.Raw("<w:document xmlns:w=\"w\"><w:body>" + new string(' ', 3_000_000) + "</w:body></w:document>");
        for (var at = 0; content.AsSpan(at).IndexOf("PK\x01\x02"u8) is >= 0 and var found; at += found + 4)
            BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(at + found + 24), 1000);
        var outcome = await Reading.TryAsync("a.docx", content, new DocumentLimits { MaxUnpackedBytes = 1_000_000 });
        Assert.False(outcome.Succeeded);
    }

    [Fact]
    public async Task A_packed_file_with_too_many_parts_is_refused() =>
        Assert.Equal(
            "document.unpacks-too-large",
            (
                await Reading.RefuseAsync(
                    "a.docx",
                    WordMade.Packed([.. Enumerable.Range(0, 200).Select(part => ($"{part}", ""))]),
                    new DocumentLimits { MaxPackedParts = 100 }
                )
            ).Code
        );

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<b>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<span><div></span>", "")]
    [InlineData("<b><div></b>", "")]
    [InlineData("<svg>", "<g>")]
    [InlineData("<o:p/>", "")]
    public async Task Deeply_nested_HTML_is_refused(string piece, string rest) =>
        Assert.Equal(
            "document.nested-too-deep",
            (await Reading.RefuseAsync("a.html", Repeat(piece, rest.Length > 0 ? 1 : Many, Repeat(rest, Many, "x")))).Code
        );

    [Fact]
    public async Task Formatting_that_is_never_closed_is_refused_before_it_multiplies()
    {
        var html = string.Concat(Enumerable.Range(0, Many).Select(index => $"<div><font color={index}>a</div>"));
        Assert.Equal("document.nested-too-deep", (await Reading.RefuseAsync("a.html", Encoding.UTF8.GetBytes(html))).Code);
    }

    [Theory]
    [InlineData("<p><font color=red>文")]
    [InlineData("<li>文")]
    [InlineData("<p>文<br><hr>")]
    [InlineData("<table><tr><td>文</table>")]
    [InlineData("<tr><td><b>文</td>")]
    [InlineData("<div><span>文</div>")]
    public async Task Careless_but_harmless_HTML_is_read(string piece) =>
        Assert.True((await Reading.TryAsync("a.html", Repeat(piece, 2_000, ""))).Succeeded);

    [Fact]
    public async Task A_table_of_a_million_columns_is_refused()
    {
        Assert.Equal("document.too-wide", (await Reading.RefuseAsync("a.html", Repeat("<td>", 1_000_000, ""))).Code);
        Assert.Equal(
            "document.too-wide",
            (
                await Reading.RefuseAsync(
                    "a.html",
                    Encoding.UTF8.GetBytes("<table><tr>" + string.Concat(Enumerable.Repeat("<td>1", 1_000_000)))
                )
            ).Code
        );
    }

    [Fact]
    public async Task Too_many_elements_are_refused() =>
        Assert.Equal(
            "document.too-complex",
            (await Reading.RefuseAsync("a.html", Repeat("<p>a</p>", 2_000, ""), new DocumentLimits { MaxElements = 1_000 })).Code
        );

    [Fact]
    public async Task A_page_that_takes_too_long_is_refused() =>
        Assert.Equal(
            "document.too-complex",
            (await Reading.RefuseAsync("a.html", Repeat("<p>a</p>", 2_000, ""), new DocumentLimits { ParsingTime = TimeSpan.Zero })).Code
        );

    [Fact]
    public async Task Deeply_nested_XML_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", Many)) + string.Concat(Enumerable.Repeat("</w:sdt>", Many));
        Assert.Equal(
            "document.nested-too-deep",
            (await Reading.RefuseAsync("a.docx", WordMade.Raw($"<w:document xmlns:w=\"w\"><w:body>{deep}</w:body></w:document>"))).Code
        );
    }

    [Fact]
    public async Task Entities_of_XML_are_not_followed()
    {
        var xml =
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&a;&f;</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal("document.damaged", (await Reading.RefuseAsync("a.docx", WordMade.Raw(xml))).Code);
    }

    [Fact]
    public async Task A_shared_word_does_not_grow_without_bound()
    {
        var rows = string.Concat(Enumerable.Range(1, 300).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"));
        var content = SheetMade.File([new string('文', 10_000)], null, new SheetMade.Made("表", rows));
        Assert.Equal(
            "document.too-long",
            (await Reading.RefuseAsync("a.xlsx", content, new DocumentLimits { MaxTextCharacters = 100_000 })).Code
        );
    }

    [Theory]
    [InlineData("a.txt", "document.not-text")]
    [InlineData("noise", "document.not-text")]
    [InlineData("a.html", "document.not-text")]
    [InlineData("a.docx", "document.damaged")]
    [InlineData("a.pdf", "document.damaged")]
    [InlineData("a.ofd", "document.kind.ofd")]
    public async Task Noise_is_no_text(string name, string code)
    {
        var noise = new byte[200_000];
        for (var seed = 1; seed <= 20; seed++)
        {
            new Random(seed).NextBytes(noise);
            Assert.Equal(code, (await Reading.RefuseAsync(name, noise.AsSpan(0, seed * 10_000).ToArray())).Code);
        }
    }

    [Theory]
    [InlineData("a.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10 }, "document.kind.image")]
    [InlineData("a.docx", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 }, "document.kind.image")]
    [InlineData("a.tif", new byte[] { 0x49, 0x49, 0x2A, 0, 8 }, "document.kind.image")]
    [InlineData("a.rar", new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0 }, "document.kind.archive")]
    public async Task Pictures_and_archives_are_told_by_their_bytes(string name, byte[] content, string code) =>
        Assert.Equal(code, (await Reading.RefuseAsync(name, content)).Code);

    [Theory]
    [InlineData("a.doc", "{\\rtf1\\ansi 报告}", "document.kind.rtf")]
    [InlineData("a.doc", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "document.kind.web-archive")]
    [InlineData("a.doc", "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", "document.kind.xml")]
    public async Task Texts_that_are_the_inside_of_other_kinds_are_told(string name, string content, string code) =>
        Assert.Equal(code, (await Reading.RefuseAsync(name, Encoding.UTF8.GetBytes(content))).Code);

    [Theory]
    [InlineData("a.ofd", "OFD.xml", "document.kind.ofd")]
    [InlineData("a.zip", "报告.docx", "document.kind.archive")]
    [InlineData("a.docx", "other.xml", "document.damaged")]
    public async Task Packed_files_are_told_by_their_parts(string name, string part, string code) =>
        Assert.Equal(code, (await Reading.RefuseAsync(name, WordMade.Packed((part, "<x/>")))).Code);

    private static byte[] Repeat(string piece, int times, ReadOnlySpan<byte> rest) =>
        [.. Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(piece, times))), .. rest];

    private static byte[] Repeat(string piece, int times, string rest) => Repeat(piece, times, Encoding.UTF8.GetBytes(rest));
}
