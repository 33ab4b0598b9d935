using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Reports.Papers;

/// <summary>A report as files.</summary>
internal static class ReportFiles
{
    /// <summary>Media type of documents.</summary>
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Media type of worksheets.</summary>
    public const string Sheet = ListSheet.MediaType;

    /// <summary>
    /// A report as one file: <c>html</c>, <c>docx</c>, <c>xlsx</c>, <c>pdf</c>, <c>json</c>, <c>schema</c> of that, or <c>zip</c>, the
    /// package. PDF needs LibreOffice on the machine; without it the answer says so.
    /// </summary>
    public static async Task<IResult> AnswerAsync(ReportPaper paper, string kind, CancellationToken cancel) =>
        kind switch
        {
            "html" => TypedResults.File(
                Encoding.UTF8.GetBytes(ReportMarkup.Page(paper)),
                "text/html; charset=utf-8",
                $"{paper.Title}.html"
            ),
            "json" => TypedResults.File(Json(paper), "application/json", $"{paper.Title}.json"),
            "schema" => TypedResults.File(Encoding.UTF8.GetBytes(ReportSchema.Text), "application/schema+json", "report.schema.json"),
            "docx" => TypedResults.File(ReportWordFile.Write(paper), Word, $"{paper.Title}.docx"),
            "xlsx" => TypedResults.File(ReportWorkbook.Write(paper), Sheet, $"{paper.Title}.xlsx"),
            "zip" => TypedResults.File(Package(paper), "application/zip", $"{paper.Title}.zip"),
            "pdf" => await PdfAsync(paper, cancel) is { } pdf
                ? TypedResults.File(pdf, "application/pdf", $"{paper.Title}.pdf")
                : TypedResults.Problem(ReportsText.Say("report.pdf"), statusCode: 503, type: "report.pdf"),
            _ => TypedResults.NotFound(),
        };

    /// <summary>The report as PDF; null where no converter is installed, or where it failed.</summary>
    public static async Task<byte[]?> PdfAsync(ReportPaper paper, CancellationToken cancel) =>
        (await new PdfPrinter(new DocumentLimits()).PrintAsync(ReportWordFile.Write(paper), cancel)).Value;

    /// <summary>What is attached to the published report.</summary>
    public static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> AttachmentsAsync(ReportPaper paper, CancellationToken cancel)
    {
        List<(string, byte[])> files =
        [
            ($"{paper.Title}.docx", ReportWordFile.Write(paper)),
            ($"{paper.Title}.xlsx", ReportWorkbook.Write(paper)),
        ];
        if (await PdfAsync(paper, cancel) is { } pdf)
            files.Add(($"{paper.Title}.pdf", pdf));
        return files;
    }

    /// <summary>
    /// 报送包: the report as page, document, worksheet and JSON with its schema, and a list of their checksums, for a superior that works
    /// with another installation.
    /// </summary>
    public static byte[] Package(ReportPaper paper)
    {
        List<(string Name, byte[] Bytes)> files =
        [
            ("report.html", Encoding.UTF8.GetBytes(ReportMarkup.Page(paper))),
            ("report.docx", ReportWordFile.Write(paper)),
            ("report.xlsx", ReportWorkbook.Write(paper)),
            ("report.json", Json(paper)),
            ("report.schema.json", Encoding.UTF8.GetBytes(ReportSchema.Text)),
        ];
        var sums = string.Join('\n', files.Select(one => $"{Convert.ToHexStringLower(SHA256.HashData(one.Bytes))}  {one.Name}"));
        files.Add(("SHA256SUMS", Encoding.UTF8.GetBytes(sums + "\n")));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }

        return stream.ToArray();
    }

    private static byte[] Json(ReportPaper paper) => JsonSerializer.SerializeToUtf8Bytes(YearReportsApi.Of(paper), ApiBody.Options);
}
