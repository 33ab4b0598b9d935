using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Compiling;

/// <summary>The report of a year as it stands today: its tables, every number a way to its records, and what last year left.</summary>
internal sealed class YearReportPage(CurrentActor current, CompileReport compile, ReadReport read) : PageModel
{
    public CompiledReport Report => Now.Paper.Report;

    /// <summary>The report with its words.</summary>
    public ReadReport.Read Now { get; private set; } = null!;

    /// <summary>What the rules say of it, the worst first.</summary>
    public ReportCheck Check { get; private set; } = null!;

    public IReadOnlyList<CarryOver> CarriedOver { get; private set; } = [];

    /// <summary>The numbers for the words of the report, with what they mean.</summary>
    public IReadOnlyList<(TallyDefinition Definition, decimal Value)> Narrative { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public string? Told => TempData["Told"] as string;

    /// <summary>Why the day that was asked for cannot be used.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year, string? asOf, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (TallyPeriod.Of(actor.BodyId, year).Value is not { } whole)
            return NotFound();
        var period = PeriodOf(whole, asOf);
        MayKeep = ReportScope.Keeps(actor);
        Now = await read.RunAsync(period, cancel);
        var before = await read.BeforeAsync(whole, cancel);
        CarriedOver = CarryOver.Of(Report, before?.Report.Cells());
        Check = await read.CheckAsync(Now.Paper, before, cancel);
        Narrative =
        [
            .. compile
                .Definitions.Where(one => one.Name.Length > 0)
                .Select(one => (one, Report.Narrative.GetValueOrDefault(one.Key)))
                .Where(one => one.Item2 != 0),
        ];
        return Page();
    }

    private TallyPeriod PeriodOf(TallyPeriod whole, string? asOf)
    {
        if (string.IsNullOrEmpty(asOf))
            return whole;
        var period = DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var day)
            ? TallyPeriod.Of(whole.BodyId, whole.Year, day)
            : new Refusal("report.day", asOf);
        Problem = period.Refusal is { } refusal ? ReportsText.Say(refusal) : null;
        return period.Value ?? whole;
    }
}
