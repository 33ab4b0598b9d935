using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Registers;

/// <summary>The form of an act on a decision of the register.</summary>
internal sealed class DecisionActPage(CurrentActor current, Db db, ActOnDecision perform, LegalClock clock) : PageModel
{
    public RegisterKind Register { get; private set; } = null!;

    public EnforcementDecision Decision { get; private set; } = null!;

    public string Label { get; private set; } = "";

    public FormState Form { get; private set; } = null!;

    private Actor actor = Actor.Stranger;

    private Type type = null!;

    private FieldChoices choices = null!;

    public async Task<IActionResult> OnGetAsync(string register, Guid id, string act, CancellationToken cancel)
    {
        if (await StopAsync(register, id, act, cancel) is { } stop)
            return stop;
        var today = clock.Now().Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Show(FormState.Blank(type, choices, new Dictionary<string, string> { ["On"] = today }));
    }

    public async Task<IActionResult> OnPostAsync(string register, Guid id, string act, CancellationToken cancel)
    {
        if (await StopAsync(register, id, act, cancel) is { } stop)
            return stop;
        var read = FormReader.Read(type, Request.Form, choices);
        if (read.Input is IDecisionAct input)
        {
            var done = await perform.RunAsync(id, input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = $"{Label}：{Decision.Number}。";
                return Redirect($"/desk/registers/{Register.Code}");
            }

            read.State.Refuse("", PublicationText.Say(done.Refusal!));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(string register, Guid id, string act, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var found = await db.Set<EnforcementDecision>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        var known = ActOnDecision.All.Where(one => one.Code == act).ToList();
        if (found is null || known.Count == 0 || RegisterKind.Find(register) is not { } kind || kind.Kind != found.Kind)
            return NotFound();
        (Register, Decision, Label, type) = (kind, found, known[0].Label, known[0].Form);
        choices = await RegisterChoices.OfAsync(db, actor.BodyId, cancel);
        return null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = (Label, $"/desk/registers/{Register.Code}");
        Form.Consequence =
            type == typeof(WithdrawDecision) ? "请先在信息发布里撤下这条信息，再来登记。"
            : type == typeof(UpsetDecision) ? "公开的决定信息须在 3 个工作日内撤回。"
            : "记入台账。";
        return Page();
    }
}
