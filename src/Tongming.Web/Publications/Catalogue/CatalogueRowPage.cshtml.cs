using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The form of a row: a new one (<c>new?year=</c>), or one that is there (its id).</summary>
internal sealed class CatalogueRowPage(CurrentActor current, Db db, KeepCatalogueRow keep, LegalClock clock) : PageModel
{
    public CatalogueEntry? Entry { get; private set; }

    public int Year { get; private set; }

    /// <summary>How many items of the portal name the row.</summary>
    public int Items { get; private set; }

    public FormState Form { get; private set; } = null!;

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    private FieldChoices choices = null!;

    public async Task<IActionResult> OnGetAsync(string key, int? year, CancellationToken cancel)
    {
        if (await StopAsync(key, year, cancel) is { } stop)
            return stop;
        var subject = await db.Set<Body>().Where(one => one.Id == actor.BodyId).Select(one => one.Name).FirstAsync(cancel);
        return Show(FormState.Of(choices, Entry is null ? new CatalogueRowFields { Subject = subject } : CatalogueRowFields.Of(Entry)));
    }

    public async Task<IActionResult> OnPostAsync(string key, int? year, CancellationToken cancel)
    {
        if (await StopAsync(key, year, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<CatalogueRowFields>(Request.Form, choices);
        if (read.Input is not { } fields)
            return Again(read.State);
        var act = Entry is null ? KeepCatalogueRow.Added : KeepCatalogueRow.Changed;
        var input = new KeepCatalogueRow.Input(act, Year, Entry?.Id ?? Guid.Empty, fields.Token) { Fields = fields };
        if ((await keep.RunAsync(input, actor, cancel)).Refusal is { } refusal)
        {
            read.State.Refuse(FieldOf(refusal), PublicationText.Say(refusal));
            return Again(read.State);
        }

        TempData["Told"] = Entry is null ? "已添加这一项。" : "已保存这一项。";
        return Redirect($"/desk/catalogue?year={Year}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string key, string? token, CancellationToken cancel)
    {
        if (await StopAsync(key, null, cancel) is { } stop)
            return stop;
        if (Entry is null)
            return NotFound();
        var input = new KeepCatalogueRow.Input(KeepCatalogueRow.Removed, Year, Entry.Id, token ?? "");
        var done = await keep.RunAsync(input, actor, cancel);
        TempData[done.Succeeded ? "Told" : "Refused"] = done.Succeeded ? "已从目录里删除。" : PublicationText.Say(done.Refusal!);
        return Redirect($"/desk/catalogue?year={Year}");
    }

    private Actor actor = Actor.Stranger;

    private async Task<IActionResult?> StopAsync(string key, int? year, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        choices = await CatalogueRowFields.ChoicesAsync(db, actor.BodyId, cancel);
        Year = year is >= 2008 and <= 2100 ? year.Value : clock.Now().Day.Year;
        if (key == "new")
            return null;
        if (!Guid.TryParse(key, out var id))
            return NotFound();
        Entry = await db.Set<CatalogueEntry>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        if (Entry is null)
            return NotFound();
        Year = Entry.Year;
        Items = (await CatalogueItems.ShownAsync(db, actor.BodyId, clock.Now(), cancel)).Count(one => one.Line == Entry.LineId);
        return null;
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "publication.limit.longer-than-law" or "publication.limit.shorter-than-law" or "publication.limit.range" => nameof(
                CatalogueRowFields.LimitLength
            ),
            "catalogue.channel-missing" => nameof(CatalogueRowFields.Channels),
            "catalogue.level-missing" => nameof(CatalogueRowFields.Level1),
            _ => "",
        };

    private PageResult Again(FormState form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(form);
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = (Entry is null ? "添加事项" : "保存事项", $"/desk/catalogue?year={Year}");
        Form.Action = Entry is null ? $"/desk/catalogue/rows/new?year={Year}" : $"/desk/catalogue/rows/{Entry.Id}";
        Form.Consequence = "已经确定过的目录，保存后公众马上看到改过的内容。";
        return Page();
    }
}
