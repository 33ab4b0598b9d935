using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;
using Tongming.Web.Statistics.Volumes.Files;

namespace Tongming.Web.Tests.Statistics.Volumes;

public sealed partial class VolumeDocumentTests
{
    private static byte[] Written(params VolumeBlock[] blocks) => Written(VolumeMade.Of(blocks));

    private static byte[] Written(VolumeContent content) => VolumeDocument.Write(content, VolumeMade.Publisher, VolumeMade.Day);

    [Fact]
    public async Task Every_word_and_number_of_a_table_is_there_and_titles_reach_over_theirs()
    {
        var file = Written(new VolumeParagraph("一季度，全市经济开局良好。\n工业较快增长。"), VolumeMade.Tabled(VolumeMade.Crossed()));
        ReadBack.AssertValid(file);
        var document = await ReadBack.DocumentAsync(file);
        var text = document.Text.Text;
        Assert.All(
            [
                "某市统计月报",
                "2026年3月",
                VolumeMade.Publisher,
                "2026年4月16日",
                "综合",
                "主要指标",
                "一季度，全市经济开局良好。\n",
                "工业较快增长。",
                "符号说明：… 缺失　× 保密　- 不适用　ᵖ 初步数　ʳ 修订数",
                "[1] 按可比价格计算。",
                "[2] 快报数，以年报为准。",
                "数据来源：规模以上工业增加值（gyzjz），版本 1.2.0",
            ],
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
        Assert.Equal(
            [
                "0+1x2 地区|1+1x2 指标|2+2x1 2025年|4+2x1 2026年[2]",
                "2+1x1 绝对量|3+1x1 同比增长|4+1x1 绝对量|5+1x1 同比增长",
                "0+1x2 全市|1+1x1 工业增加值（亿元）|2+1x1 1,234.5|3+1x1 5.10|4+1x1 1,300.0[1]|5+1x1 5.3ᵖ",
                "1+1x1 其中：采矿业（亿元）|2+1x1 -12.0|3+1x1 -|4+1x1 ×|5+1x1 …",
                "0+1x1 东区|1+1x1 工业增加值（亿元）|2+1x1 0.25ʳ[1,2]|3+1x1 100|4+1x1 12,345,678.9|5+1x1 0.0",
            ],
            document
                .Tables[0]
                .Rows.Select(row =>
                    string.Join('|', row.Cells.Select(cell => $"{cell.Column}+{cell.Columns}x{cell.Rows} {document.Words(cell)}"))
                )
        );
    }

    [Fact]
    public async Task The_sources_stand_at_the_end()
    {
        var document = await ReadBack.DocumentAsync(Written(new VolumeParagraph("正文。")));
        Assert.Equal(
            [
                "数据集|代码|版本|校验值（前 12 位）",
                "规模以上工业增加值|gyzjz|1.2.0|0123456789ab",
                "城镇居民人均可支配收入|czsr|2.0.0|fedcba987654",
            ],
            document.Tables[^1].Rows.Select(row => string.Join('|', row.Cells.Select(document.Words)))
        );
    }

    [Fact]
    public void The_contents_name_every_heading_and_lead_to_it()
    {
        using var document = Opened(
            Written(
                new VolumeContent(
                    "年鉴",
                    "2025",
                    "2025年",
                    [
                        new("人口", [new("常住人口", [VolumeMade.Tabled(VolumeMade.Crossed(), "表一"), new VolumeParagraph("文。")])]),
                        new("工业", [new("", [VolumeMade.Charted(VolumeMade.Months(("甲", [1, 2])), ChartKind.Bar, "图一")])]),
                    ],
                    []
                )
            )
        );
        var body = document.MainDocumentPart!.Document!.Body!;
        var headings = body.Elements<Paragraph>()
            .Where(one =>
                one.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style && style.StartsWith("Heading", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal(
            ["Heading1 人口", "Heading2 常住人口", "Heading3 表一", "Heading1 工业", "Heading3 图一", "Heading1 数据来源"],
            headings.Select(one => $"{one.ParagraphProperties!.ParagraphStyleId!.Val} {one.InnerText}")
        );
        var links = body.Descendants<Hyperlink>().ToList();
        Assert.Equal(headings.Select(one => one.InnerText), links.Select(link => link.InnerText));
        Assert.Equal(headings.Select(one => one.GetFirstChild<BookmarkStart>()!.Name!.Value), links.Select(link => link.Anchor!.Value));
        Assert.Contains(" TOC ", body.Descendants<FieldCode>().First().Text, StringComparison.Ordinal);
        Assert.Equal(
            [FieldCharValues.Begin, FieldCharValues.Separate, FieldCharValues.End],
            body.Descendants<FieldChar>().Select(one => one.FieldCharType!.Value)
        );
    }

    [Fact]
    public void The_head_is_repeated_on_every_page_and_marks_stand_above()
    {
        using var document = Opened(Written(VolumeMade.Tabled(VolumeMade.Crossed())));
        var table = document.MainDocumentPart!.Document!.Body!.Elements<Table>().First();
        Assert.Equal([true, true, false, false, false], table.Elements<TableRow>().Select(row => row.Descendants<TableHeader>().Any()));
        Assert.Equal(
            ["[2]", "[1]", "[1,2]"],
            table
                .Descendants<Run>()
                .Where(run => run.RunProperties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript)
                .Select(run => run.InnerText)
        );
    }

    [Fact]
    public async Task A_wide_table_lies_with_its_headings_and_words_around_it_stand()
    {
        var file = Written(new VolumeParagraph("前。"), VolumeMade.Tabled(VolumeMade.Wide(14)), new VolumeParagraph("后。"));
        ReadBack.AssertValid(file);
        using var document = Opened(file);
        var body = document.MainDocumentPart!.Document!.Body!;
        var sections = body.Descendants<SectionProperties>().ToList();
        Assert.Equal(
            [false, false, true, false],
            sections.Select(one => one.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape)
        );
        Assert.Equal("前。", sections[1].Ancestors<Paragraph>().Single().InnerText);
        var texts = (await ReadBack.DocumentAsync(file)).Tables[0].Rows;
        Assert.Equal(4, texts.Count);
    }

    [Theory]
    [InlineData(61)]
    [InlineData(200)]
    public async Task A_very_wide_table_is_parted_and_no_number_is_lost(int columns)
    {
        var layout = VolumeMade.Wide(columns);
        var file = Written(VolumeMade.Tabled(layout));
        ReadBack.AssertValid(file);
        var document = await ReadBack.DocumentAsync(file);
        Assert.Contains($"本表共 {columns} 栏数字，分 {document.Tables.Count - 1} 部分列出", document.Text.Text, StringComparison.Ordinal);
        Assert.All(document.Tables.SkipLast(1), table => Assert.Equal("第1区", document.Words(table.Rows[1].Cells[0])));
        Assert.All(document.Tables, table => Assert.InRange(table.Rows[0].Cells.Count, 2, PartedTable.MostColumns));
        for (var row = 0; row < layout.Lines.Count; row++)
            Assert.Equal(
                layout.Lines[row].Values.Select(value => value.Text),
                document.Tables.SkipLast(1).SelectMany(table => table.Rows[row + 1].Cells.Skip(1)).Select(document.Words)
            );
    }

    [Fact]
    public void The_same_volume_gives_the_same_bytes_and_tells_no_author()
    {
        VolumeBlock[] blocks =
        [
            VolumeMade.Tabled(VolumeMade.Crossed()),
            VolumeMade.Charted(VolumeMade.Months(("甲", [1])), ChartKind.Line),
        ];
        var first = Written(blocks);
        Assert.Equal(first, Written(VolumeContent.Of(VolumeMade.Of(blocks).ToBytes())));
        using var document = Opened(first);
        Assert.Null(document.CoreFilePropertiesPart);
    }

    [Theory]
    [MemberData(nameof(Hostile.Names), MemberType = typeof(Hostile))]
    public async Task Hostile_content_does_no_harm(string name)
    {
        var file = VolumeDocument.Write(Hostile.Volumes[name], Hostile.Words, null);
        ReadBack.AssertValid(file);
        Assert.DoesNotContain('\u0001', (await ReadBack.DocumentAsync(file)).Text.Text);
    }

    [Fact]
    public async Task The_numbers_of_any_table_come_back()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var layout = VolumeMade.Any(seed);
            var file = Written(VolumeMade.Tabled(layout));
            if (seed % 6 == 0)
                ReadBack.AssertValid(file);
            var document = await ReadBack.DocumentAsync(file);
            var (side, head) = (Math.Max(1, layout.Corner.Count), Math.Max(1, layout.Head.Count));
            for (var row = 0; row < layout.Lines.Count; row++)
                Assert.Equal(
                    layout.Lines[row].Values.Select(value => value.Text),
                    document
                        .Tables.SkipLast(1)
                        .SelectMany(table => table.Rows[head + row].Cells.Where(cell => cell.Column >= side))
                        .Select(cell => Behind().Replace(document.Words(cell), ""))
                );
        }
    }

    /// <summary>Signs and footnotes behind a number.</summary>
    [GeneratedRegex(@"[ᵖʳ]?(\[[0-9,]+\])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();

    private static WordprocessingDocument Opened(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), false);
}
