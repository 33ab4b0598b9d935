using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>One content on one channel: how it stands, what was sent, and what a person can do about it.</summary>
internal sealed class PostPage(CurrentActor current, Db db, LegalClock clock, PostPage.DeliveryActs acts) : PageModel
{
    /// <summary>The acts of people on deliveries.</summary>
    internal sealed record DeliveryActs(ResendDelivery Resend, ConfirmDelivery Confirm, ConfirmRemoval Removal, RetractDelivery Retract);

    public DeliveriesOfItem.Line Line { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public string? Told { get; private set; }

    public string? Refused { get; private set; }

    /// <summary>The mark of the forms.</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The acts that ask nothing: name of the handler, label, what follows.</summary>
    public IEnumerable<(string Handler, string Label, string Note)> Acts
    {
        get
        {
            if (Line.MayResend)
                yield return Line.Delivery.State == DeliveryState.RemovalByPerson
                    ? ("Resend", "再由程序撤下", "马上再试一次。")
                    : ("Resend", "重新发送", "马上再发一次。请先确认那里没有，以免重复。");
            if (Line.MayConfirmRemoval)
                yield return ("Removal", "确认已经撤下", "在那里撤下以后再点。");
            if (Line.MayRetract)
                yield return ("Retract", "从这个渠道撤下", "只撤这个渠道，网站和其他渠道不变；不再计入条数。");
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        (Told, Refused) = (TempData["Told"] as string, TempData["Refused"] as string);
        return Show(FormState.Of(ChannelChoices.Words(), new ConfirmDelivery.Input { On = clock.Now().Day }));
    }

    /// <summary>Confirms that it is published there.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<ConfirmDelivery.Input>(Request.Form, ChannelChoices.Words());
        if (read.Input is { } input)
        {
            var target = new ActOnDelivery.Target(id, null, input.Token);
            var done = await acts.Confirm.RunAsync(input with { Target = target }, await current.ReadAsync(cancel), cancel);
            if (done.Refusal is not { } refusal)
                return After(id, null, "已确认发布，计入发布条数。");
            read.State.Refuse(ChannelChoices.FieldOf(refusal), PublicationText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    /// <summary>Has it sent, or taken back, again.</summary>
    public async Task<IActionResult> OnPostResendAsync(Guid id, string? token, int version, CancellationToken cancel)
    {
        var done = await acts.Resend.RunAsync(new(Target(id, token, version)), await current.ReadAsync(cancel), cancel);
        return After(id, done.Refusal, "已安排，一分钟之内开始。");
    }

    /// <summary>Confirms that it is gone there.</summary>
    public async Task<IActionResult> OnPostRemovalAsync(Guid id, string? token, int version, CancellationToken cancel)
    {
        var done = await acts.Removal.RunAsync(new(Target(id, token, version)), await current.ReadAsync(cancel), cancel);
        return After(id, done.Refusal, "已确认撤下，不再计入发布条数。");
    }

    /// <summary>Takes it back from this channel.</summary>
    public async Task<IActionResult> OnPostRetractAsync(Guid id, string? token, int version, CancellationToken cancel)
    {
        var done = await acts.Retract.RunAsync(new(Target(id, token, version)), await current.ReadAsync(cancel), cancel);
        return After(id, done.Refusal, "已安排撤下。");
    }

    private static ActOnDelivery.Target Target(Guid id, string? token, int version) => new(id, version, token ?? "");

    private IActionResult After(Guid id, Refusal? refusal, string told)
    {
        if (refusal is { Code: "channel.delivery.not-found" })
            return NotFound();
        if (refusal is not null)
            TempData["Refused"] = PublicationText.Say(refusal);
        else
            TempData["Told"] = told;
        return Redirect($"/desk/channels/posts/{id}");
    }

    private async Task<IActionResult?> StopAsync(Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ChannelRights.MaySee(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await DeliveriesOfItem.OneAsync(db, actor, id, cancel) is not { } line)
            return NotFound();
        (Line, MayKeep) = (line, ChannelRights.MayKeep(actor));
        return null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        Form.Submit = "确认已发布";
        return Page();
    }
}
