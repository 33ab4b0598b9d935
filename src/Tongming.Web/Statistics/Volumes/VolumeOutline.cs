using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>A section of a volume with its number over all chapters.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Chapter">Title of its chapter.</param>
/// <param name="Section">The section.</param>
internal sealed record VolumeOutline(int Number, string Chapter, VolumeSection Section)
{
    /// <summary>What people read in a list: its own title, or that of its chapter where it has none.</summary>
    public string Title => Section.Title.Length > 0 ? Section.Title : Chapter;

    /// <summary>All sections in order.</summary>
    public static IReadOnlyList<VolumeOutline> Of(VolumeContent content) =>
        [
            .. content
                .Chapters.SelectMany(chapter => chapter.Sections.Select(section => (chapter.Title, section)))
                .Select((one, at) => new VolumeOutline(at + 1, one.Title, one.section)),
        ];
}
