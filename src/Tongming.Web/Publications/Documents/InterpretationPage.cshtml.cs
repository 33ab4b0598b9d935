using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>How a text is interpreted: the plan, or the recorded exemption.</summary>
internal sealed class InterpretationPage(CurrentActor current, Db db, SettleInterpretation settle) : PageModel
{
    public Guid Id { get; private set; }

    public string Title { get; private set; } = "";

    public FormState Plan { get; private set; } = null!;

    public FormState Exempt { get; private set; } = null!;

    private Actor actor = Actor.Stranger;

    private FieldChoices choices = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await StopAsync(id, cancel) ?? Show(null, null);

    public async Task<IActionResult> OnPostPlanAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<SettleInterpretation.PlanInput>(Request.Form, choices);
        if (
            read.Input is { } input
            && await AfterAsync(read.State, settle.PlanAsync(id, input, actor, cancel), "已拟订解读方案。") is { } done
        )
            return done;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State, null);
    }

    public async Task<IActionResult> OnPostExemptAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<SettleInterpretation.ExemptInput>(Request.Form, choices);
        if (
            read.Input is { } input
            && await AfterAsync(read.State, settle.ExemptAsync(id, input, actor, cancel), "已记录不作解读。") is { } done
        )
            return done;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(null, read.State);
    }

    private async Task<IActionResult?> AfterAsync(FormState form, Task<Outcome<Guid>> settling, string told)
    {
        if ((await settling).Refusal is { } refusal)
        {
            form.Refuse(refusal.Code.EndsWith("self-approved", StringComparison.Ordinal) ? "ApprovedBy" : "", PublicationText.Say(refusal));
            return null;
        }

        TempData["Told"] = told;
        return Redirect($"/desk/publications/{Id}");
    }

    private async Task<IActionResult?> StopAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel);
        var title = await db.Set<Edition>()
            .VisibleTo(actor, rights)
            .Where(one => one.PublicationId == id)
            .OrderByDescending(one => one.Number)
            .Select(one => one.Title)
            .FirstOrDefaultAsync(cancel);
        if (title is null)
            return NotFound();
        if (!SettleInterpretation.May(actor, rights))
            return StatusCode(StatusCodes.Status403Forbidden);
        (Id, Title) = (id, title);
        choices = await DocumentChoices.InterpretationAsync(db, actor.BodyId, cancel);
        settled = await db.Set<InterpretationSettlement>()
            .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.PolicyId == id, cancel);
        return null;
    }

    private InterpretationSettlement? settled;

    private PageResult Show(FormState? plan, FormState? exempt)
    {
        var known = settled?.Plan();
        Plan =
            plan
            ?? FormState.Of(
                choices,
                new SettleInterpretation.PlanInput
                {
                    Forms = known?.Forms ?? [],
                    PlannedOn = known?.PlannedOn,
                    FirstInterpreter = known?.FirstInterpreter ?? "",
                    SectionId = known?.SectionId,
                }
            );
        Exempt = exempt ?? FormState.Of(choices, new SettleInterpretation.ExemptInput { Reason = settled?.ExemptFor ?? "" });
        (Plan.Id, Plan.Submit, Plan.Action) = (
            "interpretation-plan",
            "确定解读方案",
            $"/desk/publications/{Id}/interpretation?handler=Plan"
        );
        (Exempt.Id, Exempt.Submit, Exempt.Action) = (
            "interpretation-exempt",
            "记录不作解读",
            $"/desk/publications/{Id}/interpretation?handler=Exempt"
        );
        Plan.Cancel = $"/desk/publications/{Id}";
        Plan.Consequence = "有了方案，文件审核通过后可以发布；到期没有解读，在规范性文件页面提醒。";
        Exempt.Consequence = "记入台账，文件可以不经解读发布。";
        return Page();
    }
}
