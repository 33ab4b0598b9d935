using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Files;

namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>The page of any act: the form that its Input makes, what it is about beside it, and what will follow below it.</summary>
[RequestSizeLimit(KeepFiles.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = KeepFiles.MostBytes)]
internal sealed class ActPage(CurrentActor current, Db db, ReadActScreen read, ReadPostedFiles files, CarryOutAct carry) : PageModel
{
    public ActScreen Screen { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    public PostedFiles Posted { get; private set; } = PostedFiles.None;

    /// <summary>The mark of the form: the same mark is the same act, however often it is sent.</summary>
    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<IActionResult> OnGetAsync(Guid id, string act, int? pages, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await read.RunAsync(db, actor, (id, act, pages), cancel) is not { } screen)
            return NotFound();
        if (!screen.Case.Acts.Contains(screen.Act.Act))
        {
            var entry = RequestActs.Of(screen.Act.Act);
            TempData["Refused"] = RefusalText.Say(
                screen.Case.View.Request.WhyNot(entry.Act) ?? new Refusal("request.act.not-permitted", entry.Label)
            );
            return Redirect(screen.Case.Address);
        }

        (Screen, Form, Posted) = (screen, screen.Start, new PostedFiles(screen.Attached, []));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string act, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await read.RunAsync(db, actor, (id, act, null), cancel) is not { } screen)
            return NotFound();
        Screen = screen;
        if (Request.Form["Token"].ToString() is { Length: >= 16 and <= 80 } mark)
            Token = mark;
        var reading = FormReader.Read(screen.Act.Input, Request.Form, screen.Choices);
        Form = reading.State;
        var of = (screen.Case.View.Request.BodyId, id, PostedFiles.GoOut(screen.Act.Act));
        Posted = PostedFiles.Takes(screen.Act.Act) ? await files.RunAsync(Request.Form, of, Form, cancel) : PostedFiles.None;
        if (reading.Input is null || Form.Errors.Count > 0)
            return Again();
        var sent = new CarryOutAct.Sent(screen.Act, reading.Input, Token, Version());
        var rows = new KeptRows(of.BodyId, id, Posted.Files) { Justified = InspectOutgoing.Justified(Posted.Looked) };
        var done = await carry.RunAsync(sent, rows, actor, cancel);
        if (done.Refusal is not { } refusal)
            return await LeaveAsync(actor, id, done.Value!.Sentence, cancel);
        Form.Refuse("", RefusalText.Say(refusal));
        return Again();
    }

    /// <summary>Back to the case; who may see it no more, because somebody else has it now, goes to the list.</summary>
    private async Task<IActionResult> LeaveAsync(Actor actor, Guid id, string sentence, CancellationToken cancel)
    {
        TempData["Told"] = sentence;
        return Redirect(await CaseView.FindAsync(db, actor, id, cancel) is null ? "/desk/requests" : Screen.Case.Address);
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private int? Version() => int.TryParse(Request.Form["Version"], out var version) ? version : -1;
}
