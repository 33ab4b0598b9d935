using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Faults;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Faults;

/// <summary>One report of a fault, and the form that answers it.</summary>
internal sealed class FaultPage(CurrentActor current, Db db, SettleFault settle) : PageModel
{
    private static FieldChoices Choices { get; } = new FieldChoices().Words<FaultOutcome>(FaultNames.Of);

    public FaultReport Fault { get; private set; } = null!;

    /// <summary>The form; null for who may not answer.</summary>
    public FormState? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var start = new SettleFault.Input
        {
            Outcome = Fault.Outcome == FaultOutcome.Open ? null : Fault.Outcome,
            Answer = Fault.Answer,
            Version = Fault.Version,
        };
        return await ShowAsync(FormState.Of(Choices, start), cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<SettleFault.Input>(Request.Form, Choices);
        if (read.Input is { } input)
        {
            var done = await settle.RunAsync(id, input, await current.ReadAsync(cancel), cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = "已答复，找错的人凭查询码能看到。";
                return Redirect("/desk/faults");
            }

            read.State.Refuse(
                done.Refusal.Code switch
                {
                    "fault.outcome-missing" => nameof(SettleFault.Input.Outcome),
                    "fault.answer-missing" => nameof(SettleFault.Input.Answer),
                    _ => "",
                },
                PublicationText.Say(done.Refusal)
            );
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(read.State, cancel);
    }

    private async Task<IActionResult?> StopAsync(Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<FaultReport>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel) is not { } fault)
            return NotFound();
        Fault = fault;
        return null;
    }

    private async Task<IActionResult> ShowAsync(FormState form, CancellationToken cancel)
    {
        if (!SettleFault.May(await current.ReadAsync(cancel)))
            return Page();
        Form = form;
        (Form.Submit, Form.Cancel) = (Fault.Outcome == FaultOutcome.Open ? "答复找错" : "修改答复", "/desk/faults");
        Form.Consequence = "答复马上能在网站上凭查询码查到。";
        return Page();
    }
}
