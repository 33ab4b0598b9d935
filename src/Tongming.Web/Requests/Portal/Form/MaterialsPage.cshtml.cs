using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>
/// Files. They have a step of their own, so that a file that is too large can never take anything with it that was typed; those that are
/// good are kept even where another one is not.
/// </summary>
[EnableRateLimiting(Turns.Costly)]
[NotTooLarge]
[RequestSizeLimit(TakeUpload.MostAtOnce)]
[RequestFormLimits(MultipartBodyLengthLimit = TakeUpload.MostAtOnce)]
internal sealed class MaterialsPage(Drafts drafts, PortalBodies bodies, RequestOptions options, TakeUpload take)
    : StepModel(drafts, bodies, options)
{
    private static readonly string[] Purposes = [FilePurposes.Identity, FilePurposes.Authority, FilePurposes.Attachment];

    private readonly List<FormError> problems = [];

    public override FormStep Step => FormStep.Materials;

    /// <summary>Set where the whole posting was too large to be read.</summary>
    [BindProperty(Name = "too-large", SupportsGet = true)]
    public bool WasTooLarge { get; set; }

    public IReadOnlyList<FormError> Problems => problems;

    public int MostMegabytes => take.MostMegabytes;

    /// <summary>Files of a purpose that are here already.</summary>
    public IReadOnlyList<IntakeFile> Of(string purpose) => [.. Draft.Files.Where(file => file.Purpose == purpose)];

    /// <summary>What is wrong with the files of a purpose.</summary>
    public IEnumerable<string> ProblemsOf(string purpose) =>
        problems.Where(problem => problem.Field == purpose).Select(problem => problem.Message);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync(forReading: true) is { } elsewhere)
            return elsewhere;
        if (WasTooLarge)
            problems.Add(new FormError(FilePurposes.Attachment, PortalText.Say(new Refusal("upload.all-too-large"))));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync(forReading: false) is { } elsewhere)
            return elsewhere;
        var go = Request.Form["go"].ToString();
        if (go.StartsWith("remove-", StringComparison.Ordinal) && Guid.TryParse(go.AsSpan(7), out var gone))
            Draft = Draft with { Files = [.. Draft.Files.Where(file => file.Id != gone)] };
        else
            await TakeAllAsync();
        if (go == "back" && problems.Count == 0)
            return await GoBackAsync();
        if (go == "next" && problems.Count == 0)
            problems.AddRange(DraftCheck.Problems(Draft, Step, MostMatters));
        if (go == "next" && problems.Count == 0)
            return await GoOnAsync();
        await Drafts.SaveAsync(HttpContext, Draft);
        return problems.Count > 0 ? Again() : Redirect(FormSteps.Address(BodyId, Step, Then == "confirm"));
    }

    private async Task TakeAllAsync()
    {
        foreach (var purpose in Purposes)
        foreach (var file in Request.Form.Files.Where(file => file.Name == purpose && file.FileName.Length > 0))
        {
            var most = purpose == FilePurposes.Attachment ? FormBounds.Attachments : FormBounds.Proofs;
            var taken =
                Of(purpose).Count >= most
                    ? new Refusal("upload.too-many", most)
                    : await take.RunAsync(BodyId, file, purpose, HttpContext.RequestAborted);
            if (taken.Refusal is { } refusal)
                problems.Add(new FormError(purpose, TakeUpload.Say(refusal, file.FileName)));
            else
                Draft = Draft with { Files = [.. Draft.Files, taken.Value!] };
        }
    }
}
