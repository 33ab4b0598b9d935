using Microsoft.AspNetCore.Mvc;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Security;
using Tongming.Web.Requests.Portal.Receipts;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>Everything once more, the notice about personal data, and the button that submits.</summary>
internal sealed class ConfirmPage(
    Drafts drafts,
    PortalBodies bodies,
    RequestOptions options,
    EverythingPublished published,
    SubmitDraft submit,
    FloodGate floods
) : StepModel(drafts, bodies, options)
{
    public override FormStep Step => FormStep.Confirm;

    /// <summary>Why it was not taken, if it was not.</summary>
    public string? Problem { get; private set; }

    public DraftView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync(forReading: true) is { } elsewhere)
            return elsewhere;
        if (Draft.PassedBy != Draft.Words && (await published.FindAsync(BodyId, Draft.Words, HttpContext.RequestAborted)).Count > 0)
            return Redirect(FormSteps.Address(BodyId, FormStep.Found));
        View = DraftView.Of(Draft);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? key)
    {
        if (await Bodies.FindAsync(BodyId, HttpContext.RequestAborted) is null)
            return NotFound();
        // A form that was sent before leads to its receipt. As long as its draft is there it was not: the two go in one change.
        var isNew = await FindAsync() is { } draft && draft.SubmissionKey == key;
        if (!isNew && key is { Length: 32 } && await submit.EarlierAsync(BodyId, key, HttpContext.RequestAborted) is { } earlier)
            return Redirect(earlier);
        if (await floods.RefuseAsync(HttpContext, BodyId) is { } wait)
            return wait;
        if (await LoadAsync(forReading: false) is { } elsewhere)
            return elsewhere;
        if (DraftCheck.FirstIncomplete(Draft, MostMatters) is { } open)
            return Redirect(FormSteps.Address(BodyId, open));
        if (Request.Form["go"] == "back")
            return await GoBackAsync();
        var receipt = await submit.RunAsync(Draft, Drafts.Removal(HttpContext, BodyId), HttpContext.RequestAborted);
        if (receipt.Succeeded)
            return Redirect(receipt.Value);
        (Problem, View) = (PortalText.Say(receipt.Refusal), DraftView.Of(Draft));
        return Again();
    }
}
