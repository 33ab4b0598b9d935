using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Guide;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Guide;

/// <summary>The guide at the desk: whether the public reads what holds, a preview, and the making of a new version.</summary>
internal sealed class GuidePage(CurrentActor current, Db db, MakeGuideVersion make, LegalClock clock) : PageModel
{
    public GuideView View { get; private set; } = null!;

    public Guid BodyId { get; private set; }

    public bool MayKeep { get; private set; }

    public string Preview => CleanHtml.Clean(GuideText.Compose(View.Facts, clock.Now().Day)).Value ?? "";

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string? Told => TempData["Told"] as string;

    public string? Refused => TempData["Refused"] as string;

    public PageHead Head =>
        new("政府信息公开指南")
        {
            State = View switch
            {
                { Shown: null } => (StateTone.Red, "没有公开", null),
                { NeedsVersion: true } => (StateTone.Amber, "需要发布新版本", null),
                { Shown.ShownFrom: { } from } => (StateTone.Green, "与设置一致", $"{Dates.Plain(LegalClock.DayOf(from))}发布"),
                _ => null,
            },
            Acts =
            [
                .. View.Shown is { } shown ? new[] { new PageLink("看公开的指南", $"/items/{shown.PublicationId}") } : [],
                .. MayKeep
                    ? new[] { new PageLink("修改设置", "/desk/guide/settings", !View.NeedsVersion || View.Facts.Missing.Count > 0) }
                    : [],
            ],
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        (BodyId, MayKeep) = (actor.BodyId, PublicScope.KeepsRegisters(actor));
        View = await GuideView.LoadAsync(db, actor.BodyId, clock.Now(), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(string? token, CancellationToken cancel)
    {
        var made = await make.RunAsync(new MakeGuideVersion.Input(token ?? ""), await current.ReadAsync(cancel), cancel);
        if (made.Refusal is { } refusal)
        {
            TempData["Refused"] = PublicationText.Say(refusal);
            return Redirect("/desk/guide");
        }

        TempData["Told"] = "已从设置生成指南的稿件。请提交审核，审核通过后发布。";
        return Redirect($"/desk/publications/{made.Value}");
    }
}
