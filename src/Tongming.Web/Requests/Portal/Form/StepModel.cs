using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>What every step of the form has: the body, the draft, the way on and the way back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class StepModel(Drafts drafts, PortalBodies bodies, RequestOptions options) : PageModel
{
    private Task<FormDraft?>? found;

    /// <summary>The body that is asked.</summary>
    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid BodyId { get; set; }

    /// <summary><c>confirm</c> where only this step is changed.</summary>
    [BindProperty(Name = "then", SupportsGet = true)]
    public string? Then { get; set; }

    /// <summary>Set where the time of the earlier steps was over.</summary>
    [BindProperty(Name = "lost", SupportsGet = true)]
    public bool IsLost { get; set; }

    /// <summary>Which step this is.</summary>
    public abstract FormStep Step { get; }

    /// <summary>The body.</summary>
    public PortalBody Body { get; private set; } = null!;

    /// <summary>What has been typed.</summary>
    public FormDraft Draft { get; protected set; } = null!;

    /// <summary>Most matters on one form.</summary>
    public int MostMatters => options.MostMatters;

    /// <summary>How long personal data are kept.</summary>
    public int RetentionYears => options.RetentionYears;

    /// <summary>Where the step before is, or null.</summary>
    public string? Back =>
        Then == "confirm" ? FormSteps.Address(BodyId, FormStep.Confirm)
        : FormSteps.Before(Draft, Step) is { } before ? FormSteps.Address(BodyId, before)
        : null;

    /// <summary>The bodies.</summary>
    protected PortalBodies Bodies => bodies;

    /// <summary>Kept drafts.</summary>
    protected Drafts Drafts => drafts;

    /// <summary>Loads body and draft. The result where the page cannot be shown: no such body, no draft, or an earlier step is open.</summary>
    protected async Task<IActionResult?> LoadAsync(bool forReading)
    {
        if (await bodies.FindAsync(BodyId, HttpContext.RequestAborted) is not { } body)
            return NotFound();
        Body = body;
        FloodGate.Greet(HttpContext);
        if (await FindAsync() is not { } draft)
            return forReading ? Redirect(FormSteps.Start(BodyId)) : await StartAnewAsync();
        Draft = draft;
        return forReading && DraftCheck.FirstIncomplete(draft, MostMatters) is { } open && open < Step
            ? Redirect(FormSteps.Address(BodyId, open))
            : null;
    }

    /// <summary>The browser's draft as it was when the request came, or null; read once.</summary>
    protected Task<FormDraft?> FindAsync() => found ??= drafts.FindAsync(HttpContext, BodyId);

    /// <summary>What this step's post said, put into a draft, where there is something to put.</summary>
    protected virtual FormDraft Typed(FormDraft draft) => draft;

    /// <summary>Keeps the draft and goes on: to the next step, or back to the last one where only this step was changed.</summary>
    protected async Task<IActionResult> GoOnAsync()
    {
        await drafts.SaveAsync(HttpContext, Draft);
        var next = FormSteps.After(Draft, Step);
        if (Then == "confirm")
            next = DraftCheck.FirstIncomplete(Draft, MostMatters) ?? FormStep.Confirm;
        return Redirect(FormSteps.Address(BodyId, next, Then == "confirm" && next != FormStep.Confirm));
    }

    /// <summary>Keeps the draft and goes to the step before.</summary>
    protected async Task<IActionResult> GoBackAsync()
    {
        await drafts.SaveAsync(HttpContext, Draft);
        return Redirect(Back ?? FormSteps.Start(BodyId));
    }

    /// <summary>The page once more, with what is wrong.</summary>
    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult> StartAnewAsync()
    {
        Draft = Typed(FormDraft.New(BodyId));
        await drafts.SaveAsync(HttpContext, Draft);
        var open = DraftCheck.FirstIncomplete(Draft, MostMatters) ?? FormStep.Kind;
        return Redirect(FormSteps.Address(BodyId, open) + "&lost=true");
    }
}
