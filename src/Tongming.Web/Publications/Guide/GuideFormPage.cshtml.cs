using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Guide;

/// <summary>The form of the settings of the guide.</summary>
internal sealed class GuideFormPage(CurrentActor current, Db db, ChangeGuide change, LegalClock clock) : PageModel
{
    public Guid BodyId { get; private set; }

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var view = await GuideView.LoadAsync(db, actor.BodyId, clock.Now(), cancel);
        return Show(actor.BodyId, FormState.Of(null, ChangeGuide.Input.Of(view.Facts, view.Version)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var read = FormReader.Read<ChangeGuide.Input>(Request.Form);
        if (read.Input is { } input)
        {
            var done = await change.RunAsync(input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = "已保存设置。";
                return Redirect("/desk/guide");
            }

            read.State.Refuse("", PublicationText.Say(done.Refusal!));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(actor.BodyId, read.State);
    }

    private PageResult Show(Guid bodyId, FormState form)
    {
        (BodyId, Form) = (bodyId, form);
        (Form.Submit, Form.Cancel) = ("保存设置", "/desk/guide");
        Form.Consequence = "保存以后公开的指南不变；改动了印在指南上的内容，指南页面提醒发布新版本。";
        return Page();
    }
}
