using System.Xml.Linq;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Writes the paragraphs and tables of a word-processor file in reading order. Its depth is that of the XML, which is limited before.</summary>
internal sealed class WordWalk(WordNumbering numbering, DocumentLimits limits)
{
    private readonly SourceTextBuilder builder = new();
    private readonly List<SourceTable> tables = [];
    private WordTable? table;
    private string unfinished = "";
    private int paragraphs;
    private int contentEnd;

    public IReadOnlyList<SourceTable> Tables => tables;

    public int Pictures { get; private set; }

    public bool IsCut { get; private set; }

    public SourceText Build() => builder.Build();

    /// <summary>Writes the blocks of a body, a cell or a text box.</summary>
    public void Through(XElement container)
    {
        foreach (var block in container.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "p":
                    Paragraph(block);
                    break;
                case "tbl":
                    Table(block);
                    break;
                case "AlternateContent":
                    if (WordParagraph.Chosen(block) is { } chosen)
                        Through(chosen);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag":
                    Through(block);
                    break;
            }
        }
    }

    private void Paragraph(XElement element)
    {
        paragraphs++;
        var paragraph = new WordParagraph(element);
        Pictures += paragraph.Pictures;
        // Word numbers a paragraph without words too, such as the cells of a column of serial numbers.
        var words = unfinished + numbering.Next(element.Element("pPr")) + paragraph.Text;
        unfinished = "";
        if (WordParagraph.IsJoined(element))
            unfinished = words;
        else if (words.Length > 0)
            Lines(words);
        else if (table is null)
            BlankLine();
        foreach (var box in paragraph.Boxes)
            Through(box);
    }

    private void Lines(string words)
    {
        if (builder.Length + words.Length > limits.MaxTextCharacters)
            throw new UnreadableException("document.too-long", limits.MaxTextCharacters);
        var column = 1;
        foreach (var line in words.Split('\n'))
        {
            builder.Append(line, new Place(paragraphs, column, Part: table?.Part));
            if (line.Length > 0)
                contentEnd = builder.Length;
            column += line.Length + 1;
            builder.AppendBreak();
        }
    }

    private void BlankLine()
    {
        builder.Append("", new Place(Math.Max(paragraphs, 1), 1, Part: table?.Part));
        builder.AppendBreak();
    }

    private void Table(XElement element)
    {
        table = new WordTable(table, limits.MaxColumns, tables.Count + 1);
        Rows(element);
        IsCut |= table.Grid.IsCut;
        if (table.Finish() is { } finished)
            tables.Add(finished);
        table = table.Around;
    }

    private void Rows(XElement container)
    {
        foreach (var row in container.Elements())
        {
            if (row.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
                Rows(row);
            else if (row.Name.LocalName == "tr" && row.Element("trPr")?.Element("del") is null)
            {
                table!.Grid.StartRow();
                table.Grid.Skip(Number(row.Element("trPr"), "gridBefore", 0));
                Cells(row);
            }
        }
    }

    private void Cells(XElement container)
    {
        foreach (var cell in container.Elements())
        {
            if (cell.Name.LocalName is "sdt" or "sdtContent" or "customXml")
                Cells(cell);
            else if (cell.Name.LocalName == "tc")
                Cell(cell);
        }
    }

    private void Cell(XElement cell)
    {
        var properties = cell.Element("tcPr");
        var columns = Number(properties, "gridSpan", 1);
        if (properties?.Element("vMerge") is { } merge && (string?)merge.Attribute("val") != "restart")
        {
            table!.Grid.Continue(builder.Length, columns);
            return;
        }

        table!.EnterCell();
        var start = builder.Length;
        Through(cell);
        if (unfinished.Length > 0)
        {
            Lines(unfinished);
            unfinished = "";
        }

        var isBlank = contentEnd <= start;
        if (builder.Length == start)
            BlankLine();
        table.Grid.Add(isBlank ? new Span(start, 0) : Span.Between(start, contentEnd), columns);
    }

    private static int Number(XElement? properties, string name, int otherwise) =>
        int.TryParse(properties?.Element(name)?.Attribute("val")?.Value, out var number) ? number : otherwise;
}
