using Microsoft.AspNetCore.Mvc;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>The steps that are plain forms.</summary>
internal sealed class PlainStepPage(Drafts drafts, PortalBodies bodies, RequestOptions options) : StepModel(drafts, bodies, options)
{
    /// <summary>Which step, from the address.</summary>
    [BindProperty(Name = "step", SupportsGet = true)]
    public string? StepCode { get; set; }

    public override FormStep Step =>
        Enum.TryParse<FormStep>(StepCode, ignoreCase: true, out var step) && StepForms.Has(step) ? step : FormStep.Kind;

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync(forReading: true) is { } elsewhere)
            return elsewhere;
        Form = StepForms.Drawn(Draft, Step);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync(forReading: false) is { } elsewhere)
            return elsewhere;
        Draft = Typed(Draft);
        if (Request.Form["go"] == "back")
            return await GoBackAsync();
        Form = StepForms.Checked(Draft, Step);
        if (Form.Errors.Count == 0)
            return await GoOnAsync();
        await Drafts.SaveAsync(HttpContext, Draft);
        return Again();
    }

    protected override FormDraft Typed(FormDraft draft)
    {
        var typed = draft.With(StepForms.Posted(Request.Form, draft, Step));
        // Another kind of applicant has other proofs.
        return Step == FormStep.Kind && FormSteps.IsOrganisation(typed) != FormSteps.IsOrganisation(draft)
            ? typed.With([new(nameof(PersonIdentity.ProofKind), "")])
            : typed;
    }
}
