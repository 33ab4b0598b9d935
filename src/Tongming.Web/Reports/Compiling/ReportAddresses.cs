using Tongming.Reports.Compiling;

namespace Tongming.Web.Reports.Compiling;

/// <summary>Where the numbers of a compiled report lead.</summary>
internal static class ReportAddresses
{
    /// <summary>The page of a cell of a year, as of a day where that is not the year's end.</summary>
    public static string AddressOf(CompiledReport report, string key) =>
        $"/desk/reports/{report.Period.Year}/cells/{key}{(report.Period.IsWhole ? "" : $"?asOf={report.Period.Last:yyyy-MM-dd}")}";
}
