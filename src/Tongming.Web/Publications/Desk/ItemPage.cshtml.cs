using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Checks;
using Tongming.Web.Publications.Documents;

namespace Tongming.Web.Publications.Desk;

/// <summary>One item at the desk: what it says, how it stands, what happened and what can be done now.</summary>
internal sealed class ItemPage(CurrentActor current, Db db, ItemActs acts, DraftItem draft, LegalClock clock) : PageModel
{
    /// <summary>What the checks say of the latest edition while it is open.</summary>
    public ChecksCard? Checks { get; private set; }

    public ItemScreen Screen { get; private set; } = null!;

    /// <summary>What was settled about its interpretation, or null.</summary>
    public InterpretationSettlement? Interpretation { get; private set; }

    public string? Told { get; private set; }

    public string? Refused { get; private set; }

    /// <summary>The edition that is shown on the page: the latest unless another is asked for.</summary>
    public Tongming.Publications.Edition Edition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int? edition, [FromServices] CheckEdition check, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await ItemScreen.LoadAsync(db, acts, (actor, id, clock.Now().Instant), cancel) is not { } screen)
            return NotFound();
        Screen = screen;
        Edition = screen.Editions.FirstOrDefault(one => one.Number == edition) ?? screen.Latest;
        Checks = await ChecksCard.OfAsync(check, screen, actor, cancel);
        Interpretation = await db.Set<InterpretationSettlement>()
            .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.PolicyId == id, cancel);
        Told = TempData["Told"] as string;
        Refused = TempData["Refused"] as string;
        return Page();
    }

    /// <summary>Begins the next edition beside what there is.</summary>
    public async Task<IActionResult> OnPostNextAsync(Guid id, string? token, CancellationToken cancel)
    {
        if (token is not { Length: >= 16 and <= 80 })
            return NotFound();
        var begun = await draft.BeginNextAsync(id, token, await current.ReadAsync(cancel), cancel);
        if (begun.Refusal is { Code: "publication.not-found" })
            return NotFound();
        if (begun.Refusal is { } refusal)
        {
            TempData["Refused"] = PublicationText.Say(refusal);
            return Redirect($"/desk/publications/{id}");
        }

        return Redirect($"/desk/publications/{id}/acts/edit");
    }
}
