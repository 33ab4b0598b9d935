using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Desk.Acting;
using Tongming.Web.Requests.Desk.Api;
using Tongming.Web.Requests.Files;

namespace Tongming.Web.Requests.Desk.NewCases;

/// <summary>Entering an application that did not come by the site: first how it came, then what that asks for.</summary>
[RequestSizeLimit(KeepFiles.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = KeepFiles.MostBytes)]
internal sealed class NewCasePage(CurrentActor current, EnterCase enter, ReadPostedFiles files, RequestOptions options) : PageModel
{
    public IntakeChannel? Channel { get; private set; }

    public FormState Arrival { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    public PostedFiles Posted { get; private set; } = PostedFiles.None;

    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(IntakeChannel? channel)
    {
        if (!await enter.MayAsync(await current.ReadAsync(HttpContext.RequestAborted)))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (channel is { } chosen && NewCaseChannel.All.Any(one => one.Channel == chosen))
        {
            Channel = chosen;
            Token = RandomNumberGenerator.GetHexString(32, lowercase: true);
            Arrival = new FormState(FormShape.Of(NewCaseChannel.ArrivalOf(chosen)), new FieldChoices(), []);
            Form = new FormState(FormShape.Of(typeof(NewCaseInput)), NewCaseChannel.Choices(), []);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IntakeChannel? channel, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!await enter.MayAsync(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (channel is not { } chosen || NewCaseChannel.All.All(one => one.Channel != chosen))
            return NotFound();
        (Channel, Token) = (chosen, Request.Form["Token"].ToString());
        var arrival = FormReader.Read(NewCaseChannel.ArrivalOf(chosen), Request.Form);
        var form = FormReader.Read<NewCaseInput>(Request.Form, NewCaseChannel.Choices());
        (Arrival, Form) = (arrival.State, form.State);
        Posted = await files.RunAsync(Request.Form, (actor.BodyId, actor.Id, false), Form, cancel);
        if (form.Input?.More.Count >= options.MostMatters)
            Form.Refuse(nameof(NewCaseInput.More), $"一份申请最多 {options.MostMatters} 件。请分成几份登记。");
        if (!DeskAnswers.IsToken(Token))
            Form.Refuse("", "这张表单不完整，可能打开得太久了。请重新打开页面再填一次。");
        if (arrival.Input is not IArrival came || form.Input is null || Form.Errors.Count > 0)
            return Again();
        var entered = await enter.RunAsync(new(chosen, came.Dates(), form.Input, Token) { Files = Posted.Files }, actor, cancel);
        if (entered.Refusal is { } refusal)
        {
            Form.Refuse("", RefusalText.Say(refusal));
            return Again();
        }

        TempData["Told"] = entered.Value!.Sentence;
        return Redirect($"/desk/requests/{entered.Value.RequestIds[0]}");
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
