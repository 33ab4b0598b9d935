using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Disputes.Complaints;

/// <summary>One complaint, and the form that settles it.</summary>
internal sealed class ComplaintPage(CurrentActor current, Db db, DisputeRight right, SettleComplaint settle) : PageModel
{
    /// <summary>What can be chosen as a result.</summary>
    public static readonly FieldChoices Choices = new FieldChoices()
        .Words<ComplaintResult>(RequestNames.Of)
        .Only(nameof(SettleComplaint.Input.Result), ComplaintResult.Founded, ComplaintResult.Unfounded, ComplaintResult.Forwarded);

    public Complaint Complaint { get; private set; } = null!;

    /// <summary>Null where it is settled, or the actor may not.</summary>
    public FormState? Form { get; private set; }

    private Actor actor = Actor.Stranger;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var given = new Dictionary<string, object?> { [nameof(SettleComplaint.Input.ComplaintId)] = id };
        var read = FormReader.Read<SettleComplaint.Input>(Request.Form, Choices, given);
        if (read.Input is not null)
        {
            var settled = await settle.RunAsync(read.Input, actor, cancel);
            if (settled.Refusal is not { } refusal)
                return Redirect($"/desk/complaints/{id}");
            read.State.Refuse(refusal.Code.EndsWith("missing", StringComparison.Ordinal) ? "Measure" : "On", AftermathText.Say(refusal));
        }

        Form = Named(read.State);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static FormState Named(FormState form)
    {
        form.Submit = "办结举报投诉";
        return form;
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        var mayRecord = await right.HasAsync(actor, cancel);
        if (await ComplaintsPage.Visible(db, actor, mayRecord).FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } complaint)
            return NotFound();
        Complaint = complaint;
        if (mayRecord && complaint.ClosedOn is null)
            Form = Named(FormState.Of(Choices, new SettleComplaint.Input { Version = complaint.Version }));
        return null;
    }
}
