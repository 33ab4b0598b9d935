using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>The pages of a volume: A4, lying where a table is wide.</summary>
internal static class VolumePaper
{
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const uint Margin = 1247;

    /// <summary>Width between the margins in twentieths of a point.</summary>
    public static int WidthOf(bool landscape) => (int)((landscape ? Long : Short) - 2 * Margin);

    /// <summary>Ends what stands on pages of one kind; without a footer the pages have no numbers.</summary>
    /// <param name="landscape">Whether the pages lie.</param>
    /// <param name="footer">Relation of the footer.</param>
    /// <param name="first">Whether their numbers begin with 1.</param>
    public static SectionProperties Section(bool landscape, string? footer, bool first)
    {
        var section = new SectionProperties();
        if (footer is not null)
            section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = footer });
        section.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize
            {
                Width = landscape ? Long : Short,
                Height = landscape ? Short : Long,
                Orient = landscape ? PageOrientationValues.Landscape : null,
            },
            new PageMargin
            {
                Top = (int)Margin,
                Bottom = (int)Margin,
                Left = Margin,
                Right = Margin,
                Header = 720,
                Footer = 720,
                Gutter = 0,
            }
        );
        if (first)
            section.Append(new PageNumberType { Start = 1 });
        return section;
    }

    /// <summary>“— 1 —” in the middle.</summary>
    public static Footer Footer() =>
        new(new Paragraph([StyleOf(VolumeStyles.Footer), RunOf("— "), .. FieldOf(" PAGE ", RunOf("1")), RunOf(" —")]));

    public static Settings Settings() =>
        new(
            new Zoom { Percent = "100" },
            new DefaultTabStop { Val = 420 },
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );

    public static ParagraphProperties StyleOf(string style) => new(new ParagraphStyleId { Val = style });

    public static Paragraph Words(string style, string words) => new(StyleOf(style), RunOf(words));

    public static Run RunOf(string words) => new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A field with what it shows.</summary>
    public static IEnumerable<Run> FieldOf(string code, params Run[] shown) => [.. BeginOf(code), .. shown, EndOf()];

    /// <summary>The part of a field before what it shows.</summary>
    public static IEnumerable<Run> BeginOf(string code) =>
        [
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        ];

    /// <summary>The end of a field.</summary>
    public static Run EndOf() => new(new FieldChar { FieldCharType = FieldCharValues.End });
}
