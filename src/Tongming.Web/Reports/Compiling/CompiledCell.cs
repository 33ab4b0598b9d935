using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Tongming.Reports.Compiling;

namespace Tongming.Web.Reports.Compiling;

/// <summary>A number of the compiled tables, with the way to what it counts; it writes itself, because there are two hundred of them.</summary>
/// <param name="Report">The report.</param>
/// <param name="Key">The cell.</param>
/// <param name="Columns">Columns that it covers.</param>
internal sealed record CompiledCell(CompiledReport Report, string Key, int Columns = 1) : IHtmlContent
{
    /// <summary>The page of a cell of a year, as of a day where that is not the year's end.</summary>
    public static string AddressOf(CompiledReport report, string key) =>
        $"/desk/reports/{report.Period.Year}/cells/{key}{(report.Period.IsWhole ? "" : $"?asOf={report.Period.Last:yyyy-MM-dd}")}";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var isEntered = Report.EnteredOf(Key).Count > 0;
        var value = Report[Key];
        writer.Write($"<td class=\"number{(isEntered ? " entered" : "")}{(value == 0 ? " zero" : "")}\"");
        if (Columns > 1)
            writer.Write($" colspan=\"{Columns}\"");
        writer.Write($"><a href=\"{AddressOf(Report, Key)}\" aria-label=\"");
        encoder.Encode(writer, $"{ReportCells.Find(Key)?.Name} {EnterNumber.Written(value)}{(isEntered ? "，含录入的数" : "")}");
        writer.Write($"\">{EnterNumber.Written(value)}</a></td>");
    }
}
