using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Mvc.Testing;
using Tongming.Web.Reports;

namespace Tongming.Web.Tests.Reports;

public sealed class ExportTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private static readonly CheckResult All = new([.. CheckJsonTests.Every.Select(CheckResultOf.File)], 0);
    private static readonly CheckResult One = new([All.Files[0]], 0);

    private static void AssertValid(OpenXmlPackage document) =>
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );

    private static SpreadsheetDocument Workbook(CheckResult result) =>
        SpreadsheetDocument.Open(new MemoryStream(FindingsWorkbook.Write(result)), false);

    private static SheetData Rows(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.GetFirstChild<SheetData>()!;
    }

    [Fact]
    public void The_workbook_is_valid_for_one_file_and_for_many()
    {
        using var one = Workbook(One);
        using var all = Workbook(All);
        AssertValid(one);
        AssertValid(all);
        Assert.Equal(
            ["概况", "发现", "表二", "表三", "表四"],
            one.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value)
        );
    }

    [Fact]
    public void The_document_is_valid_and_names_every_finding()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(FindingsDocument.Write(All)), false);
        AssertValid(document);
        var words = document.MainDocumentPart!.Document.InnerText;
        Assert.All(
            All.Files.SelectMany(file => file.Findings),
            finding => Assert.Contains(finding.Message, words, StringComparison.Ordinal)
        );
        Assert.Contains("云湖区统计局 2023年度", words, StringComparison.Ordinal);
        Assert.Contains("这个文件不完整", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_findings_has_a_row_for_each()
    {
        using var workbook = Workbook(All);
        Assert.Equal(All.Files.Sum(file => file.Findings.Count) + 1, Rows(workbook, "发现").Elements<Row>().Count());
    }

    [Fact]
    public void Failing_cells_are_red_numbers_with_the_sum_beside_them()
    {
        using var workbook = Workbook(One);
        var total = Rows(workbook, "表三").Elements<Row>().Single(row => row.Elements<Cell>().FirstOrDefault()?.InnerText == "R24");
        var cells = total.Elements<Cell>().ToList();
        Assert.Equal("0", cells[2].CellValue!.Text);
        var style = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)style.CellFormats!.ElementAt((int)cells[2].StyleIndex!.Value);
        Assert.Equal("FFF8B4B4", ((Fill)style.Fills!.ElementAt((int)format.FillId!.Value)).PatternFill!.ForegroundColor!.Rgb!.Value);
        Assert.Contains("3+2=5≠0", cells[^1].InnerText, StringComparison.Ordinal);
        Assert.NotEqual(cells[2].StyleIndex!.Value, cells[4].StyleIndex!.Value);
    }

    [Fact]
    public void Words_never_become_formulas_and_unfit_characters_are_left_out()
    {
        var finding = One.Files[0].Findings[0] with
        {
            Message = "=HYPERLINK(\"http://example.invalid\")\u0001\uFFFF",
            Suggestion = "+1" + new string('长', 40_000),
        };
        var result = new CheckResult([One.Files[0] with { File = "=1+1.txt", Findings = [finding] }], 0);
        using var workbook = Workbook(result);
        AssertValid(workbook);
        Assert.Empty(workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        var message = Rows(workbook, "发现").Elements<Row>().ElementAt(1).Elements<Cell>().ElementAt(3);
        Assert.Equal(CellValues.InlineString, message.DataType!.Value);
        Assert.Equal("=HYPERLINK(\"http://example.invalid\")", message.InnerText);
        using var document = WordprocessingDocument.Open(new MemoryStream(FindingsDocument.Write(result)), false);
        AssertValid(document);
    }

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task The_page_gets_the_result_that_it_sends_back_as_a_file(string ending, string type)
    {
        var form = new FormUrlEncodedContent([new("result", CheckJson.Of(CheckJsonTests.Every))]);
        var answer = await app.CreateClient().PostAsync($"/check/export.{ending}", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith($".{ending}", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Theory]
    [InlineData("result", "{}")]
    [InlineData("result", "{\"files\":[],\"skipped\":0}")]
    [InlineData("other", "x")]
    public async Task A_result_of_somebody_else_is_refused(string field, string value)
    {
        var answer = await app.CreateClient().PostAsync("/check/export.xlsx", new FormUrlEncodedContent([new(field, value)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有读懂这次提交", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
