using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Requests.Import;

/// <summary>Imports the office's own ledger: a file, a preview row by row, then all at once.</summary>
[RequestSizeLimit(KeepFiles.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = KeepFiles.MostBytes)]
internal sealed class ImportPage(CurrentActor current, Db db, ImportLedger import) : PageModel
{
    /// <summary>Name of the example file.</summary>
    public const string ExampleName = "依申请公开台账（示例）.xlsx";

    /// <summary>Content type of ledgers.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Guid SectionId { get; set; }

    /// <summary>The file on its way from the preview to the confirmation; it is kept nowhere in between.</summary>
    [BindProperty]
    public string? Carried { get; set; }

    [BindProperty]
    public string? FileName { get; set; }

    [BindProperty]
    public bool LeaveOutWrong { get; set; }

    public IReadOnlyList<(Guid Id, string Name)> Sections { get; private set; } = [];

    public LedgerPreview? Preview { get; private set; }

    public string? Problem { get; private set; }

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => (await LoadAsync(cancel)).Stop ?? Page();

    public async Task<IActionResult> OnGetExampleAsync(CancellationToken cancel) =>
        (await LoadAsync(cancel)).Stop ?? File(ExampleLedger.Write(), Workbook, ExampleName);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (actor, stop) = await LoadAsync(cancel);
        if (stop is not null)
            return stop;
        if (Upload is null || Upload.Length == 0)
            return Again(new Refusal("import.file-missing"));
        if (Upload.Length > LedgerFile.MostBytes)
            return Again(new Refusal("import.too-large"));
        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, cancel);
        FileName = Path.GetFileName(Upload.FileName);
        return await ShowAsync(bytes.ToArray(), actor, null, cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        var (actor, stop) = await LoadAsync(cancel);
        if (stop is not null)
            return stop;
        var bytes = new byte[LedgerFile.MostBytes];
        if (!Convert.TryFromBase64String(Carried ?? "", bytes, out var length) || length == 0)
            return Again(new Refusal("import.file-missing"));
        var content = bytes.AsMemory(0, length);
        var made = await import.RunAsync(InputOf(content, actor), LeaveOutWrong, actor, cancel);
        if (made.Refusal is { } refusal)
            return await ShowAsync(content, actor, refusal, cancel);
        var (cases, known, left) = (made.Value!.Made, made.Value.Known, made.Value.LeftOut);
        TempData["Told"] =
            $"已导入 {cases} 件{(known > 0 ? $"，{known} 件以前导入过" : "")}{(left > 0 ? $"，{left} 行有误没有导入" : "")}。";
        return RedirectToPage();
    }

    private ImportLedger.Input InputOf(ReadOnlyMemory<byte> content, Actor actor) => new(actor.BodyId, SectionId, FileName ?? "", content);

    private async Task<IActionResult> ShowAsync(ReadOnlyMemory<byte> content, Actor actor, Refusal? refusal, CancellationToken cancel)
    {
        var looked = await import.PreviewAsync(InputOf(content, actor), actor, cancel);
        if (looked.Refusal is { } unreadable)
            return Again(unreadable);
        (Preview, Carried) = (looked.Value, Convert.ToBase64String(content.Span));
        return refusal is null ? Page() : Again(refusal);
    }

    private PageResult Again(Refusal refusal)
    {
        Problem = ImportText.Say(refusal);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<(Actor Actor, IActionResult? Stop)> LoadAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ImportLedger.May(actor))
            return (actor, new StatusCodeResult(StatusCodes.Status403Forbidden));
        var sections = await db.Set<Section>()
            .Where(section => section.BodyId == actor.BodyId && !section.IsClosed)
            .OrderBy(section => section.Id)
            .Select(section => new { section.Id, section.Name })
            .ToListAsync(cancel);
        Sections = [.. sections.Select(section => (section.Id, section.Name))];
        return (actor, null);
    }
}
