using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>A table or chart with the name of its sheet.</summary>
/// <param name="Name">Such as 2-13: the thirteenth of the second chapter.</param>
/// <param name="Chapter">Number of its chapter, from 0.</param>
/// <param name="Section">Heading of its section.</param>
/// <param name="Block">The table or chart.</param>
internal sealed record SheetOfTable(string Name, int Chapter, string Section, VolumeBlock Block)
{
    public VolumeChart? Chart => Block as VolumeChart;

    public string Title => PlainWords.Line(Block is VolumeTable table ? table.Title : Chart!.Title);

    public TableLayout Table => Block is VolumeTable table ? table.Table : Chart!.Table;

    public string Source => Block is VolumeTable table ? table.Source : Chart!.Source;

    /// <summary>All tables and charts of a volume in order.</summary>
    public static IReadOnlyList<SheetOfTable> All(VolumeContent content)
    {
        var all = new List<SheetOfTable>();
        for (var chapter = 0; chapter < content.Chapters.Count; chapter++)
        {
            var number = 0;
            foreach (var section in content.Chapters[chapter].Sections)
            foreach (var block in section.Blocks.Where(block => block is VolumeTable or VolumeChart))
                all.Add(new SheetOfTable($"{chapter + 1}-{++number}", chapter, PlainWords.Line(section.Title), block));
        }

        return all;
    }
}
