using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Publications.Acts;

namespace Tongming.Web.Publications.Files;

/// <summary>Takes what the card 附件 of an item posts, and the pictures that the editor sends; the card itself is on the item's page.</summary>
[RequestSizeLimit(KeepFiles.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = KeepFiles.MostBytes)]
internal sealed class FilesPage(CurrentActor current, ItemActs acts, PerformEditionAct perform, TakeFiles take) : PageModel
{
    private const string NothingChosen = "还没有选择文件。请先选文件，再按“上传”。";

    private IEditionAct Edit => acts.Find(PublicationActs.Of(PublicationAct.Edit).Code)!;

    public IActionResult OnGet(Guid id) => Redirect(AddressOf(id));

    /// <summary>Adds files.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid id, string? token, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var (added, problems) = await take.RunAsync(actor.BodyId, Request.Form.Files, cancel);
        if (problems.Count > 0 || added.Count == 0)
            return Refused(id, problems.Count > 0 ? string.Concat(problems) : NothingChosen);
        return await ChangeAsync(id, token, new FilesChange { Added = added }, $"已添加 {added.Count} 个附件。", cancel);
    }

    /// <summary>Takes one out; editions that were shown before keep it.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid file, string? token, CancellationToken cancel) =>
        ChangeAsync(id, token, new FilesChange { Removed = file }, "已移除附件。", cancel);

    /// <summary>Moves one up.</summary>
    public Task<IActionResult> OnPostRaiseAsync(Guid id, Guid file, string? token, CancellationToken cancel) =>
        ChangeAsync(id, token, new FilesChange { Raised = file }, "已上移。", cancel);

    /// <summary>Takes a picture for the text and answers with its address; the text says where it stands.</summary>
    public async Task<IActionResult> OnPostPictureAsync(Guid id, IFormFile? picture, CancellationToken cancel)
    {
        if (picture is null)
            return Problem(NothingChosen);
        var actor = await current.ReadAsync(cancel);
        var (added, problems) = await take.RunAsync(actor.BodyId, [picture], cancel);
        if (problems.Count > 0)
            return Problem(problems[0]);
        if (!ItemFiles.IsPicture(added[0].File.MediaType))
            return Problem("正文里只能插入 JPG、PNG 图片；其他文件请放在附件里。");
        var target = new PerformEditionAct.Target(id, $"{added[0].Id:N}", null);
        var done = await perform.RunAsync(Edit, added[0] with { IsPicture = true }, target, actor, cancel);
        return done.Refusal is { } refusal
            ? Problem(PublicationText.Say(refusal))
            : new JsonResult(new { address = ItemFiles.AddressOf(added[0].Id) });
    }

    private async Task<IActionResult> ChangeAsync(Guid id, string? token, FilesChange change, string said, CancellationToken cancel)
    {
        if (token is not { Length: >= 16 and <= 80 })
            return NotFound();
        var actor = await current.ReadAsync(cancel);
        var done = await perform.RunAsync(Edit, change, new PerformEditionAct.Target(id, token, null), actor, cancel);
        if (done.Refusal is { Code: "publication.not-found" })
            return NotFound();
        if (done.Refusal is { } refusal)
            return Refused(id, PublicationText.Say(refusal));
        TempData["Told"] = done.Value!.Repeated ? "已经办过，没有重复办理。" : said + done.Value.Sentence;
        return Redirect(AddressOf(id));
    }

    private RedirectResult Refused(Guid id, string sentence)
    {
        TempData["Refused"] = sentence;
        return Redirect(AddressOf(id));
    }

    private static JsonResult Problem(string sentence) =>
        new(new { problem = sentence }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static string AddressOf(Guid id) => $"/desk/publications/{id}#files";
}
