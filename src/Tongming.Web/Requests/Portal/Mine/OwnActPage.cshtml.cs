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
    TakeUpload take
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

    public int MostMegabytes => take.MostMegabytes;

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
        Check();
        var files = problems.Count == 0 ? await TakeAsync(cancel) : [];
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

    private void Check()
    {
        if (Act.NeedsText && Text!.Length == 0)
            problems.Add(new FormError("text", $"请填写“{Act.TextLabel}”。"));
        if (Text!.Length > Act.Longest)
            problems.Add(
                new FormError(
                    "text",
                    $"“{Act.TextLabel}”最多 {Act.Longest:N0} 个字，现在有 {Text.Length:N0} 个字，请删短，或者写在文件里上传。"
                )
            );
    }

    private async Task<IReadOnlyList<IntakeFile>> TakeAsync(CancellationToken cancel)
    {
        var files = new List<IntakeFile>();
        if (Act.FilePurpose is not { } purpose)
            return files;
        foreach (var file in Request.Form.Files.Where(file => file.Name == "files" && file.FileName.Length > 0))
        {
            var taken =
                files.Count >= FormBounds.Attachments
                    ? new Refusal("upload.too-many", FormBounds.Attachments)
                    : await take.RunAsync(Pass.BodyId, file, purpose, cancel);
            if (taken.Refusal is { } refusal)
                problems.Add(new FormError("files", TakeUpload.Say(refusal, file.FileName)));
            else
                files.Add(taken.Value!);
        }

        return files;
    }

    private static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
