using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Columns;

/// <summary>The form of a column: a new one (<c>new</c>), or one that is there (its id).</summary>
internal sealed class ColumnFormPage(CurrentActor current, Db db, PlanColumn plan, ChangeColumn change) : PageModel
{
    /// <summary>The words of the choices.</summary>
    public static FieldChoices Choices { get; } =
        new FieldChoices().Words<ColumnBlock>(ColumnNames.Of).Words<ColumnGroup>(ColumnNames.Of).Words<ColumnRhythm>(ColumnNames.Of);

    /// <summary>The column, or null for a new one.</summary>
    public Column? Column { get; private set; }

    public FormState Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        return Show(
            Column is null
                ? FormState.Of<PlanColumn.Input>(Choices)
                : FormState.Of(
                    Choices,
                    new ChangeColumn.Input
                    {
                        Name = Column.Name,
                        Rhythm = Column.Rhythm,
                        WarnAheadDays = Column.WarnAheadDays,
                        Order = Column.Order,
                        IsClosed = !Column.IsOpen,
                        Version = Column.Version,
                    }
                )
        );
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await StopAsync(key, cancel) is { } stop)
            return stop;
        var actor = await current.ReadAsync(cancel);
        if (Column is null)
        {
            var read = FormReader.Read<PlanColumn.Input>(Request.Form, Choices);
            return read.Input is { } planned
                ? After(read.State, (await plan.RunAsync(planned, actor, cancel)).Refusal, "已新建栏目。")
                : Again(read.State);
        }

        var changed = FormReader.Read<ChangeColumn.Input>(Request.Form, Choices);
        return changed.Input is { } input
            ? After(changed.State, (await change.RunAsync(input with { ColumnId = Column.Id }, actor, cancel)).Refusal, "已保存栏目。")
            : Again(changed.State);
    }

    private async Task<IActionResult?> StopAsync(string key, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PlanColumn.May(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (key == "new")
            return null;
        if (!Guid.TryParse(key, out var id))
            return NotFound();
        Column = await db.Set<Column>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        return Column is null ? NotFound() : null;
    }

    private IActionResult After(FormState form, Refusal? refusal, string told)
    {
        if (refusal is null)
        {
            TempData["Told"] = told;
            return Redirect("/desk/columns");
        }

        form.Refuse(FieldOf(refusal), PublicationText.Say(refusal));
        return Again(form);
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "column.slug.shape" or "column.slug.reserved" or "column.slug.taken" => nameof(PlanColumn.Input.Slug),
            "column.name" => nameof(PlanColumn.Input.Name),
            "column.block.news" => nameof(PlanColumn.Input.Block),
            "column.rhythm.longer-than-inspection" => nameof(ChangeColumn.Input.Rhythm),
            "column.warn-ahead" => nameof(ChangeColumn.Input.WarnAheadDays),
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
        (Form.Submit, Form.Cancel) = (Column is null ? "新建栏目" : "保存栏目", "/desk/columns");
        Form.Consequence = Column is null
            ? "新栏目马上出现在信息公开首页，里面还没有内容。"
            : "名称和次序马上生效；更新周期从最近发布之日算起。";
        return Page();
    }
}
