using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>The styles of a volume as a document. Headings have the identities by which programs know them, so that they make its outline.</summary>
internal static class VolumeStyles
{
    public const string Title = "Title";
    public const string Publisher = "VolumePublisher";
    public const string ContentsTitle = "VolumeContentsTitle";
    public const string Body = "VolumeBody";
    public const string Remark = "VolumeRemark";
    public const string Continued = "VolumeContinued";
    public const string Picture = "VolumePicture";
    public const string Footer = "VolumeFooter";

    /// <summary>Sizes of letters in tables in half points, the larger first.</summary>
    public static readonly int[] TableSizes = [18, 16];

    private const string Plain = "宋体";
    private const string Strong = "黑体";

    /// <summary>A heading: 1 for chapters, 2 for sections, 3 for tables and charts.</summary>
    public static string Heading(int level) => $"Heading{level}";

    /// <summary>A line of the contents, of the level of its heading.</summary>
    public static string Entry(int level) => $"TOC{level}";

    /// <summary>What stands in cells.</summary>
    public static string Cell(PlacedKind kind, int size) =>
        kind switch
        {
            PlacedKind.Value => $"VolumeNumber{size}",
            PlacedKind.Title => $"VolumeTitle{size}",
            _ => $"VolumeHead{size}",
        };

    public static Styles Styles() =>
        new([
            Defaults(),
            Base(),
            Of(Title, "Title", 44, Strong, Space(1600, 240), Aligned(JustificationValues.Center)),
            Of(Publisher, "书刊出版者", 28, Plain, Space(0, 160), Aligned(JustificationValues.Center)),
            Of(ContentsTitle, "书刊目录标题", 28, Strong, Space(900, 200), Aligned(JustificationValues.Center)),
            Of(Heading(1), "heading 1", 32, Strong, Headed(0, 480, 240)),
            Of(Heading(2), "heading 2", 28, Strong, Headed(1, 320, 160)),
            Of(Heading(3), "heading 3", 22, Strong, Headed(2, 240, 100, Aligned(JustificationValues.Center))),
            Of(Entry(1), "toc 1", 22, Strong, Space(80, 20)),
            Of(Entry(2), "toc 2", 21, Plain, Space(0, 20), new Indentation { Left = "420" }),
            Of(Entry(3), "toc 3", 20, Plain, Space(0, 0), new Indentation { Left = "840" }),
            Of(
                Body,
                "书刊正文",
                22,
                Plain,
                Space(0, 80, 360),
                new Indentation { FirstLine = "440", FirstLineChars = 200 },
                Aligned(JustificationValues.Both)
            ),
            Of(Remark, "书刊表注", 16, Plain, Space(20, 20)),
            Of(Continued, "书刊续表", 18, Plain, new KeepNext(), Space(120, 60), Aligned(JustificationValues.Right)),
            Of(Picture, "书刊统计图", 22, Plain, new KeepNext(), Space(0, 80), Aligned(JustificationValues.Center)),
            Of(Footer, "footer", 18, Plain, Aligned(JustificationValues.Center)),
            .. TableSizes.SelectMany(CellStyles),
        ]);

    private static IEnumerable<Style> CellStyles(int size) =>
        [
            Of(Cell(PlacedKind.Head, size), $"书刊表头 {size / 2}", size, Strong, Space(20, 20), Aligned(JustificationValues.Center)),
            Of(Cell(PlacedKind.Title, size), $"书刊表侧 {size / 2}", size, Plain, Space(20, 20), Aligned(JustificationValues.Left)),
            Of(Cell(PlacedKind.Value, size), $"书刊数字 {size / 2}", size, Plain, Space(20, 20), Aligned(JustificationValues.Right)),
        ];

    private static DocDefaults Defaults() =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    FontsOf(Plain),
                    new FontSize { Val = "21" },
                    new FontSizeComplexScript { Val = "21" },
                    new Languages { Val = "en-US", EastAsia = "zh-CN" }
                )
            ),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Space(0, 0)))
        );

    private static Style Base() =>
        new(new StyleName { Val = "Normal" }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        };

    private static Style Of(string id, string name, int size, string font, params OpenXmlElement[] format) =>
        new(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(format),
            new StyleRunProperties(FontsOf(font), new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" })
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = id.StartsWith("Volume", StringComparison.Ordinal) ? true : null,
        };

    private static RunFonts FontsOf(string eastAsia) =>
        new()
        {
            Ascii = "Times New Roman",
            HighAnsi = "Times New Roman",
            EastAsia = eastAsia,
            ComplexScript = "Times New Roman",
        };

    private static OpenXmlElement[] Headed(int outline, int before, int after, params OpenXmlElement[] more) =>
        [new KeepNext(), new KeepLines(), Space(before, after), .. more, new OutlineLevel { Val = outline }];

    private static Justification Aligned(JustificationValues to) => new() { Val = to };

    private static SpacingBetweenLines Space(int before, int after, int lines = 240) =>
        new()
        {
            Before = $"{before}",
            After = $"{after}",
            Line = $"{lines}",
            LineRule = LineSpacingRuleValues.Auto,
        };
}
