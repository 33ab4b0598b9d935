using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Wording;

/// <summary>The wording list of the body: everybody who publishes reads it, publishers and the head of the office maintain it.</summary>
internal sealed class WordingPage(CurrentActor current, Db db, StartWording start) : PageModel
{
    public IReadOnlyList<WordingRule> Rules { get; private set; } = [];

    public bool MayChange { get; private set; }

    public FilterBar Filter { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    public string? Told => TempData["Told"] as string;

    public string? Refused => TempData["Refused"] as string;

    /// <summary>The word of a severity.</summary>
    public static string NameOf(WordingSeverity severity) => severity == WordingSeverity.Serious ? "严重" : "一般";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayChange = WordingOfBodies.May(actor);
        var address = ListAddress.Of(Request);
        var all = await db.Set<WordingRule>().Where(rule => rule.BodyId == actor.BodyId).ToListAsync(cancel);
        var (words, severity) = (address["q"].Trim(), address["severity"]);
        var found = all.Where(rule =>
                words.Length == 0
                || rule.Words.Contains(words, StringComparison.Ordinal)
                || rule.Suggestion.Contains(words, StringComparison.Ordinal)
            )
            .Where(rule => severity.Length == 0 || $"{rule.Severity}" == severity)
            .OrderByDescending(rule => rule.Severity)
            .ThenBy(rule => rule.Words, StringComparer.Ordinal)
            .ToList();
        Filter = new FilterBar(
            address,
            [
                new FilterField("q", "用语"),
                new FilterField("severity", "程度", [new Choice("Serious", "严重"), new Choice("Light", "一般")]),
            ],
            $"共 {found.Count:N0} 条，其中严重 {found.Count(rule => rule.Severity == WordingSeverity.Serious):N0} 条"
        );
        Pager = new Pager(address, found.Count);
        Rules = [.. found.Skip(Pager.Skip).Take(Pager.Size)];
        return Page();
    }

    /// <summary>Puts the starter list into an empty one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var started = await start.RunAsync(await current.ReadAsync(cancel), cancel);
        if (started.Refusal is { Code: "wording.not-permitted" })
            return StatusCode(StatusCodes.Status403Forbidden);
        if (started.Refusal is { } refusal)
            TempData["Refused"] = PublicationText.Say(refusal);
        else
            TempData["Told"] = $"已放入 {started.Value} 条常用规则，可以逐条修改、删除。";
        return Redirect("/desk/wording");
    }
}
