using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>The first sheet of a workbook: what is on which sheet, and from which data sets the numbers come.</summary>
internal static class ContentsSheet
{
    public const string Name = "目录";

    private static readonly double[] Widths = [26, 60, 12, 30];

    public static void Write(WorksheetPart part, VolumeContent content, IReadOnlyList<SheetOfTable> tables)
    {
        using var pen = new SheetPen(part, Widths, (0, 0));
        pen.Write(PlainWords.Line(content.Title), SheetLook.Title);
        pen.Write(PlainWords.Line(content.PeriodName), SheetLook.Plain);
        pen.Write("", SheetLook.Plain);
        Heads(pen, "工作表", "标题", "类别", "数据集");
        for (var chapter = 0; chapter < content.Chapters.Count; chapter++)
        {
            Line(pen, SheetLook.Head, PlainWords.Line(content.Chapters[chapter].Title));
            pen.Merge(pen.Row, 0, 1, Widths.Length);
            WriteChapter(pen, tables.Where(table => table.Chapter == chapter));
        }

        pen.Write("", SheetLook.Plain);
        pen.Write("数据来源", SheetLook.Strong);
        Heads(pen, "代码", "数据集", "版本", "校验值（前 12 位）");
        foreach (var source in content.Sources)
            Line(
                pen,
                SheetLook.Side,
                PlainWords.Line(source.Code),
                PlainWords.Line(source.Title),
                PlainWords.Line(source.Number),
                PlainWords.Line(TableRemarks.ShortDigest(source))
            );
    }

    private static void WriteChapter(SheetPen pen, IEnumerable<SheetOfTable> tables)
    {
        var section = "";
        foreach (var table in tables)
        {
            if (table.Section.Length > 0 && table.Section != section)
            {
                Line(pen, SheetLook.Side, table.Section);
                pen.Merge(pen.Row, 0, 1, Widths.Length);
            }

            section = table.Section;
            string[] words = [table.Name, table.Title, table.Chart is null ? "表" : "图和表", PlainWords.Line(table.Source)];
            pen.Write(words.Select((word, at) => (at, SheetPen.Words(word, (uint)(at < 2 ? SheetLook.LinkInTable : SheetLook.Side)))));
            pen.Link(0, table.Name);
            pen.Link(1, table.Name);
        }
    }

    private static void Heads(SheetPen pen, params string[] words) => Line(pen, SheetLook.Head, words);

    private static void Line(SheetPen pen, SheetLook look, params string[] words) =>
        pen.Write(Widths.Select((_, at) => (at, at < words.Length ? SheetPen.Words(words[at], (uint)look) : SheetPen.Blank((uint)look))));
}
