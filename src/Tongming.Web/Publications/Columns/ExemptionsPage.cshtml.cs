using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>The exemptions of a column: those that were filed, and the form of a new one.</summary>
internal sealed class ExemptionsPage(CurrentActor current, Db db, FileExemption file, LegalClock clock) : PageModel
{
    public Column Column { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public FormState Form { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Now().Day;

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string? Told => TempData["Told"] as string;

    public string? Refused => TempData["Refused"] as string;

    /// <summary>An exemption with the names behind its ids.</summary>
    public sealed record Line(FreshnessExemption Exemption, string AskedBy, string ApprovedBy);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        return Show(FormState.Of(await FileExemption.ChoicesAsync(db, actor, cancel), new FileExemption.Input { First = Today }));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var read = FormReader.Read<FileExemption.Input>(Request.Form, await FileExemption.ChoicesAsync(db, actor, cancel));
        if (read.Input is { } input)
        {
            var done = await file.RunAsync(id, input, actor, cancel);
            if (done.Succeeded)
            {
                TempData["Told"] = $"已报备，到{input.Last:yyyy年M月d日}止不算超期。";
                return Redirect($"/desk/columns/{id}/exemptions");
            }

            read.State.Refuse(FieldOf(done.Refusal!), PublicationText.Say(done.Refusal!));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(read.State);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid exemption, string? token, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var done = await file.EndAsync(exemption, token ?? "", actor, cancel);
        TempData[done.Succeeded ? "Told" : "Refused"] = done.Succeeded
            ? "报备已结束，从今天起按更新周期计算。"
            : PublicationText.Say(done.Refusal!);
        return Redirect($"/desk/columns/{id}/exemptions");
    }

    private Actor actor = Actor.Stranger;

    private async Task<IActionResult?> StopAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!PublicScope.KeepsRegisters(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<Column>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel) is not { } column)
            return NotFound();
        Column = column;
        var names = await db.Set<Person>()
            .Where(one => one.BodyId == actor.BodyId)
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var found = await db.Set<FreshnessExemption>()
            .Where(one => one.BodyId == actor.BodyId && one.ColumnId == id)
            .OrderByDescending(one => one.First)
            .ToListAsync(cancel);
        Lines =
        [
            .. found.Select(one => new Line(one, names.GetValueOrDefault(one.AskedBy, ""), names.GetValueOrDefault(one.ApprovedBy, ""))),
        ];
        return null;
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "column.exemption.not-in-advance" => nameof(FileExemption.Input.First),
            "column.exemption.days" or "column.exemption.too-long" => nameof(FileExemption.Input.Last),
            "column.exemption.approver-missing" or "column.exemption.self-approved" => nameof(FileExemption.Input.ApprovedBy),
            _ => "",
        };

    private PageResult Show(FormState form)
    {
        Form = form;
        (Form.Submit, Form.Cancel) = ("提前报备", "/desk/columns");
        Form.Action = $"/desk/columns/{Column.Id}/exemptions";
        Form.Consequence = "报备期间不算超期；空白栏目报备了也仍然是空白。";
        return Page();
    }
}
