using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>The form of a line of the regular uploads: a new one (<c>new</c>), or one that is there (its id).</summary>
internal sealed class UploadFormPage(CurrentActor current, Db db, KeepUpload keep) : PageModel
{
    public RecurringUpload? Upload { get; private set; }

    public FormState Form { get; private set; } = null!;

    private Actor actor = Actor.Stranger;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        var start = Upload is null
            ? new KeepUpload.Input()
            : new KeepUpload.Input
            {
                Name = Upload.Name,
                ColumnId = Upload.ColumnId,
                Rhythm = Upload.Rhythm,
                DueAfter = Upload.DueAfter,
                OwnerId = Upload.OwnerId,
                ReviewerId = Upload.ReviewerId,
                IsEnded = Upload.IsEnded,
                Version = Upload.Version,
            };
        return Show(FormState.Of(await KeepUpload.Input.ChoicesAsync(db, actor.BodyId, cancel), start));
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<KeepUpload.Input>(Request.Form, await KeepUpload.Input.ChoicesAsync(db, actor.BodyId, cancel));
        if (read.Input is { } input)
        {
            var done = await keep.RunAsync(Upload?.Id, input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = Upload is null ? "已添加，今年的清单已生成。" : "已保存，以后的时期按新的安排。";
                return Redirect("/desk/columns/uploads");
            }

            read.State.Refuse(done.Refusal!.Code == "column.upload.same-person" ? "ReviewerId" : "", PublicationText.Say(done.Refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(string key, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (key == "new")
            return null;
        if (!Guid.TryParse(key, out var id))
            return NotFound();
        Upload = await db.Set<RecurringUpload>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        return Upload is null ? NotFound() : null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = (Upload is null ? "添加上传事项" : "保存上传事项", "/desk/columns/uploads");
        Form.Consequence = "从今天起的时期列入清单；已经勾选的和过期的不变。";
        return Page();
    }
}
