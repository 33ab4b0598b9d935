using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>保密参数: shown to two roles and to nobody else (R6-34).</summary>
internal sealed class ParametersPage(CurrentActor current, Db db, DisclosureNumbers numbers) : PageModel
{
    private Actor actor = Actor.Stranger;

    public DisclosureNumbers.Typed Typed { get; private set; } = null!;

    public int Version { get; private set; }

    public bool MayChange { get; private set; }

    public string? Problem { get; private set; }

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(
        int version,
        string? fewest,
        string? dominant,
        string? share,
        string? percent,
        CancellationToken cancel
    )
    {
        if (await LoadAsync(cancel) is { } stop)
            return stop;
        var typed = new DisclosureNumbers.Typed(fewest ?? "", dominant ?? "", share ?? "", percent ?? "");
        var done = await numbers.ChangeAsync(version, typed, actor);
        if (done.Refusal is { } refusal)
        {
            (Typed, Problem) = (typed, StatisticsText.Say(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Told"] = "已保存。还没有发布的版本要按新的参数重新检查。";
        return Redirect("/desk/statistics/parameters");
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.ReadsParameters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var (set, version) = await numbers.ReadAsync(db, actor.BodyId, cancel);
        (Typed, Version) = (DisclosureNumbers.Typed.Of(set), version);
        MayChange = StatisticsScope.SetParameters(actor) is not null;
        return null;
    }
}
