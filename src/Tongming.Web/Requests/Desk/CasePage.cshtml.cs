using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Requests.Desk;

/// <summary>One case: the matter on the left, its course on the right, what can be done now on top.</summary>
internal sealed class CasePage(CurrentActor current, Db db, ReadCase read, ViewFullData viewFullData) : PageModel
{
    public CaseScreen Case { get; private set; } = null!;

    /// <summary>Who asks: masked, or in full where that was just recorded.</summary>
    public IReadOnlyList<ApplicantLine> Applicant { get; private set; } = [];

    /// <summary>Whether the data are shown in full, this once.</summary>
    public bool IsFull { get; private set; }

    /// <summary>What was refused, in a sentence.</summary>
    public string? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Refused = TempData["Refused"] as string;
        return await ShowAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostFullDataAsync(Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await CaseView.FindAsync(db, actor, id, cancel) is not { } request)
            return NotFound();
        var person = await viewFullData.RunAsync(request.BodyId, id, actor, cancel);
        if (!await ShowAsync(id, cancel))
            return NotFound();
        if (person.Refusal is { } refusal)
        {
            Refused = RefusalText.Say(refusal);
            Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            (Applicant, IsFull) = (ApplicantLine.Full(person.Value!), true);
            if (Case.View.Draft is { } draft)
                Case = Case with { DraftText = await read.TextAsync(db, draft, cancel, inFull: true) };
        }

        return Page();
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await read.RunAsync(db, await current.ReadAsync(cancel), id, cancel) is not { } found)
            return false;
        (Case, Applicant) = (found, found.Applicant);
        return true;
    }
}
