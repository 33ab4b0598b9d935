using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>The styles of official papers, named in Chinese, so that whoever edits a template finds them in Word.</summary>
internal static class OfficialStyles
{
    public const string Body = "GwBody";
    public const string Title = "GwTitle";
    public const string Number = "GwNumber";
    public const string Addressee = "GwAddressee";
    public const string FirstHeading = "GwHeading1";
    public const string SecondHeading = "GwHeading2";
    public const string Attachment = "GwAttachment";
    public const string Signature = "GwSignature";
    public const string Note = "GwNote";
    public const string Cell = "GwCell";
    public const string PageNumber = "GwPageNumber";

    private const string FangSong = "仿宋";
    private const string TitleFont = "方正小标宋简体";

    private static readonly (string Name, string Other)[] Instead =
    [
        (FangSong, "仿宋_GB2312"),
        (TitleFont, "宋体"),
        ("楷体", "楷体_GB2312"),
        ("黑体", "SimHei"),
        ("宋体", "SimSun"),
    ];

    public static Styles Styles() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        Fonts(FangSong),
                        // 28 characters of 16 points are wider than 156 mm, so each gives a quarter of a point away. A grid of
                        // characters would do the same in Word only: LibreOffice sets 24 to a line.
                        new Spacing { Val = -5 },
                        new FontSize { Val = "32" },
                        new FontSizeComplexScript { Val = "32" },
                        new Languages { Val = "en-US", EastAsia = "zh-CN" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new WidowControl { Val = false },
                        new OverflowPunctuation { Val = false },
                        Space(0, 0),
                        new Justification { Val = JustificationValues.Both }
                    )
                )
            ),
            Base(),
            Of(Body, "公文正文", Indent(2)),
            Of(Title, "公文标题", [new SnapToGrid { Val = false }, Space(0, 240, 660), new ContextualSpacing(), Centre()], "44", TitleFont),
            Of(Number, "公文文号", [Space(0, OfficialPage.Line), Centre()]),
            Of(Addressee, "公文主送", []),
            Of(FirstHeading, "公文一级标题", [new KeepNext(), .. Indent(2)], font: "黑体"),
            Of(SecondHeading, "公文二级标题", [new KeepNext(), .. Indent(2)], font: "楷体"),
            Of(
                Attachment,
                "公文附件说明",
                [Space(OfficialPage.Line, 0), new Indentation { Left = "1600", Hanging = "960" }, new ContextualSpacing()]
            ),
            Of(
                Signature,
                "公文落款",
                [
                    new KeepNext(),
                    Space(2 * OfficialPage.Line, 0),
                    new Indentation { Right = "1280", RightChars = 400 },
                    new ContextualSpacing(),
                    Right(),
                ]
            ),
            Of(Note, "公文附注", Indent(2)),
            Of(Cell, "公文表格", [Space(40, 40, 400), Left()], "28"),
            Of(PageNumber, "公文页码", [Space(0, 0, 320)], "28", "宋体")
        );

    /// <summary>Which font stands in where one is not installed.</summary>
    public static Fonts Fonts() => new(Instead.Select(font => new Font(new AltName { Val = font.Other }) { Name = font.Name }));

    private static Style Base() =>
        new(new StyleName { Val = "Normal" }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        };

    private static Style Of(string id, string name, OpenXmlElement[] format, string? size = null, string? font = null)
    {
        var properties = new StyleParagraphProperties(format);
        var letters = new StyleRunProperties();
        if (font is not null)
            letters.Append(Fonts(font));
        if (size is not null)
            letters.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), properties)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
        if (letters.HasChildren)
            style.Append(letters);
        return style;
    }

    private static RunFonts Fonts(string eastAsia) =>
        new()
        {
            Ascii = "Times New Roman",
            HighAnsi = "Times New Roman",
            EastAsia = eastAsia,
            ComplexScript = "Times New Roman",
        };

    private static OpenXmlElement[] Indent(int characters) =>
        [new Indentation { FirstLine = $"{characters * OfficialPage.Character}", FirstLineChars = characters * 100 }];

    private static Justification Centre() => new() { Val = JustificationValues.Center };

    private static Justification Right() => new() { Val = JustificationValues.Right };

    private static Justification Left() => new() { Val = JustificationValues.Left };

    private static SpacingBetweenLines Space(int before, int after, int lines = OfficialPage.Line) =>
        new()
        {
            Before = $"{before}",
            After = $"{after}",
            Line = $"{lines}",
            LineRule = LineSpacingRuleValues.Exact,
        };
}
