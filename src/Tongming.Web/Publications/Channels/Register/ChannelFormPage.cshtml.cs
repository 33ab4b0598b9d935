using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Channels.Reach;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>The form of a channel: a new one (<c>new</c>), or one that is there (its id).</summary>
internal sealed class ChannelFormPage(CurrentActor current, Db db, OpenChannel open, ChangeChannel change, ChannelOptions options)
    : PageModel
{
    /// <summary>The channel, or null for a new one.</summary>
    public Channel? Channel { get; private set; }

    public FormState Form { get; private set; } = null!;

    /// <summary>The connections of the settings, by name.</summary>
    public IReadOnlyList<string> Connections => [.. options.Connections.Keys.Order(StringComparer.Ordinal)];

    public async Task<IActionResult> OnGetAsync(string key, [FromServices] LegalClock clock, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        return Show(
            Channel is null
                ? FormState.Of(ChannelChoices.Words(), new OpenChannel.Input { OpenedOn = clock.Now().Day })
                : FormState.Of(ChannelChoices.Words(), ChangeChannel.Input.Of(Channel))
        );
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        var actor = await current.ReadAsync(cancel);
        if (Channel is null)
        {
            var read = FormReader.Read<OpenChannel.Input>(Request.Form, ChannelChoices.Words());
            return read.Input is { } opened
                ? After(read.State, (await open.RunAsync(opened, actor, cancel)).Refusal, $"已登记渠道“{opened.Name}”。")
                : Again(read.State);
        }

        var changed = FormReader.Read<ChangeChannel.Input>(Request.Form, ChannelChoices.Words());
        return changed.Input is { } input
            ? After(changed.State, (await change.RunAsync(input with { ChannelId = Channel.Id }, actor, cancel)).Refusal, "已保存渠道。")
            : Again(changed.State);
    }

    private async Task<IActionResult?> StopAsync(string key, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ChannelRights.MayKeep(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (key == "new")
            return null;
        if (!Guid.TryParse(key, out var id))
            return NotFound();
        Channel = await db.Set<Channel>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        return Channel is null ? NotFound() : null;
    }

    private IActionResult After(FormState form, Refusal? refusal, string told)
    {
        if (refusal is null)
        {
            TempData["Told"] = told;
            return Redirect("/desk/channels");
        }

        form.Refuse(ChannelChoices.FieldOf(refusal), PublicationText.Say(refusal));
        return Again(form);
    }

    private PageResult Again(FormState form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(form);
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = (Channel is null ? "登记渠道" : "保存渠道", "/desk/channels");
        Form.Consequence = Channel is null ? "登记以后，可以选它发布信息；公众在“公开渠道”页上能看到。" : "马上生效；已经发布的不变。";
        return Page();
    }
}
