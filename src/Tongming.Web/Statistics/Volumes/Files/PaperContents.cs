using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>A heading of a document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Level">1 for chapters, 2 for sections, 3 for tables.</param>
/// <param name="Words">What it says.</param>
internal sealed record PaperHeading(int Number, int Level, string Words)
{
    /// <summary>By which the contents lead to it.</summary>
    public string Anchor => $"_Toc{Number:D8}";

    /// <summary>The heading itself.</summary>
    public Paragraph Make() =>
        new(
            VolumePaper.StyleOf(VolumeStyles.Heading(Level)),
            new BookmarkStart { Id = $"{Number}", Name = Anchor },
            VolumePaper.RunOf(Words),
            new BookmarkEnd { Id = $"{Number}" }
        );
}

/// <summary>The table of contents: a field that programs can bring up to date, with its entries written out.</summary>
internal static class PaperContents
{
    private const string Field = " TOC \\o \"1-3\" \\h \\z \\u ";

    public static IEnumerable<Paragraph> Of(IReadOnlyList<PaperHeading> headings)
    {
        yield return VolumePaper.Words(VolumeStyles.ContentsTitle, "目　录");
        for (var at = 0; at < headings.Count; at++)
        {
            var heading = headings[at];
            var entry = new Paragraph(VolumePaper.StyleOf(VolumeStyles.Entry(heading.Level)));
            if (at == 0)
                entry.Append(VolumePaper.BeginOf(Field));
            entry.Append(new Hyperlink(VolumePaper.RunOf(heading.Words)) { Anchor = heading.Anchor, History = true });
            if (at == headings.Count - 1)
                entry.Append(VolumePaper.EndOf());
            yield return entry;
        }
    }
}
