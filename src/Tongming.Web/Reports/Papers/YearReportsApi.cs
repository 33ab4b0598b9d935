using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Filing;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Reports.Papers;

/// <summary>The compiled report for programs of the desk, and as files.</summary>
internal static class YearReportsApi
{
    private const string Tag = "年度报告";

    private const int MostRecords = 200;

    /// <summary>A compiled report.</summary>
    /// <param name="Body">The reporting body.</param>
    /// <param name="Year">The year.</param>
    /// <param name="Until">The last day that counts.</param>
    /// <param name="Form">The form of the tables: C.</param>
    /// <param name="Table2">10 numbers by 事项.栏目.</param>
    /// <param name="Table3">25 rows of seven numbers.</param>
    /// <param name="Table4">15 numbers.</param>
    /// <param name="Narrative">The numbers of the words by key.</param>
    /// <param name="Words">The words of the parts by code, every number filled in.</param>
    internal sealed record YearReportJson(
        string Body,
        int Year,
        DateOnly Until,
        string Form,
        IReadOnlyDictionary<string, decimal> Table2,
        IReadOnlyList<IReadOnlyList<decimal>> Table3,
        IReadOnlyList<decimal> Table4,
        IReadOnlyDictionary<string, decimal> Narrative,
        IReadOnlyDictionary<string, string> Words
    );

    /// <summary>A number, opened.</summary>
    /// <param name="Key">The cell.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Value">The number.</param>
    /// <param name="Words">What is counted; null where nobody counts it.</param>
    /// <param name="Records">A page of the records.</param>
    /// <param name="Entered">What was entered beside them.</param>
    /// <param name="Next">What to send as <c>after</c> for the next page; null at the end.</param>
    internal sealed record OpenedCellJson(
        string Key,
        string Name,
        decimal Value,
        string? Words,
        IReadOnlyList<TalliedRecord> Records,
        IReadOnlyList<NumberEntry> Entered,
        string? Next
    );

    public static void MapYearReports(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk/reports").WithTags(Tag).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        desk.MapGet("/{year:int}", ReportAsync)
            .WithName("compileReport")
            .WithSummary("编制一年的年报：现算的三张表、文字用的数和文字")
            .Means(("year", "年度。"), ("asOf", "统计截止日；不写是 12 月 31 日。"))
            .Produces<YearReportJson>();
        desk.MapGet("/{year:int}/cells/{key}", CellAsync)
            .WithName("openReportCell")
            .WithSummary("打开年报的一个数：口径和计入的记录")
            .Means(
                ("year", "年度。"),
                ("key", "t2.事项.栏目、t3.R1.c1、t4.1.1，或者文字用的数。"),
                ("asOf", "统计截止日；不写是 12 月 31 日。"),
                ("after", "上一页的 next。")
            )
            .Produces<OpenedCellJson>();
        routes.MapGet("/desk/reports/{year:int}/file/{kind}", FileAsync).ExcludeFromDescription();
        routes.MapGet("/desk/reports/{year:int}/texts/{number:int}/file/{kind}", TextAsync).ExcludeFromDescription();
    }

    /// <summary>A report as programs read it.</summary>
    public static YearReportJson Of(ReportPaper paper)
    {
        var report = paper.Report;
        return new YearReportJson(
            paper.BodyName,
            report.Period.Year,
            report.Period.Last,
            nameof(ReportForm.C),
            Table2Form.C.Keys.ToDictionary(key => key, key => report[$"t2.{key}"]),
            [
                .. Enumerable
                    .Range(1, Table3Form.RowCount)
                    .Select(row =>
                        (IReadOnlyList<decimal>)
                            [.. Enumerable.Range(1, Table3Form.ColumnCount).Select(column => report[ReportCells.Of3(row, column)])]
                    ),
            ],
            [.. Enumerable.Range(0, 15).Select(at => report[ReportCells.Of4((at / 5) + 1, (at % 5) + 1)])],
            report.Narrative,
            ReportParts.All.ToDictionary(one => one.Code, one => NumberFields.Fill(paper.Words.GetValueOrDefault(one.Part, ""), report))
        );
    }

    private static async Task<IResult> ReportAsync(
        int year,
        DateOnly? asOf,
        CurrentActor current,
        ReadReport read,
        CancellationToken cancel
    )
    {
        var (period, problem) = await PeriodAsync(year, asOf, current, cancel);
        return period is null ? problem! : Json(Of((await read.RunAsync(period, cancel)).Paper));
    }

    private static async Task<IResult> CellAsync(int year, string key, DateOnly? asOf, string? after, HttpContext context)
    {
        var (services, cancel) = (context.RequestServices, context.RequestAborted);
        var compile = services.GetRequiredService<CompileReport>();
        var (period, problem) = await PeriodAsync(year, asOf, services.GetRequiredService<CurrentActor>(), cancel);
        if (period is null)
            return problem!;
        var (cell, definition) = (ReportCells.Find(key), compile.DefinitionOf(key));
        if (cell is null && definition is null)
            return NotFound();
        var report = await compile.ForAsync(key, period, cancel);
        var opened = await compile.OpenAsync(report, key, after, MostRecords, cancel);
        return Json(
            new OpenedCellJson(
                key,
                cell?.Name ?? definition!.Name,
                report.NumberOf(key),
                definition?.Words,
                opened.Records,
                report.EnteredOf(key),
                opened.Next
            )
        );
    }

    private static async Task<IResult> FileAsync(int year, string kind, CurrentActor current, ReadReport read, CancellationToken cancel)
    {
        var (period, problem) = await PeriodAsync(year, null, current, cancel);
        return period is null ? problem! : await ReportFiles.AnswerAsync((await read.RunAsync(period, cancel)).Paper, kind, cancel);
    }

    private static async Task<IResult> TextAsync(int year, int number, string kind, HttpContext context)
    {
        var (services, cancel) = (context.RequestServices, context.RequestAborted);
        var (period, problem) = await PeriodAsync(year, null, services.GetRequiredService<CurrentActor>(), cancel);
        if (period is null)
            return problem!;
        var text = await services.GetRequiredService<ReadFrozen>().NumberAsync(period.BodyId, year, number, cancel);
        return text is null ? NotFound() : await ReportFiles.AnswerAsync(text.Paper(), kind, cancel);
    }

    private static async Task<(TallyPeriod? Period, IResult? Problem)> PeriodAsync(
        int year,
        DateOnly? asOf,
        CurrentActor current,
        CancellationToken cancel
    )
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return (null, TypedResults.Problem("只有公开工作机构、审核人员和监督人员可以看编制中的年报。", statusCode: 403));
        var period = TallyPeriod.Of(actor.BodyId, year, asOf);
        return period.Refusal is { } refusal
            ? (null, TypedResults.Problem(ReportsText.Say(refusal), statusCode: 404, type: refusal.Code))
            : (period.Value, null);
    }

    private static ProblemHttpResult NotFound() =>
        TypedResults.Problem(ReportsText.Say(new Refusal("report.not-found")), statusCode: 404, type: "report.not-found");
}
