using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Channels.Adoptions;

/// <summary>Writes an adoption down.</summary>
internal sealed class AdoptionFormPage(CurrentActor current, RecordAdoption record, LegalClock clock) : PageModel
{
    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        ChannelRights.MayKeep(await current.ReadAsync(cancel))
            ? Show(FormState.Of(ChannelChoices.Words(), new RecordAdoption.Input { On = clock.Now().Day }))
            : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ChannelRights.MayKeep(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var read = FormReader.Read<RecordAdoption.Input>(Request.Form, ChannelChoices.Words());
        if (read.Input is { } input)
        {
            var done = await record.RunAsync(input, actor, cancel);
            if (done.Refusal is not { } refusal)
            {
                TempData["Told"] = $"已登记“{input.Title}”的录用。";
                return Redirect("/desk/adoptions");
            }

            read.State.Refuse(ChannelChoices.FieldOf(refusal), PublicationText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("登记录用", "/desk/adoptions");
        Form.Consequence = "登记以后计入录用篇数；登记错了的，可以作废重记。";
        return Page();
    }
}
