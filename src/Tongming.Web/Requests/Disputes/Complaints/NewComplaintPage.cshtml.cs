using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Disputes.Complaints;

/// <summary>Enters a complaint; <c>?request=</c> names the case that it is about.</summary>
internal sealed class NewComplaintPage(CurrentActor current, Db db, DisputeRight right, ReceiveComplaint receive) : PageModel
{
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
        return Show(FormState.Of(null, new ReceiveComplaint.Input { Number = number?.ToString() ?? "" }));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var read = FormReader.Read<ReceiveComplaint.Input>(Request.Form);
        if (read.Input is not null)
        {
            var received = await receive.RunAsync(read.Input, actor, cancel);
            if (received.Refusal is not { } refusal)
                return Redirect($"/desk/complaints/{received.Value}");
            read.State.Refuse(refusal.Code == "request.complaint.future" ? "ReceivedOn" : "Number", AftermathText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("登记举报投诉", "/desk/complaints");
        return Page();
    }
}
