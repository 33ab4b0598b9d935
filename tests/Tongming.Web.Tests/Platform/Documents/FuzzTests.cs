using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents;

/// <summary>Broken files of every kind are read or refused, never more. TONGMING_FUZZ_SECONDS makes each kind take that long, with new seeds each time.</summary>
public sealed class FuzzTests
{
    private const string Page =
        "<html><head><meta charset=utf-8><title>报告</title></head><body><div><p>一、总体<b>情况</b>&nbsp;</p><table border=1><tr><td colspan=2 rowspan=2>信息</td><td>0</td></tr><tr><td>&#x4E00;</td></tr></table><pre> a\n b</pre></div></body></html>";

    private static readonly DocumentLimits Limits = new() { MaxTextCharacters = 1_000_000, ConverterTime = TimeSpan.FromSeconds(10) };

    public static TheoryData<string, int> Kinds =>
        new()
        {
            { "a.html", 400 },
            { "a.txt", 300 },
            { "a.docx", 300 },
            { "a.xlsx", 300 },
            { "a.pdf", 25 },
            { "a.doc", 400 },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_broken_file_is_read_or_refused(string name, int rounds)
    {
        var whole = Whole(name);
        // What is broken in an old Word file would else go to the programs, which take their time.
        var limits = name == "a.doc" ? Limits with { ProgramFolders = "none" } : Limits;
        Assert.True((await Reading.TryAsync(name, whole, limits)).Succeeded);
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("TONGMING_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var asked)
            ? asked
            : 0;
        var first = seconds > 0 ? Random.Shared.Next() / 2 : 1;
        var started = Stopwatch.GetTimestamp();
        for (var seed = first; seed < first + rounds || Stopwatch.GetElapsedTime(started).TotalSeconds < seconds; seed++)
        {
            var broken = Break(name, whole, new Random(seed));
            var failure = await Record.ExceptionAsync(async () => Check(await Reading.TryAsync(name, broken, limits)));
            Assert.True(failure is null, $"{name} with seed {seed}: {failure}");
        }
    }

    /// <summary>What was read must also be sound: places exist, cells lie in the text.</summary>
    private static void Check(Outcome<Texts.SourceDocument> outcome)
    {
        if (!outcome.Succeeded)
        {
            Assert.NotEmpty(DocumentText.Say(outcome.Refusal));
            return;
        }

        var (text, tables, _) = outcome.Value;
        for (var index = 0; index <= text.Text.Length; index++)
            Assert.True(text.PlaceOf(index) is { Line: > 0, Column: > 0 }, $"{index} leads to {text.PlaceOf(index)}");
        foreach (var cell in tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        {
            Assert.True(
                cell is { Column: >= 0, Columns: > 0, Rows: > 0, Span.Start: >= 0, Span.Length: >= 0 } && cell.Span.End <= text.Text.Length
            );
            _ = text[cell.Span];
        }

        Assert.All(tables, table => Assert.True(table.Extent.Length >= 0));
    }

    private static byte[] Whole(string name) =>
        name switch
        {
            "a.html" => Encoding.UTF8.GetBytes(Page),
            "a.txt" => CodePagesEncodingProvider
                .Instance.GetEncoding("gbk")!
                .GetBytes("某局2023年政府信息公开工作年度报告\r\n一、总体情况\r\n收到申请12件。\r\n"),
            "a.docx" => WordMade.File(
                WordMade.Paragraph("一、总体情况")
                    + WordMade.Table(
                        WordMade.Cell("规章", "<w:vMerge w:val=\"restart\"/>") + WordMade.Cell("0", "<w:gridSpan w:val=\"2\"/>"),
                        WordMade.Cell("", "<w:vMerge/>") + WordMade.Cell("1")
                    )
            ),
            "a.xlsx" => SheetMade.File(
                ["规章"],
                "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
                new SheetMade.Made(
                    "表",
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>45000</v></c></row>",
                    "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"
                )
            ),
            "a.pdf" => PdfMade.File(
                [new PdfMade.Piece(60, 700, "一、总体情况"), new PdfMade.Piece(300, 700, "21")],
                [new PdfMade.Piece(60, 700, "二")]
            ),
            _ => new OldWordMade()
                .With("一、总体情况\r")
                .Row(OldWordMade.Cells([0, 1000, 3000], 0x60, 0), "信息", "申请人")
                .Row(OldWordMade.Cells([0, 1000, 2000, 3000], 0x20, 0, 0), "", "\x13 PAGE \x14" + "21\x15", "")
                .With("end\r", compressed: true)
                .File(),
        };

    private static byte[] Break(string name, byte[] whole, Random random)
    {
        if (name is "a.docx" or "a.xlsx" && random.Next(2) == 0)
            return BreakPart(whole, random);
        return name == "a.html" && random.Next(2) == 0 ? BreakTags(whole, random) : BreakBytes(whole, random);
    }

    private static byte[] BreakBytes(byte[] whole, Random random)
    {
        var content = whole.ToList();
        for (var change = random.Next(1, 8); change > 0 && content.Count > 0; change--)
        {
            var at = random.Next(content.Count);
            var length = Math.Min(random.Next(1, 40), content.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    content[at] = (byte)random.Next(256);
                    break;
                case 1:
                    content[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    content.RemoveRange(at, length);
                    break;
                case 3:
                    content.InsertRange(random.Next(content.Count), content.GetRange(at, length));
                    break;
                case 4 when random.Next(4) == 0:
                    content.RemoveRange(at, content.Count - at);
                    break;
            }
        }

        return [.. content];
    }

    /// <summary>Moves, doubles and drops whole tags.</summary>
    private static byte[] BreakTags(byte[] whole, Random random)
    {
        var pieces = Encoding
            .UTF8.GetString(whole)
            .Replace("<", "\0<", StringComparison.Ordinal)
            .Replace(">", ">\0", StringComparison.Ordinal)
            .Split('\0')
            .ToList();
        for (var change = random.Next(1, 12); change > 0 && pieces.Count > 1; change--)
        {
            var at = random.Next(pieces.Count);
            switch (random.Next(3))
            {
                case 0:
                    pieces.RemoveAt(at);
                    break;
                case 1:
                    pieces.Insert(random.Next(pieces.Count), pieces[at]);
                    break;
                default:
                    (pieces[at], pieces[0]) = (pieces[0], pieces[at]);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Concat(pieces));
    }

    /// <summary>Breaks the XML of one part, so that the packing around it stays whole.</summary>
    private static byte[] BreakPart(byte[] whole, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(whole);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries[random.Next(archive.Entries.Count)];
            using var part = entry.Open();
            using var old = new MemoryStream();
            part.CopyTo(old);
            var broken = random.Next(2) == 0 ? BreakTags(old.ToArray(), random) : BreakBytes(old.ToArray(), random);
            part.SetLength(0);
            part.Write(broken);
        }

        return stream.ToArray();
    }
}
