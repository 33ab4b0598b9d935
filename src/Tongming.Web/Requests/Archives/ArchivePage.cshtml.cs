using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Archives;

/// <summary>Packs the archive file of a case and sends it while it is being packed.</summary>
internal sealed class ArchivePage(CurrentActor current, Db db, PackArchive pack, ArchiveItems items) : PageModel
{
    public InformationRequest Case { get; private set; } = null!;

    /// <summary>Whether it is dealt with, so that it can be packed.</summary>
    public bool IsClosed => RequestStates.IsClosed(Case.State);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (
            await db.Set<InformationRequest>().Visible(actor, actor.BodyId).FirstOrDefaultAsync(one => one.Id == id, cancel)
            is not { } request
        )
            return NotFound();
        Case = request;
        return PackArchive.IsFor(actor) ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var shown = await OnGetAsync(id, cancel);
        if (shown is not PageResult)
            return shown;
        var packed = await pack.RunAsync(id, await current.ReadAsync(cancel), cancel);
        if (packed.Value is not { } file)
        {
            ModelState.AddModelError("", AftermathText.Say(packed.Refusal!));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return shown;
        }

        await ArchiveApi.SendAsync(HttpContext, file, items);
        return new EmptyResult();
    }
}
