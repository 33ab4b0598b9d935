using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Portal.Form;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>One thing that the applicant does: a text, files where they can come with it, and what comes of it.</summary>
[EnableRateLimiting(Turns.Costly)]
[NotTooLarge]
[RequestSizeLimit(TakeUpload.MostAtOnce)]
[RequestFormLimits(MultipartBodyLengthLimit = TakeUpload.MostAtOnce)]
internal sealed class OwnActPage(
    ApplicantSession session,
    ReadApplication read,
    PermissionsOfBodies permissions,
    PerformOwnAct perform,
    ReadOwnAct sent
) : OwnPage(session, read)
{
    private readonly List<FormError> problems = [];

    [BindProperty(Name = "act", SupportsGet = true)]
    public string? ActCode { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The mark of the form.</summary>
    [BindProperty(Name = "token")]
    public string? Token { get; set; }

    /// <summary>Set where the whole posting was too large to be read.</summary>
    [BindProperty(Name = "too-large", SupportsGet = true)]
    public bool WasTooLarge { get; set; }

    public OwnAct Act { get; private set; } = null!;

    public IReadOnlyList<FormError> Problems => problems;

    public int MostMegabytes => sent.MostMegabytes;

    [TempData(Key = "own-act")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadActAsync() is { } elsewhere)
            return elsewhere;
        Token = NewToken();
        if (WasTooLarge)
            problems.Add(new FormError("files", PortalText.Say(new Refusal("upload.all-too-large"))));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadMatterAsync() is { } elsewhere)
            return elsewhere;
        if (OwnActs.All.FirstOrDefault(act => act.Code == ActCode) is not { } act)
            return NotFound();
        Act = act;
        Text = FieldValue.Tidy(Text ?? "");
        if (Token is not { Length: 32 })
            Token = NewToken();
        problems.AddRange(ReadOwnAct.Check(Act, Text));
        IReadOnlyList<IntakeFile> files = [];
        if (problems.Count == 0)
        {
            (files, var unfit) = await sent.TakeAsync(Act, Pass.BodyId, Request.Form.Files, cancel);
            problems.AddRange(unfit);
        }

        if (problems.Count == 0)
        {
            var input = new PerformOwnAct.Input(Pass, Id, Text, Token, files);
            var done = await perform.RunAsync(Act, input, cancel);
            if (done.Refusal is not { } refusal)
            {
                Done = done.Value;
                return Redirect($"/requests/mine/{Id}");
            }

            problems.Add(new FormError("", PortalText.Say(refusal)));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> LoadActAsync()
    {
        if (await LoadMatterAsync() is { } elsewhere)
            return elsewhere;
        var now = OwnActs.Now(Matter, await permissions.OfAsync(Matter.BodyId, HttpContext.RequestAborted));
        if (now.FirstOrDefault(act => act.Code == ActCode) is not { } act)
            return OwnActs.All.Any(other => other.Code == ActCode) ? Redirect($"/requests/mine/{Id}") : NotFound();
        Act = act;
        return null;
    }

    private static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
