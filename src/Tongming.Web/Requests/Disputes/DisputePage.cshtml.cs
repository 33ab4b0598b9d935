using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Disputes;

/// <summary>One reconsideration or suit with what can be recorded of it.</summary>
internal sealed class DisputePage(
    CurrentActor current,
    Db db,
    LegalClock clock,
    DisputeRight right,
    AnswerDispute answer,
    DecideDispute decide
) : PageModel
{
    /// <summary>What can be chosen as a result.</summary>
    public static readonly FieldChoices Choices = new FieldChoices()
        .Words<DisputeResult>(RequestNames.Of)
        .Only(nameof(DecideDispute.Input.Result), DisputeResult.Upheld, DisputeResult.Corrected, DisputeResult.Other);

    public Dispute Dispute { get; private set; } = null!;

    public InformationRequest Case { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Now().Day;

    /// <summary>Null where the answer was recorded, or the actor may not.</summary>
    public FormState? AnswerForm { get; private set; }

    /// <summary>Null where it is decided, or the actor may not.</summary>
    public FormState? DecideForm { get; private set; }

    private Actor actor = Actor.Stranger;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<AnswerDispute.Input>(Request.Form, Choices, Given(nameof(AnswerDispute.Input.DisputeId), id));
        AnswerForm = read.State;
        return await AfterAsync(read.State, read.Input is null ? null : answer.RunAsync(read.Input, actor, cancel));
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<DecideDispute.Input>(Request.Form, Choices, Given(nameof(DecideDispute.Input.DisputeId), id));
        DecideForm = read.State;
        return await AfterAsync(read.State, read.Input is null ? null : decide.RunAsync(read.Input, actor, cancel));
    }

    private static Dictionary<string, object?> Given(string name, Guid id) => new() { [name] = id };

    private async Task<IActionResult> AfterAsync(FormState state, Task<Outcome<Guid>>? done)
    {
        if (done is not null)
        {
            var outcome = await done;
            if (outcome.Refusal is not { } refusal)
                return Redirect($"/desk/disputes/{Dispute.Id}");
            state.Refuse("On", AftermathText.Say(refusal));
        }

        Name(AnswerForm, "answer", "登记答复（答辩）");
        Name(DecideForm, "decide", "登记审理结果");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (await DisputeTotals.Visible(db, actor).FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } dispute)
            return NotFound();
        Dispute = dispute;
        Case = await db.Set<InformationRequest>().Visible(actor, actor.BodyId).FirstAsync(one => one.Id == dispute.RequestId, cancel);
        if (!await right.HasAsync(actor, cancel))
            return null;
        if (dispute.Stage == DisputeStage.Notified)
            AnswerForm = FormState.Of(Choices, new AnswerDispute.Input { Version = dispute.Version });
        if (dispute.Stage != DisputeStage.Decided)
            DecideForm = FormState.Of(Choices, new DecideDispute.Input { Version = dispute.Version });
        Name(AnswerForm, "answer", "登记答复（答辩）");
        Name(DecideForm, "decide", "登记审理结果");
        return null;
    }

    private void Name(FormState? form, string handler, string submit)
    {
        if (form is null)
            return;
        (form.Id, form.Action, form.Submit) = (handler, $"/desk/disputes/{Dispute.Id}?handler={handler}", submit);
    }
}
