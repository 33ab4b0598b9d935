using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>编制一期 from a template.</summary>
internal sealed class NewVolumePage(CurrentActor current, Db db, KeepVolume keep) : PageModel
{
    private Actor actor = Actor.Stranger;

    public VolumeTemplate Template { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<IActionResult> OnGetAsync(Guid template, CancellationToken cancel)
    {
        if (await StopAsync(template, cancel) is { } stop)
            return stop;
        Form = FormState.Of<KeepVolume.Input>();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid template, CancellationToken cancel)
    {
        if (await StopAsync(template, cancel) is { } stop)
            return stop;
        if (Request.Form["Token"].ToString() is { Length: >= 16 and <= 80 } mark)
            Token = mark;
        var reading = FormReader.Read<KeepVolume.Input>(Request.Form);
        Form = reading.State;
        if (reading.Input is { } input)
        {
            var done = await keep.BeginAsync(template, input, Token, actor);
            if (done.Refusal is not { } refusal)
                return Redirect($"/desk/statistics/volumes/{done.Value}");
            Form.Refuse(VolumeChoices.FieldOf(refusal, ""), StatisticsText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> StopAsync(Guid template, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (StatisticsScope.Keep(actor) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (
            await db.Set<VolumeTemplate>()
                .AsNoTracking()
                .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == template, cancel)
            is not { } found
        )
            return NotFound();
        Template = found;
        return null;
    }
}
