using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Disputes;

/// <summary>Enters a dispute; <c>?request=</c> names the case.</summary>
internal sealed class NewDisputePage(CurrentActor current, Db db, DisputeRight right, EnterDispute enter) : PageModel
{
    /// <summary>What can be chosen.</summary>
    public static readonly FieldChoices Choices = new FieldChoices().Words<DisputeKind>(RequestNames.Of);

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? request, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!await right.HasAsync(actor, cancel))
            return StatusCode(StatusCodes.Status403Forbidden);
        var number = await db.Set<InformationRequest>()
            .Visible(actor, actor.BodyId)
            .Where(one => one.Id == request)
            .Select(one => one.Number)
            .FirstOrDefaultAsync(cancel);
        return Show(FormState.Of(Choices, new EnterDispute.Input { Number = number?.ToString() ?? "" }));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var read = FormReader.Read<EnterDispute.Input>(Request.Form, Choices);
        if (read.Input is not { } input)
            return Again(read.State);
        var entered = await enter.RunAsync(input, actor, cancel);
        if (entered.Refusal is not { } refusal)
            return Redirect($"/desk/disputes/{entered.Value}");
        read.State.Refuse(FieldOf(refusal), AftermathText.Say(refusal));
        return Again(read.State);
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "request.not-found" or "request.number.unreadable" or "request.state.not-allowed" => nameof(EnterDispute.Input.Number),
            "request.dispute.future" or "request.dispute.before-receipt" => nameof(EnterDispute.Input.NotifiedOn),
            _ => "",
        };

    private PageResult Again(FormState form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(form);
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel, Form.Consequence) = ("登记复议诉讼", "/desk/disputes", "登记后算出答复（答辩）期限，并记入台账。");
        return Page();
    }
}
