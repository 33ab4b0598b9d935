using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Desk;

/// <summary>Begins an item: first what kind, then the form.</summary>
[RequestSizeLimit(EditionFields.MostBytes)]
[RequestFormLimits(ValueLengthLimit = EditionFields.MostBytes)]
internal sealed class NewItemPage(CurrentActor current, Db db, DraftItem draft) : PageModel
{
    /// <summary>The kind that was chosen, or null.</summary>
    public PublicationKindEntry? Kind { get; private set; }

    public FormState Form { get; private set; } = null!;

    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<IActionResult> OnGetAsync(string? kind, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!await MayAsync(actor, cancel))
            return StatusCode(StatusCodes.Status403Forbidden);
        Kind = PublicationKinds.WithCode(kind ?? "");
        Form = FormState.Of(await ItemChoices.OfAsync(db, actor.BodyId, cancel), new EditionFields());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? kind, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!await MayAsync(actor, cancel))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (PublicationKinds.WithCode(kind ?? "") is not { } chosen)
            return NotFound();
        Kind = chosen;
        if (Request.Form["Token"].ToString() is { Length: >= 16 and <= 80 } mark)
            Token = mark;
        var reading = FormReader.Read<EditionFields>(Request.Form, await ItemChoices.OfAsync(db, actor.BodyId, cancel));
        Form = reading.State;
        if (reading.Input is not { } fields)
            return Again();
        var done = await draft.RunAsync(new DraftItem.Input(chosen.Kind, fields, Token), actor, cancel);
        if (done.Refusal is not { } refusal)
            return Redirect($"/desk/publications/{done.Value}");
        Form.Refuse(ItemActPage.FieldOf(refusal), PublicationText.Say(refusal));
        return Again();
    }

    private async Task<bool> MayAsync(Actor actor, CancellationToken cancel) =>
        actor.BodyId != Guid.Empty
        && PublishingOfBodies.Right(await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel), actor, PublicationAct.Draft, null)
            is not null;

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
