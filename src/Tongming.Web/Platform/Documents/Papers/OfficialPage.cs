using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>The page of official papers: A4, 156 × 225 mm of text in 22 lines of 28 characters, and page numbers outside.</summary>
internal static class OfficialPage
{
    /// <summary>Exact distance of lines in twentieths of a point: 28.95 pt, of which 22 fill 225 mm.</summary>
    public const int Line = 579;

    /// <summary>Width of a character of size 3 in twentieths of a point.</summary>
    public const int Character = 320;

    /// <summary>Width between the margins in twentieths of a point: 156 mm.</summary>
    public const int Width = 8844;

    /// <summary>Ends a document: paper, margins of 37, 35, 28 and 26 mm, and the grid of lines.</summary>
    public static SectionProperties Section(string oddFooter, string evenFooter) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = oddFooter },
            new FooterReference { Type = HeaderFooterValues.Even, Id = evenFooter },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 2098,
                Bottom = 1984,
                Left = 1588,
                Right = 1474,
                Header = 851,
                Footer = 1270,
                Gutter = 0,
            },
            new DocGrid { Type = DocGridValues.Lines, LinePitch = Line }
        );

    public static Settings Settings() =>
        new(
            new Zoom { Percent = "100" },
            new DefaultTabStop { Val = 640 },
            new EvenAndOddHeaders(),
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

    /// <summary>“— 1 —”: on odd pages right, on even pages left, one character from the edge.</summary>
    public static Footer Footer(bool isEven)
    {
        var edge = isEven ? new Indentation { Left = "280" } : new Indentation { Right = "280" };
        return new Footer(
            new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = OfficialStyles.PageNumber },
                    edge,
                    new Justification { Val = isEven ? JustificationValues.Left : JustificationValues.Right }
                ),
                Words("— "),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
                Words("1"),
                new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
                Words(" —")
            )
        );
    }

    private static Run Words(string words) => new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
}
