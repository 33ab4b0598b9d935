using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Web.Reports.Exports;

namespace Tongming.Web.Reports;

/// <summary>The findings as a word-processor document to send back to the reporting office.</summary>
public static class FindingsDocument
{
    public static byte[] Write(CheckResult result)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Creator = ExportWords.Program;
            document.PackageProperties.Title = "政府信息公开工作年度报告核对结果";
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Paper.Styles();
            main.Document = new Document(new Body([.. Content(result), Paper.Landscape()]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(CheckResult result)
    {
        yield return Paper.Line("政府信息公开工作年度报告核对结果", bold: true, halfPoints: 32);
        yield return Paper.Line($"核对程序：{ExportWords.Program}。结果供参考，改不改、怎么改由人决定。");
        foreach (var file in result.Files)
        {
            yield return Paper.Line(
                file.Body is null || file.Year is null ? file.File : $"{file.Body} {file.Year}年度",
                bold: true,
                halfPoints: 24
            );
            yield return Paper.Table(
                [15, 85],
                ExportWords.Overview(file).Select(line => (IReadOnlyList<string>)[line.Name, line.Value]),
                heading: false
            );
            yield return Paper.Line("");
            if (file.Findings.Count == 0)
                continue;
            yield return Paper.Table(
                [5, 7, 7, 25, 12, 16, 14, 14],
                [ExportWords.FindingTitles, .. file.Findings.Select((finding, index) => ExportWords.Finding(index + 1, finding, file))],
                heading: true
            );
            yield return Paper.Line("");
        }
    }
}
