using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The form by which a body declares that it has nothing under an item of article 20.</summary>
internal sealed class NilFormPage(CurrentActor current, DeclareNil declare) : PageModel
{
    public Article20Item Item { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int item, CancellationToken cancel)
    {
        if (await StopAsync(item, cancel) is { } stop)
            return stop;
        return Show(FormState.Of(null, new DeclareNil.Input { Reason = Item.UsuallyNil ?? "" }));
    }

    public async Task<IActionResult> OnPostAsync(int item, CancellationToken cancel)
    {
        if (await StopAsync(item, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<DeclareNil.Input>(Request.Form);
        if (read.Input is { } input)
        {
            var done = await declare.RunAsync(item, input, input.Token, await current.ReadAsync(cancel), cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = $"已声明：第（{item}）项，本机关无此项。";
                return Redirect("/desk/catalogue/nil");
            }

            read.State.Refuse("", PublicationText.Say(done.Refusal!));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(int item, CancellationToken cancel)
    {
        if (!PublicScope.KeepsRegisters(await current.ReadAsync(cancel)))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (item is < 1 or > 15)
            return NotFound();
        Item = Article20Item.Of(item);
        return null;
    }

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("声明无此项", "/desk/catalogue/nil");
        Form.Consequence = "公众在目录页看到这条声明，到年底为止。以后有了这一项的信息，请撤销声明。";
        return Page();
    }
}
