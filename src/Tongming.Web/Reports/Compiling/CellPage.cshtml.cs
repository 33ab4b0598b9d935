using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Reports.Compiling;

/// <summary>One number of the report, opened: what it means, the records that it counts, and what was entered beside them.</summary>
internal sealed class CellPage(CurrentActor current, CompileReport compile) : PageModel
{
    private const int PageSize = 50;

    public CompiledReport Report { get; private set; } = null!;

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public TallyDefinition? Definition { get; private set; }

    /// <summary>The cells that it is the sum of and that are not zero; none where it is counted.</summary>
    public IReadOnlyList<ReportCell> Terms { get; private set; } = [];

    public TallyPage Records { get; private set; } = new([], null);

    public bool MayEnter { get; private set; }

    /// <summary>Whether this is a later page of the records.</summary>
    public bool IsLater { get; private set; }

    public string? Told => TempData["Told"] as string;

    public decimal Value => Report.NumberOf(Key);

    public async Task<IActionResult> OnGetAsync(int year, string key, string? asOf, string? after, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        DateOnly? day = DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var given) ? given : null;
        var cell = ReportCells.Find(key);
        Definition = compile.DefinitionOf(key);
        if (TallyPeriod.Of(actor.BodyId, year, day).Value is not { } period || (cell is null && Definition is null))
            return NotFound();
        (Key, Name) = (key, cell?.Name ?? Definition!.Name);
        Report = await compile.ForAsync(key, period, cancel);
        Terms = [.. (cell?.Terms ?? []).Select(one => ReportCells.Find(one)!).Where(one => Report[one.Key] != 0)];
        Records = await compile.OpenAsync(Report, key, after, PageSize, cancel);
        (MayEnter, IsLater) = (cell is { Terms.Count: 0 } && ReportScope.Keeps(actor), after is not null);
        return Page();
    }
}
