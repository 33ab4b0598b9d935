using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Web.Reports.Exports;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>Writes a bulletin as a word-processor document: the sentence, the remark, the tables of the page.</summary>
internal static class BulletinWordFile
{
    private static readonly string[] Ordinals = ["一", "二", "三", "四", "五"];

    public static byte[] Write(ReadBulletin.Read read, ReadBulletin names)
    {
        var paper = read.Paper;
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Creator = paper.BodyName;
            document.PackageProperties.Title = paper.Title;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Paper.Styles();
            main.Document = new Document(
                new Body([
                    Title(paper.Title),
                    Paper.Line($"　　{paper.Summary}", halfPoints: 24),
                    .. Remark(read.Issue),
                    .. BulletinTables.Of(paper, names).SelectMany((table, at) => Of(table, Ordinals[at])),
                    Paper.Line(StandingOf(read), halfPoints: 21),
                    Paper.Landscape(),
                ])
            );
        }

        return stream.ToArray();
    }

    private static Paragraph Title(string words)
    {
        var line = Paper.Line(words, bold: true, halfPoints: 36);
        line.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Center });
        return line;
    }

    private static IEnumerable<OpenXmlElement> Remark(BulletinIssue? issue) =>
        issue is { Remark.Length: > 0 } ? [Paper.Line($"　　按语：{issue.Remark}", halfPoints: 24)] : [];

    private static IEnumerable<OpenXmlElement> Of(BulletinTable table, string ordinal)
    {
        yield return Paper.Line($"{ordinal}、{table.Title}", bold: true, halfPoints: 28);
        if (table.Rows.Count == 0)
        {
            yield return Paper.Line($"　　{table.Empty}", halfPoints: 24);
            yield break;
        }

        yield return Paper.Table(
            SharesOf(table),
            [table.Heads, .. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Words)])],
            heading: true
        );
        // Two tables that follow each other would become one.
        yield return Paper.Line("");
    }

    /// <summary>The first column, and the second of a list, take what the others leave.</summary>
    private static List<int> SharesOf(BulletinTable table)
    {
        var columns = table.Heads.Count;
        if (!table.Rows[0][^1].IsNumber)
            return [16, 34, 16, 12, 11, 11];
        var each = 72 / (columns - 1);
        return [100 - (each * (columns - 1)), .. Enumerable.Repeat(each, columns - 1)];
    }

    private static string StandingOf(ReadBulletin.Read read) =>
        read.Issue is { } issue
            ? $"{read.Paper.BodyName}　{issue.IssuedOn.Year}年{issue.IssuedOn.Month}月{issue.IssuedOn.Day}日发布"
            : $"{read.Paper.BodyName}　尚未发布，统计到{read.Paper.Last.Year}年{read.Paper.Last.Month}月{read.Paper.Last.Day}日";
}
