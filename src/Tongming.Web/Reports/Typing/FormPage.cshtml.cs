using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Typing;

/// <summary>整表录入: the three tables as a form; sums follow while one types.</summary>
internal sealed class FormPage(CurrentActor current, CompileReport compile, EnterForm enter) : PageModel
{
    private const string Prefix = "v.";

    private Actor actor = Actor.Stranger;

    public CompiledReport Report { get; private set; } = null!;

    public IReadOnlyList<ReportGrid> Grids { get; private set; } = [];

    public string Shown { get; private set; } = "";

    public string Token { get; private set; } = Guid.NewGuid().ToString("N");

    public string Source { get; private set; } = "";

    public string? Problem { get; private set; }

    private Dictionary<string, string> typed = [];

    /// <summary>What stands in the field of a cell.</summary>
    public string ValueOf(string key) => typed.TryGetValue(key, out var words) ? words : NumberFields.Written(Report[key]);

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (await StopAsync(year, cancel) is { } stop)
            return stop;
        Shown = EnterForm.MarkOf(Report);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, string? source, string? shown, string? token, CancellationToken cancel)
    {
        if (await StopAsync(year, cancel) is { } stop)
            return stop;
        typed = Request
            .Form.Where(one => one.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(one => one.Key[Prefix.Length..], one => $"{one.Value}");
        (Source, Shown, Token) = (source ?? "", shown ?? "", token ?? "");
        var done = await enter.RunAsync(year, new EnterForm.Input(typed, Source, Shown, Token), actor, cancel);
        if (done.Succeeded)
        {
            TempData["Told"] =
                done.Value[0] == 0 ? "这份表已经录入过了。" : $"已录入 {done.Value[0]} 格，来源：{Source.Trim()}。核对结果在下面。";
            return Redirect($"/desk/reports/{year}");
        }

        Problem = ReportsText.Say(done.Refusal);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> StopAsync(int year, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!ReportScope.Keeps(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (TallyPeriod.Of(actor.BodyId, year).Value is not { } period)
            return NotFound();
        Report = await compile.RunAsync(period, cancel);
        Grids = ReportGrid.Of(Report);
        return null;
    }
}
