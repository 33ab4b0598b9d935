using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Acts;

namespace Tongming.Web.Publications.Desk;

/// <summary>The page of any act on an item: the form that its Input makes, what it is about beside it, and what will follow.</summary>
[RequestSizeLimit(EditionFields.MostBytes)]
[RequestFormLimits(ValueLengthLimit = EditionFields.MostBytes)]
internal sealed class ItemActPage(CurrentActor current, Db db, ItemActs acts, PerformEditionAct perform, LegalClock clock) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public IEditionAct Act { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    /// <summary>The edition that the act is about.</summary>
    public Edition Edition => PerformEditionAct.EditionOf(Act.Act, Screen.Editions);

    public PublicationActEntry Entry => PublicationActs.Of(Act.Act);

    /// <summary>The mark of the form: the same mark is the same act, however often it is sent.</summary>
    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<IActionResult> OnGetAsync(Guid id, string act, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!await LoadAsync(actor, id, act, cancel))
            return NotFound();
        if (!Screen.Acts.Contains(Act.Act))
        {
            TempData["Refused"] = PublicationText.Say(
                Edition.WhyNotAgain(Act.Act, actor.Id)
                    ?? Edition.WhyNot(Act.Act)
                    ?? new Refusal("publication.act.not-permitted", Entry.Label)
            );
            return Redirect(Screen.Address);
        }

        Form = await StartAsync(actor, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string act, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!await LoadAsync(actor, id, act, cancel))
            return NotFound();
        if (Request.Form["Token"].ToString() is { Length: >= 16 and <= 80 } mark)
            Token = mark;
        var reading = FormReader.Read(Act.Input, Request.Form, await ItemChoices.OfAsync(db, actor.BodyId, cancel));
        Form = reading.State;
        if (reading.Input is null || Form.Errors.Count > 0)
            return Again();
        var version = int.TryParse(Request.Form["Version"], out var shown) ? shown : -1;
        var done = await perform.RunAsync(Act, reading.Input, new PerformEditionAct.Target(id, Token, version), actor, cancel);
        if (done.Refusal is { } refusal)
        {
            Form.Refuse(FieldOf(refusal), PublicationText.Say(refusal));
            return Again();
        }

        TempData["Told"] = done.Value!.Repeated
            ? $"“{Entry.Label}”已经办过，没有重复办理。"
            : done.Value.Sentence ?? $"“{Entry.Label}”已办理，状态：{EditionStates.NameOf(done.Value.State)}。";
        // Who asked for a figure has saved his text with it, so that nothing that he typed is lost.
        return Redirect(
            Act.Act == PublicationAct.Edit && Request.Form["then"] == "figures" ? FiguresPage.AddressOf(id) : $"/desk/publications/{id}"
        );
    }

    /// <summary>The field that a refusal is about, or empty for the whole form.</summary>
    public static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "publication.mark.reason-missing" => nameof(EditionFields.MarkReason),
            "column.not-found" or "publication.column.closed" => nameof(EditionFields.ColumnId),
            "publication.secrecy-mark" => $"{refusal.Arguments[0]}" switch
            {
                "标题" => nameof(EditionFields.Title),
                "内容概述" => nameof(EditionFields.Summary),
                "更正说明" => nameof(EditionFields.CorrectionNote),
                _ => nameof(EditionFields.Html),
            },
            "catalogue.row-not-found" => nameof(EditionFields.CatalogueEntryId),
            "html.too-large" or "html.too-complex" => nameof(EditionFields.Html),
            "publication.release.past" or "publication.release.late" => nameof(ScheduleItem.InputOf.On),
            _ => "",
        };

    private async Task<bool> LoadAsync(Actor actor, Guid id, string code, CancellationToken cancel)
    {
        if (
            acts.Find(code) is not { } act
            || await ItemScreen.LoadAsync(db, acts, (actor, id, clock.Now().Instant), cancel) is not { } screen
        )
            return false;
        (Act, Screen) = (act, screen);
        return true;
    }

    private async Task<FormState> StartAsync(Actor actor, CancellationToken cancel)
    {
        var choices = await ItemChoices.OfAsync(db, actor.BodyId, cancel);
        return Act.Act == PublicationAct.Edit
            ? FormState.Of(choices, EditionFields.Of(Edition.Content()))
            : FormState.Blank(Act.Input, choices, new Dictionary<string, string> { ["ContentHash"] = Edition.ContentHash });
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
