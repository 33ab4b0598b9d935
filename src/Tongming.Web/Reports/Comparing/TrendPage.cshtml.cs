using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports;
using Tongming.Reports.Comparing;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Comparing;

/// <summary>历年变化: charts over the years of the own body, each with its table.</summary>
internal sealed class TrendPage(CurrentActor current, ReadSides sides) : PageModel
{
    /// <summary>A chart.</summary>
    /// <param name="Id">Its part of ids on the page.</param>
    /// <param name="Title">What it shows, with its unit.</param>
    /// <param name="Lines">Its rows.</param>
    internal sealed record Chart(string Id, string Title, IReadOnlyList<TrendLine> Lines)
    {
        /// <summary>How it is counted, where that is not plain.</summary>
        public string Note { get; init; } = "";
    }

    public IReadOnlyList<ReadSides.KnownYear> Years { get; private set; } = [];

    /// <summary>Whether a year is of the time before today's tables.</summary>
    public static bool IsEarlier(ReadSides.KnownYear year) => year.Form == ReportForm.A;

    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        Years = await sides.YearsAsync(actor.BodyId, cancel);
        IReadOnlyList<IReadOnlyDictionary<string, decimal>?> numbers = [.. Years.Select(one => one.Numbers)];
        Charts =
        [
            new Chart("requests", "申请（件）", ReportTrend.Requests(numbers)),
            new Chart("results", "办理结果（件）", ReportTrend.Results(numbers)),
            new Chart("applicants", "申请人（件）", ReportTrend.Applicants(numbers)),
            new Chart("answer-days", "答复用时（工作日）", ReportTrend.AnswerDays(numbers))
            {
                Note =
                    "从收到申请的次日算到发出答复的当日，依法不计算在期限内的时间（征求第三方、其他机关意见等）不算，补正、缴费后重新计算期限的从重新计算的次日算（条例第三十三条）。只有台账里的申请知道用时；录入的和从文件读来的年度是“—”。",
            },
            new Chart("answers", "发出的答复（件）", ReportTrend.Answers(numbers)),
        ];
        return Page();
    }
}
