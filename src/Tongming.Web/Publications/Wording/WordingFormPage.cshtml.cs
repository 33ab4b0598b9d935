using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Wording;

/// <summary>The form of an entry of the wording list: a new one (<c>new</c>), or one that is there (its id), which can also be removed.</summary>
internal sealed class WordingFormPage(CurrentActor current, Db db, PutWording put, RemoveWording remove) : PageModel
{
    /// <summary>The words of the choices.</summary>
    public static FieldChoices Choices { get; } = new FieldChoices().Words<WordingSeverity>(WordOf);

    /// <summary>The entry, or null for a new one.</summary>
    public WordingRule? Rule { get; private set; }

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        return Show(Rule is null ? FormState.Of<PutWording.Input>(Choices, new PutWording.Input()) : FormState.Of(Choices, InputOf(Rule)));
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<PutWording.Input>(Request.Form, Choices);
        if (read.Input is not { } input)
            return Again(read.State);
        var done = await put.RunAsync(input with { Id = Rule?.Id }, await current.ReadAsync(cancel), cancel);
        if (done.Refusal is { } refusal)
        {
            read.State.Refuse(FieldOf(refusal), PublicationText.Say(refusal));
            return Again(read.State);
        }

        TempData["Told"] = $"已{(Rule is null ? "添加" : "保存")}规则“{done.Value!.Words}”，下一次检查就用。";
        return Redirect("/desk/wording");
    }

    /// <summary>Takes the entry out of the list.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string key, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        if (Rule is null)
            return NotFound();
        var done = await remove.RunAsync(Rule.Id, await current.ReadAsync(cancel), cancel);
        TempData[done.Succeeded ? "Told" : "Refused"] = done.Refusal is { } refusal
            ? PublicationText.Say(refusal)
            : $"已删除规则“{Rule.Words}”。";
        return Redirect("/desk/wording");
    }

    private async Task<IActionResult?> StopAsync(string key, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!WordingOfBodies.May(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (key == "new")
            return null;
        if (!Guid.TryParse(key, out var id))
            return NotFound();
        Rule = await db.Set<WordingRule>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        return Rule is null ? NotFound() : null;
    }

    private static string WordOf(WordingSeverity severity) =>
        severity == WordingSeverity.Serious ? "严重：挡住发布，由第二个人覆核放行" : "一般：只提示，改正或者写一句说明";

    private static PutWording.Input InputOf(WordingRule rule) =>
        new()
        {
            Words = rule.Words,
            Suggestion = rule.Suggestion,
            Severity = rule.Severity,
            Exceptions = rule.Exceptions(),
            Note = rule.Note,
            Version = rule.Version,
        };

    private static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "wording.words" or "wording.taken" => nameof(PutWording.Input.Words),
            "wording.same" => nameof(PutWording.Input.Suggestion),
            "wording.exception" => nameof(PutWording.Input.Exceptions),
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
        (Form.Submit, Form.Cancel) = (Rule is null ? "添加规则" : "保存规则", "/desk/wording");
        Form.Consequence = "马上用于所有还没有发布的稿件；已经发布的不受影响。";
        return Page();
    }
}
