using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>Writes down what was published by hand; one after the other.</summary>
internal sealed class RecordPage(CurrentActor current, Db db, RecordPublication record, LegalClock clock) : PageModel
{
    public FormState Form { get; private set; } = null!;

    public bool HasChannels { get; private set; }

    public string? Told => TempData["Told"] as string;

    private FieldChoices choices = new();

    public async Task<IActionResult> OnGetAsync(Guid? channel, CancellationToken cancel) =>
        await StopAsync(cancel) ?? Show(FormState.Of(choices, new RecordPublication.Input { ChannelId = channel, On = clock.Now().Day }));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await StopAsync(cancel) is { } stop)
            return stop;
        var read = FormReader.Read<RecordPublication.Input>(Request.Form, choices);
        if (read.Input is { } input)
        {
            var done = await record.RunAsync(input, await current.ReadAsync(cancel), cancel);
            if (done.Refusal is not { } refusal)
            {
                TempData["Told"] = $"已登记“{input.Title}”，计入发布条数。可以接着登记。";
                return Redirect($"/desk/channels/record?channel={input.ChannelId}");
            }

            read.State.Refuse(ChannelChoices.FieldOf(refusal), PublicationText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ChannelRights.MayKeep(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        choices = await ChannelChoices.ForRecordAsync(db, actor.BodyId, cancel);
        HasChannels = await db.Set<Channel>().AnyAsync(one => one.BodyId == actor.BodyId && one.Kind != ChannelKind.Portal, cancel);
        return null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("登记发布", "/desk/channels");
        Form.Consequence = "登记以后计入这个渠道和总数；登记错了的，可以在发布明细里撤下。";
        return Page();
    }
}
