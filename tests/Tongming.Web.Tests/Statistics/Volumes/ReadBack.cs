using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Texts;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Statistics.Imports;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>Written files as the readers of the program see them.</summary>
internal static class ReadBack
{
    public static async Task<SourceDocument> DocumentAsync(byte[] content)
    {
        var read = await new DocumentReader(new DocumentLimits { MaxElements = 10_000_000 }).ReadAsync(
            "volume.docx",
            content,
            CancellationToken.None
        );
        Assert.True(read.Succeeded, read.Refusal?.Code);
        return read.Value!;
    }

    public static string Words(this SourceDocument document, SourceCell cell) =>
        document.Text.Text.Substring(cell.Span.Start, cell.Span.Length);

    /// <summary>The sheets of a workbook by name: their cells by address, and their merged ranges.</summary>
    public static Dictionary<string, SheetSeen> Workbook(byte[] content)
    {
        var sheets = new Dictionary<string, SheetSeen>();
        var read = Tongming.Web.Statistics.Imports.Workbook.Read<string>(
            "volume.xlsx",
            content,
            all =>
            {
                foreach (var sheet in all)
                    sheets.Add(sheet.Name, Seen(sheet));
                return "read";
            }
        );
        Assert.True(read.Succeeded, read.Refusal?.Code);
        return sheets;
    }

    public static void AssertValid(byte[] content, bool isWorkbook = false)
    {
        using var stream = new MemoryStream(content);
        using OpenXmlPackage package = isWorkbook ? SpreadsheetDocument.Open(stream, false) : WordprocessingDocument.Open(stream, false);
        foreach (var version in new[] { FileFormatVersions.Office2007, FileFormatVersions.Microsoft365 })
            Assert.Empty(
                new OpenXmlValidator(version)
                    .Validate(package)
                    .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            );
    }

    private static SheetSeen Seen(ImportSheet sheet)
    {
        var cells = new Dictionary<string, ImportCell>();
        while (sheet.Rows.Read(out var row))
            for (var column = 0; column < row.Cells.Length; column++)
                if (row[column].Kind != ImportCellKind.Empty)
                    cells.Add(ImportRow.AddressOf(row.Number, column), row[column].Kept());
        Assert.Null(sheet.Rows.Refusal);
        Assert.False(sheet.Hidden);
        return new SheetSeen(
            cells,
            [
                .. sheet.Merged.Select(one =>
                    $"{ImportRow.AddressOf(one.FirstRow, one.FirstColumn)}:{ImportRow.AddressOf(one.LastRow, one.LastColumn)}"
                ),
            ]
        );
    }
}

/// <summary>A sheet that was read.</summary>
internal sealed record SheetSeen(Dictionary<string, ImportCell> Cells, IReadOnlyList<string> Merged)
{
    public string At(string address) => Cells.TryGetValue(address, out var cell) ? $"{cell}" : "";
}
