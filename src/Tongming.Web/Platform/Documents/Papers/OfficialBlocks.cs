using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>From the marked lines of <see cref="OfficialPaper"/> to paragraphs and tables.</summary>
internal static class OfficialBlocks
{
    /// <summary>Longer marks first, because shorter ones begin them.</summary>
    private static readonly (string Mark, string Style)[] Marks =
    [
        ("### ", OfficialStyles.SecondHeading),
        ("## ", OfficialStyles.FirstHeading),
        ("# ", OfficialStyles.Title),
        ("= ", OfficialStyles.Number),
        ("@ ", OfficialStyles.Addressee),
        ("& ", OfficialStyles.Attachment),
        ("> ", OfficialStyles.Signature),
        ("~ ", OfficialStyles.Note),
    ];

    public static IEnumerable<OpenXmlElement> Of(string markup)
    {
        var lines = markup.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var (before, newPage) = ("", false);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] == "---")
            {
                newPage = true;
                continue;
            }

            if (lines[i].StartsWith('|'))
            {
                var end = lines.FindIndex(i, line => !line.StartsWith('|'));
                var rows = lines[i..(end < 0 ? lines.Count : end)];
                yield return OfficialTable.Of(rows);
                (i, before) = (i + rows.Count - 1, OfficialStyles.Cell);
                continue;
            }

            var (style, words) = Read(lines[i]);
            yield return Paragraph(style, words, Gap(style, before), newPage);
            (before, newPage) = (style, false);
        }

        // A table may not be the last thing of a document.
        if (before == OfficialStyles.Cell)
            yield return Paragraph(OfficialStyles.Cell, "");
    }

    /// <summary>A paragraph; what looks like a control character or markup in its words does no harm.</summary>
    /// <param name="style">One of <see cref="OfficialStyles"/>.</param>
    /// <param name="words">Its text.</param>
    /// <param name="gap">Empty lines before it.</param>
    /// <param name="newPage">Whether a page begins with it.</param>
    public static Paragraph Paragraph(string style, string words, int gap = 0, bool newPage = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (newPage)
            properties.Append(new PageBreakBefore());
        if (gap > 0)
            properties.Append(new SpacingBetweenLines { Before = $"{gap * OfficialPage.Line}" });
        var text = new Text(Harmless.Text(words)) { Space = SpaceProcessingModeValues.Preserve };
        return words.Length == 0 ? new Paragraph(properties) : new Paragraph(properties, new Run(text));
    }

    private static (string Style, string Words) Read(string line)
    {
        foreach (var (mark, style) in Marks)
            if (line.StartsWith(mark, StringComparison.Ordinal))
                return (style, line[mark.Length..]);
        return (OfficialStyles.Body, line);
    }

    /// <summary>One line before the attachments and the first addressee, two before the signature.</summary>
    private static int Gap(string style, string before)
    {
        if (style == before)
            return 0;
        return style switch
        {
            OfficialStyles.Signature => 2,
            OfficialStyles.Attachment => 1,
            OfficialStyles.Addressee => before == OfficialStyles.Title ? 1 : 0,
            OfficialStyles.Body => before == OfficialStyles.Title ? 1 : 0,
            _ => 0,
        };
    }
}
