using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>Chooses the channels of an item.</summary>
internal sealed class ItemChannelsPage(CurrentActor current, Db db, ChooseChannels choose) : PageModel
{
    public Guid ItemId { get; private set; }

    public string ItemTitle { get; private set; } = "";

    public FormState Form { get; private set; } = null!;

    private FieldChoices choices = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var body = (await current.ReadAsync(cancel)).BodyId;
        var chosen = await PlanDeliveries.ChannelsAsync(db, body, id, cancel);
        return Show(FormState.Of(choices, new ChooseChannels.Input { Channels = [.. chosen.Select(one => one.Id)] }));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<ChooseChannels.Input>(Request.Form, choices);
        if (read.Input is { } input)
        {
            var done = await choose.RunAsync(input with { PublicationId = id }, await current.ReadAsync(cancel), cancel);
            if (done.Refusal is not { } refusal)
            {
                TempData["Told"] = "已选好渠道。";
                return Redirect($"/desk/publications/{id}");
            }

            read.State.Refuse("", PublicationText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!await ChannelRights.SeesAsync(db, actor, id, cancel))
            return NotFound();
        if (!(await DeliveriesOfItem.LoadAsync(db, actor, id, cancel)).MayChoose)
            return StatusCode(StatusCodes.Status403Forbidden);
        ItemId = id;
        ItemTitle = await db.Set<Edition>()
            .Where(one => one.BodyId == actor.BodyId && one.PublicationId == id)
            .OrderByDescending(one => one.Number)
            .Select(one => one.Title)
            .FirstAsync(cancel);
        choices = await ChannelChoices.ForItemAsync(db, actor.BodyId, cancel);
        return null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("保存渠道", $"/desk/publications/{ItemId}");
        Form.Consequence = "还没有发布的，到发布的那一刻发送；已经发布的，新加的渠道马上发送，已经发出的不受影响。";
        return Page();
    }
}
