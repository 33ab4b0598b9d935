using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>From the marked lines of <see cref="OfficialPaper"/> to paragraphs and tables.</summary>
internal static class OfficialBlocks
{
    /// <summary>How many paragraphs before the signature go with it to a new page, where it must not stand alone.</summary>
    private const int StayWithSignature = 2;

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
        var (endsWithTable, newPage) = (false, false);
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
                if (newPage)
                    yield return Paragraph(OfficialStyles.Cell, "", newPage: true);
                yield return OfficialTable.Of(rows);
                (i, endsWithTable, newPage) = (i + rows.Count - 1, true, false);
                continue;
            }

            var (style, words) = Read(lines[i]);
            var paragraph = Paragraph(style, words, newPage);
            if (
                style == OfficialStyles.Body
                && lines.Skip(i + 1).Take(StayWithSignature).Any(line => line.StartsWith("> ", StringComparison.Ordinal))
            )
                paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            yield return paragraph;
            (endsWithTable, newPage) = (false, false);
        }

        // A table may not be the last thing of a document.
        if (endsWithTable)
            yield return Paragraph(OfficialStyles.Cell, "");
    }

    /// <summary>A paragraph; what looks like a control character or markup in its words does no harm.</summary>
    /// <param name="style">One of <see cref="OfficialStyles"/>.</param>
    /// <param name="words">Its text.</param>
    /// <param name="newPage">Whether a page begins with it.</param>
    public static Paragraph Paragraph(string style, string words, bool newPage = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (newPage)
            properties.Append(new PageBreakBefore());
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
}
