using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Statistics.Releases;

/// <summary>Puts a release on the calendar.</summary>
internal sealed class NewReleasePage(CurrentActor current, PlanRelease plan) : PageModel
{
    public FormState Form { get; private set; } = null!;

    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (StatisticsScope.Plan(await current.ReadAsync(cancel)) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        Form = FormState.Of<PlanRelease.Input>(ReleaseChoices.All());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (StatisticsScope.Plan(actor) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (Request.Form["Token"].ToString() is { Length: >= 16 and <= 80 } mark)
            Token = mark;
        var reading = FormReader.Read<PlanRelease.Input>(Request.Form, ReleaseChoices.All());
        Form = reading.State;
        if (reading.Input is { } input)
        {
            var done = await plan.CreateAsync(input, Token, actor);
            if (done.Refusal is not { } refusal)
                return Redirect($"/desk/releases/{done.Value}");
            Form.Refuse(ReleaseChoices.FieldOf(refusal), StatisticsText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
