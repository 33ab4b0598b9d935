using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Limits;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Settings;

/// <summary>The settings of publishing: index numbers, head and end of the pages, and the depth of review of each kind.</summary>
internal sealed class PublishingSettingsPage(CurrentActor current, Db db, SetPublishing set, SetDepth setDepth) : PageModel
{
    public FormState Form { get; private set; } = null!;

    /// <summary>Each kind with its own depth, or 0.</summary>
    public IReadOnlyList<(PublicationKindEntry Kind, int Depth)> Depths { get; private set; } = [];

    /// <summary>The depth of the body's replies, which holds where a kind has none of its own.</summary>
    public int Usual { get; private set; }

    public string? Told => TempData["Told"] as string;

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PlanColumn.May(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var settings = await db.Set<BodyPublishing>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId, cancel);
        return await ShowAsync(FormState.Of(null, SetPublishing.Of(settings)), actor, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PlanColumn.May(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var read = FormReader.Read<SetPublishing.Input>(Request.Form);
        if (read.Input is { } input)
        {
            var done = await set.RunAsync(input, actor, cancel);
            if (done.Succeeded)
                return Done("已保存。门户的页头、页尾马上改用新的。");
            read.State.Refuse(
                done.Refusal.Code switch
                {
                    "publishing.link" or "publishing.links-too-many" => nameof(SetPublishing.Input.FriendlyLinks),
                    "publication.stay-up.range" => input.OrganisationMost < (input.OrganisationLeast ?? StayUp.OfOrganisations.LeastYears)
                        ? nameof(SetPublishing.Input.OrganisationMost)
                        : nameof(SetPublishing.Input.PersonMost),
                    var code when code.StartsWith("publication.index", StringComparison.Ordinal) => nameof(
                        SetPublishing.Input.IndexTemplate
                    ),
                    _ => "",
                },
                PublicationText.Say(done.Refusal)
            );
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(read.State, actor, cancel);
    }

    /// <summary>Sets the depth of one kind.</summary>
    public async Task<IActionResult> OnPostDepthAsync(string? kind, int depth, CancellationToken cancel)
    {
        var done = await setDepth.RunAsync(new SetDepth.Input(kind ?? "", depth), await current.ReadAsync(cancel), cancel);
        if (done.Succeeded)
            return Done("已保存。已经在审核的稿件，按提交时的级数走完。");
        TempData["Refused"] = PublicationText.Say(done.Refusal);
        return RedirectToPage();
    }

    private RedirectToPageResult Done(string told)
    {
        TempData["Told"] = told;
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(FormState form, Actor actor, CancellationToken cancel)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("保存设置", "/desk/publications");
        Problem = TempData["Refused"] as string;
        var own = await db.Set<KindDepth>()
            .Where(one => one.BodyId == actor.BodyId)
            .ToDictionaryAsync(one => one.Kind, one => one.Depth, cancel);
        Depths = [.. PublicationKinds.All.Select(kind => (kind, own.GetValueOrDefault(kind.Kind)))];
        Usual = await db.Set<Body>().Where(one => one.Id == actor.BodyId).Select(one => one.ReviewDepth).FirstAsync(cancel);
        return Page();
    }
}
