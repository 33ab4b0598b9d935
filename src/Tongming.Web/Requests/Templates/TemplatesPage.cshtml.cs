using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Templates;

/// <summary>The templates of the body: which version is in use, download, upload, and a paper filled with examples.</summary>
[RequestSizeLimit(KeepFiles.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = KeepFiles.MostBytes)]
internal sealed class TemplatesPage(CurrentActor current, ReadTemplates read, PutTemplate put) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<ReadTemplates.Line> Rows { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public string? Told => TempData["Told"] as string;

    /// <summary>When a version was put there.</summary>
    public static string On(ReadTemplates.Line row) => row.PutAt is { } at ? $"{at.ToOffset(LegalClock.Zone):yyyy-MM-dd HH:mm}" : "—";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        return PutTemplate.May(actor) ? await ShowAsync(actor, cancel) : new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    /// <summary>The template that comes with the program.</summary>
    public async Task<IActionResult> OnGetDefaultAsync(CancellationToken cancel) =>
        await GiveAsync((kind, _) => Task.FromResult<ReadTemplates.Document?>(ReadTemplates.Default(kind)), cancel);

    /// <summary>A version of the body's own, the latest unless told.</summary>
    public async Task<IActionResult> OnGetOwnAsync(int? version, CancellationToken cancel) =>
        await GiveAsync((kind, actor) => read.OwnAsync(kind, actor.BodyId, version, cancel), cancel);

    /// <summary>The template in use, filled with example values.</summary>
    public async Task<IActionResult> OnGetExampleAsync(CancellationToken cancel) =>
        await GiveAsync((kind, actor) => read.ExampleAsync(kind, actor.BodyId, cancel), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PutTemplate.May(actor))
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        if (PaperKinds.WithCode(Kind ?? "") is not { } kind)
            return NotFound();
        using var bytes = new MemoryStream();
        if (Upload is { Length: <= PutTemplate.MostBytes })
            await Upload.CopyToAsync(bytes, cancel);
        var result = await put.RunAsync(new PutTemplate.Input(actor.BodyId, kind, bytes.ToArray()), actor, cancel);
        if (result.Problems.Count == 0)
        {
            TempData["Told"] = $"{kind.Code()} {kind.Name()}已启用第 {result.Version} 版。";
            return RedirectToPage();
        }

        Problems = [.. result.Problems.Select(problem => $"{kind.Code()} {kind.Name()}：{problem}")];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(actor, cancel);
    }

    private async Task<PageResult> ShowAsync(Actor actor, CancellationToken cancel)
    {
        Rows = await read.ListAsync(actor.BodyId, cancel);
        return Page();
    }

    private async Task<IActionResult> GiveAsync(Func<PaperKind, Actor, Task<ReadTemplates.Document?>> of, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PutTemplate.May(actor))
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        return PaperKinds.WithCode(Kind ?? "") is { } kind && await of(kind, actor) is { } document
            ? File(document.Content, ReadTemplates.MediaType, document.Name)
            : NotFound();
    }
}
