using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>The form of an act on a document.</summary>
internal sealed class DocumentActPage(CurrentActor current, Db db, ActOnDocument perform, LegalClock clock) : PageModel
{
    public NormativeDocument Document { get; private set; } = null!;

    public DocumentActList.Entry Entry { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    private Actor actor = Actor.Stranger;

    private FieldChoices choices = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string act, CancellationToken cancel)
    {
        if (await StopAsync(id, act, cancel) is { } stop)
            return stop;
        var today = clock.Now().Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var known = new Dictionary<string, string>
        {
            ["Version"] = $"{Document.Version}",
            ["On"] = today,
            ["From"] = today,
        };
        if (Entry.Form == typeof(LinkDocument))
            (known["RegistrationNumber"], known["PublicationId"]) = (Document.RegistrationNumber, $"{Document.PublicationId}");
        return Show(FormState.Blank(Entry.Form, choices, known));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string act, CancellationToken cancel)
    {
        if (await StopAsync(id, act, cancel) is { } stop)
            return stop;
        var read = FormReader.Read(Entry.Form, Request.Form, choices);
        if (read.Input is IDocumentAct input)
        {
            var done = await perform.RunAsync(id, input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = $"“{Entry.Label}”已登记，现在的状态：{DocumentNames.Of(done.Value)}。";
                return Redirect($"/desk/documents/{id}");
            }

            read.State.Refuse(FieldOf(done.Refusal!), PublicationText.Say(done.Refusal!));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(Guid id, string act, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var found = await db.Set<NormativeDocument>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        if (found is null || DocumentActList.Find(act) is not { } entry)
            return NotFound();
        (Document, Entry) = (found, entry);
        choices = await DocumentChoices.OfAsync(db, actor.BodyId, id, cancel);
        return null;
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "publication.document.number-missing" => "Number",
            "publication.document.not-later" => "LastDay",
            "publication.document.amendment-days" => "EffectiveOn",
            _ => "",
        };

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = (Entry.Label, $"/desk/documents/{Document.Id}");
        Form.Consequence = Entry.Act is null
            ? "公开页面上马上标出状态。"
            : "状态随之变化，公开页面、清理目录和年报表二同时更新；不能删除，记入台账。";
        return Page();
    }
}
