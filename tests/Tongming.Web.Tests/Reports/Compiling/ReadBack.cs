using System.Text;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Tests.Reports.Compiling;

/// <summary>Reads what the program writes as the checker reads anybody's file.</summary>
internal static class ReadBack
{
    /// <summary>Writes a report as a file of a kind and checks that.</summary>
    public static async Task<ReportCheck> CheckAsync(ReportPaper paper, string kind)
    {
        var bytes = kind switch
        {
            "html" => Encoding.UTF8.GetBytes(ReportMarkup.Page(paper)),
            "docx" => ReportWordFile.Write(paper),
            "pdf" => (await ReportFiles.PdfAsync(paper, default))!,
            _ => ReportWorkbook.Write(paper),
        };
        return await CheckAsync($"报告.{kind}", bytes);
    }

    /// <summary>Checks a file.</summary>
    public static async Task<ReportCheck> CheckAsync(string name, byte[] bytes)
    {
        var read = await new DocumentReader(new DocumentLimits()).ReadAsync(name, bytes, default);
        Assert.True(read.Succeeded, $"{read.Refusal}");
        return ReportChecker.Check(read.Value!);
    }

    /// <summary>The numbers that were read otherwise than the report has them, or not at all; all 10 + 175 + 15 are compared.</summary>
    public static IEnumerable<string> Differences(CompiledReport report, ReportTables tables)
    {
        foreach (var key in Table2Form.C.Keys)
            if (report[$"t2.{key}"] != tables.Table2[key].Stated)
                yield return $"{key}: {report[$"t2.{key}"]}, read {tables.Table2[key].Words}";
        for (var row = 1; row <= Table3Form.RowCount; row++)
        for (var column = 1; column <= Table3Form.ColumnCount; column++)
            if (report[ReportCells.Of3(row, column)] != tables.Table3[row - 1]?[column - 1].Stated)
                yield return $"R{row}.c{column}: {report[ReportCells.Of3(row, column)]}";
        for (var at = 0; at < 15; at++)
            if (report[ReportCells.Of4((at / 5) + 1, (at % 5) + 1)] != tables.Table4[at].Stated)
                yield return $"t4 {at}";
    }
}
