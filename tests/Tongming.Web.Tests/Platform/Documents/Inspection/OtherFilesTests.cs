using System.Text;
using Tongming.Web.Platform.Documents.Cleaning;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Inspection;

/// <summary>Pictures, pages, texts, PDF, old formats and everything else.</summary>
public sealed class OtherFilesTests
{
    [Fact]
    public async Task A_photograph_tells_where_and_by_whom()
    {
        var report = await Inspecting.InspectAsync("a.jpg", PicturesMade.Jpeg());
        Assert.Superset(
            new HashSet<InspectionKind> { InspectionKind.PictureLocation, InspectionKind.PictureData, InspectionKind.PersonalData },
            Inspecting.Kinds(report).ToHashSet()
        );
        Assert.False(report.MayGoOut);
    }

    [Fact]
    public async Task A_cleaned_photograph_keeps_its_points_and_its_side_up()
    {
        var cleaned = await Inspecting.CleanAsync("a.jpg", PicturesMade.Jpeg());
        var bytes = cleaned.Copy.Content.ToArray();
        Assert.True(cleaned.After.MayGoOut);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("何摄影"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("trailing"u8));
        Assert.Equal(
            6,
            JpegSegment.Of(bytes).Where(one => one.Marker == JpegSegment.Exif).Select(one => ExifData.In(one.Content)!.Orientation).Single()
        );
        Assert.Equal(
            JpegSegment.Of(PicturesMade.PlainJpeg()).Select(one => Convert.ToHexString(one.Bytes.Span)),
            JpegSegment.Of(bytes).Where(one => one.Marker != JpegSegment.Exif).Select(one => Convert.ToHexString(one.Bytes.Span))
        );
    }

    [Fact]
    public async Task A_cleaned_drawing_has_no_words()
    {
        var report = await Inspecting.InspectAsync("a.png", PicturesMade.Png());
        Assert.Contains(InspectionKind.PictureData, Inspecting.Kinds(report));
        var cleaned = await Inspecting.CleanAsync("a.png", PicturesMade.Png());
        Assert.Equal(PicturesMade.Png(isPlain: true), cleaned.Copy.Content.ToArray());
    }

    [Fact]
    public async Task A_text_is_read_line_by_line()
    {
        var report = await Inspecting.InspectAsync("a.csv", Encoding.UTF8.GetBytes("姓名,电话\n甲,1\n乙,13800138000\n"));
        Assert.Equal("第3行", Assert.Single(report.Findings).Place);
        var cleaned = await Inspecting.CleanAsync("a.csv", Encoding.UTF8.GetBytes("甲,1"));
        Assert.Equal("甲,1"u8.ToArray(), cleaned.Copy.Content.ToArray());
    }

    [Fact]
    public async Task The_source_of_a_page_is_looked_at_too()
    {
        const string page =
            "<html><head><meta name=\"author\" content=\"何作者\"><!-- 张三 13800138000 --></head><body><p>公告</p><p style=\"display:none\">暗</p></body></html>";
        var report = await Inspecting.InspectAsync("a.html", Encoding.UTF8.GetBytes(page));
        Assert.Equal(
            [InspectionKind.Comments, InspectionKind.Properties, InspectionKind.HiddenText, InspectionKind.PersonalData],
            report.Findings.Select(one => one.Kind)
        );
        var outcome = await Inspecting.CleanAsync("a.html", Encoding.UTF8.GetBytes(page));
        var source = Encoding.UTF8.GetString(outcome.Copy.Content.Span);
        Assert.DoesNotContain("13800138000", source, StringComparison.Ordinal);
        Assert.DoesNotContain("何作者", source, StringComparison.Ordinal);
        Assert.Contains("公告", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_is_searched_and_mended_elsewhere()
    {
        var content = PdfMade.File([new PdfMade.Piece(60, 700, "皖A12345")], null, [new PdfMade.Piece(60, 700, "乙")]);
        var report = await Inspecting.InspectAsync("a.pdf", content);
        Assert.Equal("第1页 第1行", Assert.Single(report.Findings, one => one.Kind == InspectionKind.PersonalData).Place);
        Assert.Contains(report.Findings, one => one is { Kind: InspectionKind.Unreadable, Severity: InspectionSeverity.Notes });
        Assert.Equal("clean.pdf", (await Inspecting.TryCleanAsync("a.pdf", content)).Refusal?.Code);
    }

    [Fact]
    public async Task The_writer_of_a_pdf_remarks_and_older_versions_are_told()
    {
        var whole = Encoding.Latin1.GetString(PdfMade.File([new PdfMade.Piece(60, 700, "甲")]));
        var more =
            whole
            + "90 0 obj\n<< /Author (somebody) >>\nendobj\n91 0 obj\n<< /Type /Annot /Subtype /FreeText >>\nendobj\ntrailer << /Size 92 /Root 1 0 R /Info 90 0 R >>\n%%EOF\n";
        var report = await Inspecting.InspectAsync("a.pdf", Encoding.Latin1.GetBytes(more));
        Assert.Contains(report.Findings, one => one is { Kind: InspectionKind.Comments, Severity: InspectionSeverity.Blocks });
        Assert.Contains(report.Findings, one => one is { Kind: InspectionKind.Leftovers, Severity: InspectionSeverity.Notes });
    }

    [Fact]
    public async Task An_old_document_blocks_and_says_what_to_do()
    {
        var content = new OldWordMade().With("联系电话13800138000\r").File();
        var report = await Inspecting.InspectAsync("a.doc", content);
        Assert.Equal([InspectionKind.OldFormat, InspectionKind.PersonalData], report.Findings.Select(one => one.Kind));
        Assert.Contains(".docx", report.Findings[0].Sentence, StringComparison.Ordinal);
        Assert.Equal("clean.kind", (await Inspecting.TryCleanAsync("a.doc", content)).Refusal?.Code);
    }

    [Fact]
    public async Task An_old_workbook_tells_its_writer()
    {
        var content = CompoundMade.Of(("Workbook", new byte[64]), ("\u0005SummaryInformation", Summary("某作者")));
        var report = await Inspecting.InspectAsync("a.xls", content);
        Assert.Equal([InspectionKind.OldFormat, InspectionKind.Properties], report.Findings.Select(one => one.Kind));
        Assert.Contains("作者", report.Findings[1].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.zip", "PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("a.gif", "GIF89a.......")]
    [InlineData("a.rtf", @"{\rtf1 x}")]
    [InlineData("a.rar", "Rar!\x1a\x07\0....")]
    public async Task Other_kinds_stay_and_take_no_reason(string name, string content)
    {
        var report = await Inspecting.InspectAsync(name, Encoding.Latin1.GetBytes(content));
        var found = Assert.Single(report.Findings);
        Assert.Equal((InspectionKind.UnknownKind, false), (found.Kind, found.MayBeJustified));
        Assert.Equal("clean.kind", (await Inspecting.TryCleanAsync(name, Encoding.Latin1.GetBytes(content))).Refusal?.Code);
    }

    [Fact]
    public void A_seal_breaks_with_one_bit()
    {
        var bytes = "abc"u8.ToArray();
        var copy = SealedCopy.Of(bytes);
        bytes[0] = (byte)'x';
        Assert.True(copy.IsIntact);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", copy.Sha256);
        Assert.False((copy with { Content = bytes }).IsIntact);
    }

    /// <summary>A set of one property, number 4, in code page 65001.</summary>
    private static byte[] Summary(string author)
    {
        var words = Encoding.UTF8.GetBytes(author + "\0");
        var set = new List<byte>(new byte[44]);
        set.AddRange(BitConverter.GetBytes(48));
        set.AddRange(BitConverter.GetBytes(100));
        set.AddRange(BitConverter.GetBytes(2));
        set.AddRange([
            .. BitConverter.GetBytes(1),
            .. BitConverter.GetBytes(24),
            .. BitConverter.GetBytes(4),
            .. BitConverter.GetBytes(32),
        ]);
        set.AddRange([.. BitConverter.GetBytes(2), .. BitConverter.GetBytes(65001)]);
        set.AddRange([.. BitConverter.GetBytes(0x1E), .. BitConverter.GetBytes(words.Length), .. words]);
        return [.. set];
    }
}
