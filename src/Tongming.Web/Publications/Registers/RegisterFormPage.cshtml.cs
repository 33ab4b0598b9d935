using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Registers;

/// <summary>Enters a line of a register (<c>new</c>), or changes a procurement (its id).</summary>
internal sealed class RegisterFormPage(CurrentActor current, Db db, EnterRegister enter) : PageModel
{
    public RegisterKind Register { get; private set; } = null!;

    public FormState Form { get; private set; } = null!;

    public string Title => id is null ? $"登记{Register.Name}" : $"修改{Register.Name}";

    private Actor actor = Actor.Stranger;

    private Guid? id;

    private FieldChoices choices = null!;

    private Type FormType =>
        Register.Kind is not null ? typeof(DecisionForm)
        : Register.Code == RegisterKind.FeesCode ? typeof(FeeForm)
        : typeof(ProcurementForm);

    public async Task<IActionResult> OnGetAsync(string register, string key, CancellationToken cancel)
    {
        if (await StopAsync(register, key, cancel) is { } stop)
            return stop;
        if (id is null)
            return Show(FormState.Blank(FormType, choices, new Dictionary<string, string>()));
        var project = await db.Set<ProcurementProject>().FirstAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        return Show(
            FormState.Of(
                choices,
                new ProcurementForm
                {
                    Name = project.Name,
                    AwardedOn = project.AwardedOn,
                    Yuan = project.Yuan,
                    IsCentral = project.IsCentral,
                    PublicationId = project.PublicationId,
                }
            )
        );
    }

    public async Task<IActionResult> OnPostAsync(string register, string key, CancellationToken cancel)
    {
        if (await StopAsync(register, key, cancel) is { } stop)
            return stop;
        var read = FormReader.Read(FormType, Request.Form, choices);
        if (read.Input is { } form)
        {
            var done = await enter.RunAsync(new EnterRegister.Input(Register, form, id), actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = id is null ? "已登记。" : "已保存。";
                return Redirect($"/desk/registers/{Register.Code}");
            }

            read.State.Refuse(FieldOf(done.Refusal!), PublicationText.Say(done.Refusal!));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    private async Task<IActionResult?> StopAsync(string register, string key, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (RegisterKind.Find(register) is not { } kind)
            return NotFound();
        Register = kind;
        choices = await RegisterChoices.OfAsync(db, actor.BodyId, cancel);
        if (key == "new")
            return null;
        if (kind.Code != RegisterKind.ProcurementCode || !Guid.TryParse(key, out var known))
            return NotFound();
        id = known;
        return await db.Set<ProcurementProject>().AnyAsync(one => one.BodyId == actor.BodyId && one.Id == known, cancel)
            ? null
            : NotFound();
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "publication.register.number-taken" or "publication.register.number-missing" => nameof(DecisionForm.Number),
            "publication.register.amount" => nameof(FeeForm.Yuan),
            "publication.register.not-shown" => nameof(ProcurementForm.PublicationId),
            _ => "",
        };

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = (Title, $"/desk/registers/{Register.Code}");
        Form.Consequence = Register.Kind is null
            ? "计入年报表二。"
            : "许可、处罚决定 7 个工作日内公开，其他执法决定 20 个工作日内公开；计入年报表二。";
        return Page();
    }
}
