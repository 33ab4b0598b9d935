using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Limits;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Settings;

/// <summary>The table of periods as the rule book has it, with the body's own lengths (R3-40).</summary>
internal sealed class TimeLimitsPage(CurrentActor current, Db db, SetTimeLimit set) : PageModel
{
    /// <summary>Where it stands.</summary>
    public const string Address = "/desk/publishing-settings/limits";

    public BodyTimeLimits Limits { get; private set; } = BodyTimeLimits.AsInRuleBook;

    public string? Told => TempData["Told"] as string;

    public string? Problem { get; private set; }

    /// <summary>The row that was refused, with what was typed.</summary>
    public (string Kind, string Typed) Refused { get; private set; } = ("", "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(string? kind, string? length, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is { } stop)
            return stop;
        var typed = length?.Trim() ?? "";
        var isNumber = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (typed.Length > 0 && !isNumber)
            return Refuse(kind, typed, "请写一个整数，例如 5；不写就按规定的期限。");
        var input = new SetTimeLimit.Input(kind ?? "", typed.Length > 0 ? number : null);
        var done = await set.RunAsync(input, await current.ReadAsync(cancel), cancel);
        if (done.Refusal is { } refusal)
            return Refuse(kind, typed, PublicationText.Say(refusal));
        TempData["Told"] = $"{LimitNames.Of(done.Value!.Kind)}：{done.Value.InWords()}。台账、目录和提醒从现在起按这个算。";
        return Redirect(Address);
    }

    private PageResult Refuse(string? kind, string typed, string sentence)
    {
        (Problem, Refused) = (sentence, (kind ?? "", typed));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PlanColumn.May(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        Limits = await PublishingOfBodies.LimitsAsync(db, actor.BodyId, cancel);
        return null;
    }
}
