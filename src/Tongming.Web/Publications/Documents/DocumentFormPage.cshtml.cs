using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>Enters a normative document; with <c>?item=</c> what its published item says stands in the form already.</summary>
internal sealed class DocumentFormPage(CurrentActor current, Db db, EnterDocument enter, LegalClock clock) : PageModel
{
    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? item, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var start = new EnterDocument.Input { On = clock.Now().Day };
        if (
            await db.Set<Edition>()
                .VisibleAt(clock.Now().Instant)
                .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.PublicationId == item, cancel) is
            { } edition
        )
            start = Of(edition);
        return Show(FormState.Of(await DocumentChoices.OfAsync(db, actor.BodyId, null, cancel), start));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var read = FormReader.Read<EnterDocument.Input>(Request.Form, await DocumentChoices.OfAsync(db, actor.BodyId, null, cancel));
        if (read.Input is { } input)
        {
            var done = await enter.RunAsync(input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = "已登记文件。";
                return Redirect($"/desk/documents/{done.Value}");
            }

            read.State.Refuse("", PublicationText.Say(done.Refusal!));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private static EnterDocument.Input Of(Edition edition)
    {
        var content = edition.Content();
        var published = LegalClock.DayOf(edition.FirstShown!.Value);
        var issued = content.WrittenOn <= published ? content.WrittenOn!.Value : published;
        return new EnterDocument.Input
        {
            Title = content.Title,
            On = issued,
            PublicationId = edition.PublicationId,
            Number = content.DocumentNumber,
            IssuedOn = issued,
            PublishedOn = published,
            EffectiveOn = content.EffectiveOn >= published ? content.EffectiveOn : published,
        };
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("登记文件", "/desk/documents");
        Form.Consequence = "状态按日期自动变化：到施行日有效，过了截止日失效；计入年报表二。";
        return Page();
    }
}
