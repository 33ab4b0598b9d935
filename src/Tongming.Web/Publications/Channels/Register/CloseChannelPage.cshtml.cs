using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>Closes a channel, with the approval.</summary>
internal sealed class CloseChannelPage(CurrentActor current, Db db, CloseChannel close, LegalClock clock) : PageModel
{
    public Channel Channel { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await StopAsync(id, cancel)
        ?? Show(FormState.Of(ChannelChoices.Words(), new CloseChannel.Input { On = clock.Now().Day, Version = Channel.Version }));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<CloseChannel.Input>(Request.Form, ChannelChoices.Words());
        if (read.Input is { } input)
        {
            var done = await close.RunAsync(input with { ChannelId = id }, await current.ReadAsync(cancel), cancel);
            if (done.Refusal is not { } refusal)
            {
                TempData["Told"] = $"已停用渠道“{Channel.Name}”。";
                return Redirect("/desk/channels");
            }

            read.State.Refuse(ChannelChoices.FieldOf(refusal), PublicationText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ChannelRights.MayKeep(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<Channel>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel) is not { } channel)
            return NotFound();
        Channel = channel;
        return null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("停用渠道", $"/desk/channels/{Channel.Id}");
        Form.Consequence = "停用后不再发布，等着发的不会发出；已经发布的照样统计。停用以后不能恢复，重新开办的另行登记。";
        return Page();
    }
}
