using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Reports.Bulletins;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>The form that issues a bulletin.</summary>
internal sealed class IssueBulletinPage(CurrentActor current, ReadBulletin read, IssueBulletin issue, LegalClock clock) : PageModel
{
    private static FieldChoices Choices { get; } = new();

    private Actor actor = Actor.Stranger;

    public BulletinPeriod Period { get; private set; } = null!;

    public string Summary { get; private set; } = "";

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string period, CancellationToken cancel)
    {
        if (await StopAsync(period, cancel) is { } stop)
            return stop;
        var now = await read.RunAsync(Period, cancel);
        // What is issued or not over has no form: the page of the bulletin says how it stands.
        if (now.Issue is not null || !Period.IsOver)
            return Redirect($"/desk/bulletins/{Period.Code}");
        return Show(FormState.Of(Choices, InputOf(now.Now)), now);
    }

    public async Task<IActionResult> OnPostAsync(string period, CancellationToken cancel)
    {
        if (await StopAsync(period, cancel) is { } stop)
            return stop;
        var sent = FormReader.Read<IssueBulletin.Input>(Request.Form, Choices);
        var form = sent.State;
        if (sent.Input is { } input)
        {
            var done = await issue.RunAsync(Period.Code, input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = $"{Period.Name}的通报已发布，这些数不再变动。";
                return Redirect($"/desk/bulletins/{Period.Code}");
            }

            // What has changed is shown now, so that the next try issues what was read.
            if (done.Refusal.Code == "bulletin.changed")
                form = FormState.Of(Choices, InputOf(await read.CountAsync(Period, cancel)) with { Remark = input.Remark });
            form.Refuse("", ReportsText.Say(done.Refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(form, await read.RunAsync(Period, cancel));
    }

    private static IssueBulletin.Input InputOf(Bulletin bulletin) =>
        new() { Shown = IssueBulletin.MarkOf(bulletin.Figures), Token = Guid.NewGuid().ToString("N") };

    private async Task<IActionResult?> StopAsync(string code, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!BulletinScope.Keeps(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (BulletinPeriod.Of(actor.BodyId, code, clock.Now().Day).Value is not { } period)
            return NotFound();
        Period = period;
        return null;
    }

    private PageResult Show(FormState form, ReadBulletin.Read bulletin)
    {
        (Form, Summary) = (form, bulletin.Paper.Summary);
        (Form.Submit, Form.Cancel) = ("发布通报", $"/desk/bulletins/{Period.Code}");
        Form.Consequence = "按今天统计的数发布，发布后不能改；台账以后有变动，通报上会写明不同。";
        return Page();
    }
}
