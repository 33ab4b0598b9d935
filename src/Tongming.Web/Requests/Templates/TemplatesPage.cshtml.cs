using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Templates;

/// <summary>The templates of the body: which version is in use, download, upload, and a paper filled with examples.</summary>
internal sealed class TemplatesPage(CurrentActor current, Db db, PutTemplate put) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public string? Told => TempData["Told"] as string;

    /// <summary>One template; version 0 is the one that comes with the program.</summary>
    public sealed record Row(PaperKind Kind, int Version, string By, string On);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        return PutTemplate.May(actor) ? await ShowAsync(actor, cancel) : new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    /// <summary>The template that comes with the program.</summary>
    public async Task<IActionResult> OnGetDefaultAsync(CancellationToken cancel) =>
        await GiveAsync((kind, _) => Task.FromResult<byte[]?>(DefaultTemplates.Of(kind).ToArray()), "", cancel);

    /// <summary>A version of the body's own, the latest unless told.</summary>
    public async Task<IActionResult> OnGetOwnAsync(int? version, CancellationToken cancel) =>
        await GiveAsync((kind, actor) => OwnAsync(kind, actor, version, cancel), "", cancel);

    /// <summary>The template in use, filled with example values.</summary>
    public async Task<IActionResult> OnGetExampleAsync(CancellationToken cancel) =>
        await GiveAsync(async (kind, actor) => Filled(kind, await OwnAsync(kind, actor, null, cancel)), "（样张）", cancel);

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
        var own = await db.Set<BodyTemplate>()
            .Where(one => one.BodyId == actor.BodyId)
            .Select(one => new
            {
                one.Kind,
                one.Version,
                one.PutAt,
                one.PutBy,
            })
            .ToListAsync(cancel);
        var names = await db.Set<Person>()
            .Where(one => one.BodyId == actor.BodyId)
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        Rows =
        [
            .. PaperKinds.All.Select(kind =>
                own.Where(one => one.Kind == kind).MaxBy(one => one.Version) is { } latest
                    ? new Row(
                        kind,
                        latest.Version,
                        names.GetValueOrDefault(latest.PutBy, "—"),
                        $"{latest.PutAt.ToOffset(LegalClock.Zone):yyyy-MM-dd HH:mm}"
                    )
                    : new Row(kind, 0, "—", "—")
            ),
        ];
        return Page();
    }

    private async Task<IActionResult> GiveAsync(Func<PaperKind, Actor, Task<byte[]?>> of, string mark, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PutTemplate.May(actor))
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        if (PaperKinds.WithCode(Kind ?? "") is not { } kind || await of(kind, actor) is not { } content)
            return NotFound();
        return File(content, Word, $"{kind.Code()}{kind.Name()}{mark}.docx");
    }

    private Task<byte[]?> OwnAsync(PaperKind kind, Actor actor, int? version, CancellationToken cancel) =>
        db.Set<BodyTemplate>()
            .Where(one => one.BodyId == actor.BodyId && one.Kind == kind && (version == null || one.Version == version))
            .OrderByDescending(one => one.Version)
            .Select(one => one.Content)
            .FirstOrDefaultAsync(cancel)!;

    private static byte[]? Filled(PaperKind kind, byte[]? own)
    {
        var values = PaperFields
            .All.Where(field => PaperContents.Permits(kind, field))
            .ToDictionary(
                field => field.Name,
                field => field.IsList ? PaperValue.List([field.Example, field.Example]) : PaperValue.Of(field.Example)
            );
        var template = own is null ? DefaultTemplates.Of(kind) : own;
        return new FillPaper(new DocumentLimits()).Fill(new FillPaper.Input(kind, template, values)).Value;
    }
}
