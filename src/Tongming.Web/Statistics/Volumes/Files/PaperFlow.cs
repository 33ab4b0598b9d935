using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;
using TableLayout = Tongming.Statistics.Tables.TableLayout;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>What stands in a document, from the title to the sources. A heading goes with what follows it onto a page that lies.</summary>
internal sealed class PaperFlow(VolumeContent content, PaperCharts charts, string footer)
{
    private const string Sources = "数据来源";

    private readonly List<PaperHeading> headings = [];
    private readonly List<Paragraph> waiting = [];
    private Paragraph? last;
    private bool lies;
    private bool hasPages;
    private int named;

    public IEnumerable<OpenXmlElement> Elements(string publisher, DateOnly? day)
    {
        ListHeadings();
        foreach (var paragraph in FrontOf(publisher, day).Concat(PaperContents.Of(headings)))
            yield return paragraph;
        yield return Ending(VolumePaper.Section(landscape: false, footer: null, first: false));
        foreach (var element in ChaptersAndSources())
        {
            // The last paragraph before pages of another kind carries what ends them, so that no empty one is needed.
            if (last is not null)
                yield return last;
            last = element as Paragraph;
            if (last is null)
                yield return element;
        }

        if (last is not null)
            yield return last;
        yield return Section();
    }

    private IEnumerable<OpenXmlElement> ChaptersAndSources()
    {
        foreach (var chapter in content.Chapters)
        {
            Announce(chapter.Title);
            foreach (var section in chapter.Sections)
            {
                Announce(section.Title);
                foreach (var element in section.Blocks.SelectMany(Of))
                    yield return element;
            }
        }

        Announce(Sources);
        foreach (var paragraph in Turned(false))
            yield return paragraph;
        yield return SourcesTable();
        yield return new Paragraph(VolumePaper.StyleOf(VolumeStyles.Remark));
    }

    private IEnumerable<OpenXmlElement> Of(VolumeBlock block) =>
        block switch
        {
            VolumeParagraph paragraph => Turned(false)
                .Concat<OpenXmlElement>(PlainWords.Lines(paragraph.Text).Select(line => VolumePaper.Words(VolumeStyles.Body, line))),
            VolumeTable table => Tabled(table.Title, table.Table, table.Source, null),
            VolumeChart chart => Tabled(chart.Title, chart.Table, chart.Source, chart),
            _ => throw new InvalidOperationException($"No form for {block.GetType()}."),
        };

    private IEnumerable<OpenXmlElement> Tabled(string title, TableLayout layout, string source, VolumeChart? chart)
    {
        var table = PlacedTable.Whole(layout);
        // A chart stays with its table, which stands on the same page.
        var parted = PartedTable.Of(table, mayLie: chart is null);
        Announce(title);
        foreach (var paragraph in Turned(parted.Landscape))
            yield return paragraph;
        if (chart is not null)
            yield return charts.PictureOf(chart) ?? VolumePaper.Words(VolumeStyles.Picture, "（没有可以绘出的数字）");
        for (var part = 0; part < parted.Parts.Count; part++)
        {
            if (parted.Parts.Count > 1)
                yield return VolumePaper.Words(VolumeStyles.Continued, ContinuedOf(table, part, parted.Parts.Count));
            yield return new PaperTable(parted.Parts[part], parted.Size).Make();
        }

        var remarks = TableRemarks.Of(layout, source, content).ToList();
        foreach (var remark in remarks)
            yield return VolumePaper.Words(VolumeStyles.Remark, remark);
        if (remarks.Count == 0)
            yield return new Paragraph(VolumePaper.StyleOf(VolumeStyles.Remark));
    }

    private static string ContinuedOf(PlacedTable table, int part, int parts) =>
        part == 0 ? $"本表共 {table.ValueColumns} 栏数字，分 {parts} 部分列出，各部分重复左侧的栏目" : $"续表（{part + 1}/{parts}）";

    /// <summary>Ends the pages before where they are of the other kind; then come the headings that waited.</summary>
    private List<Paragraph> Turned(bool landscape)
    {
        if (lies != landscape && last is not null)
            last.ParagraphProperties!.Append(Section());
        lies = landscape;
        List<Paragraph> now = [.. waiting];
        waiting.Clear();
        return now;
    }

    private SectionProperties Section()
    {
        var section = VolumePaper.Section(lies, footer, first: !hasPages);
        hasPages = true;
        return section;
    }

    /// <summary>The next heading waits for what it is over.</summary>
    private void Announce(string title)
    {
        if (PlainWords.Line(title).Length > 0)
            waiting.Add(headings[named++].Make());
    }

    private void ListHeadings()
    {
        foreach (var chapter in content.Chapters)
        {
            List(1, chapter.Title);
            foreach (var section in chapter.Sections)
            {
                List(2, section.Title);
                foreach (var block in section.Blocks)
                    List(
                        3,
                        block is VolumeTable table ? table.Title
                            : block is VolumeChart chart ? chart.Title
                            : ""
                    );
            }
        }

        List(1, Sources);
    }

    private void List(int level, string title)
    {
        if (PlainWords.Line(title) is { Length: > 0 } words)
            headings.Add(new PaperHeading(headings.Count + 1, level, words));
    }

    private IEnumerable<Paragraph> FrontOf(string publisher, DateOnly? day)
    {
        yield return VolumePaper.Words(VolumeStyles.Title, PlainWords.Line(content.Title));
        var told = new[] { content.PeriodName, publisher, day?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "" };
        foreach (var words in told.Select(PlainWords.Line).Where(words => words.Length > 0))
            yield return VolumePaper.Words(VolumeStyles.Publisher, words);
    }

    private static Paragraph Ending(SectionProperties section)
    {
        var format = VolumePaper.StyleOf(VolumeStyles.Remark);
        format.Append(section);
        return new Paragraph(format);
    }

    private Table SourcesTable()
    {
        static TableTitle Plain(string words) => new(words, "", "", 0);
        static TableValue Cell(string words) => new(words, Tongming.Statistics.Cubes.CellStatus.Present, "");
        var layout = new TableLayout(
            ["数据集"],
            [
                [.. new[] { "代码", "版本", "校验值（前 12 位）" }.Select(words => new TableSpan(Plain(words), 1))],
            ],
            [
                .. content.Sources.Select(one => new TableLine(
                    [Plain(one.Title)],
                    [Cell(one.Code), Cell(one.Number), Cell(TableRemarks.ShortDigest(one))]
                )),
            ],
            []
        );
        var parted = PartedTable.Of(PlacedTable.Whole(layout), mayLie: false);
        return new PaperTable(parted.Parts[0], parted.Size).Make();
    }
}
