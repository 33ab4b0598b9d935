using System.IO.Compression;
using System.Text;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Inspection;

/// <summary>Broken and hostile files are looked through or refused, never more.</summary>
public sealed class InspectionFuzzTests
{
    public static TheoryData<string> Names => ["a.xlsx", "a.docx", "a.jpg", "a.png", "a.doc", "a.html"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_broken_file_is_looked_through_or_refused(string name)
    {
        var whole = Whole(name);
        for (var seed = 1; seed <= 120; seed++)
        {
            var broken = Break(whole, new Random(seed), name is "a.xlsx" or "a.docx");
            var failure = await Record.ExceptionAsync(async () =>
            {
                var report = await Inspecting.TryAsync(name, broken);
                Assert.True(report.Succeeded || InspectionText.Say(report.Refusal).Length > 0);
                var cleaned = await Inspecting.TryCleanAsync(name, broken);
                Assert.True(cleaned.Succeeded ? !cleaned.Value.After.HasRemovable : InspectionText.Say(cleaned.Refusal).Length > 0);
            });
            Assert.True(failure is null, $"{name} with seed {seed}: {failure}");
        }
    }

    [Fact]
    public async Task A_bomb_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/workbook.xml").Open();
            part.Write(new byte[30_000_000]);
        }

        Assert.Equal("document.unpacks-too-large", (await Inspecting.TryAsync("a.xlsx", stream.ToArray())).Refusal?.Code);
    }

    [Fact]
    public async Task Two_parts_of_one_name_are_refused() =>
        Assert.Equal(
            "document.damaged",
            (await Inspecting.TryAsync("a.docx", WordMade.Packed(("word/document.xml", "<a/>"), ("word/Document.xml", "<b/>"))))
                .Refusal
                ?.Code
        );

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:p>", 5000)) + string.Concat(Enumerable.Repeat("</w:p>", 5000));
        var outcome = await Inspecting.TryAsync("a.docx", WordMade.Raw($"<w:document xmlns:w=\"w\"><w:body>{deep}</w:body></w:document>"));
        Assert.Equal("document.nested-too-deep", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task An_entity_is_refused() =>
        Assert.Equal(
            "document.damaged",
            (
                await Inspecting.TryAsync(
                    "a.docx",
                    WordMade.Raw("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">&e;</w:document>")
                )
            )
                .Refusal
                ?.Code
        );

    [Fact]
    public async Task Empty_and_overlong_files_are_refused()
    {
        Assert.Equal("document.empty", (await Inspecting.TryAsync("a.docx", [])).Refusal?.Code);
        var outcome = await new InspectFile(new DocumentLimits { MaxFileBytes = 1024 }).RunAsync(
            "a.txt",
            new byte[2000],
            CancellationToken.None
        );
        Assert.Equal("document.too-large", outcome.Refusal?.Code);
    }

    private static byte[] Whole(string name) =>
        name switch
        {
            "a.xlsx" => NastyWorkbook.File(),
            "a.docx" => NastyDocument.File(),
            "a.jpg" => PicturesMade.Jpeg(),
            "a.png" => PicturesMade.Png(),
            "a.doc" => CompoundMade.Of(("Workbook", new byte[64]), ("\u0005SummaryInformation", new byte[96])),
            _ => "<html><!-- a --><meta name=\"author\" content=\"b\"><p>c</p></html>"u8.ToArray(),
        };

    private static byte[] Break(byte[] whole, Random random, bool isPacked)
    {
        if (!isPacked || random.Next(4) == 0)
            return BreakBytes(whole, random);
        using var stream = new MemoryStream();
        stream.Write(whole);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries[random.Next(archive.Entries.Count)];
            using var part = entry.Open();
            using var old = new MemoryStream();
            part.CopyTo(old);
            var broken = random.Next(3) == 0 ? BreakBytes(old.ToArray(), random) : BreakTags(old.ToArray(), random);
            part.SetLength(0);
            part.Write(broken);
        }

        return stream.ToArray();
    }

    /// <summary>Changes the values of attributes, doubles elements and drops them, so that the XML stays whole and its meaning does not.</summary>
    private static byte[] BreakTags(byte[] part, Random random)
    {
        var pieces = Encoding.UTF8.GetString(part).Split('"').ToList();
        for (var change = random.Next(1, 6); change > 0 && pieces.Count > 3; change--)
        {
            var at = random.Next(pieces.Count / 2) * 2 + 1;
            if (at < pieces.Count)
                pieces[at] = random.Next(4) switch
                {
                    0 => "-1",
                    1 => "99999999999",
                    2 => "",
                    _ => pieces[random.Next(pieces.Count / 2) * 2 + 1],
                };
        }

        return Encoding.UTF8.GetBytes(string.Join('"', pieces));
    }

    private static byte[] BreakBytes(byte[] whole, Random random)
    {
        var content = whole.ToArray();
        for (var change = random.Next(1, 8); change > 0 && content.Length > 0; change--)
            content[random.Next(content.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? content[..random.Next(content.Length)] : content;
    }
}
