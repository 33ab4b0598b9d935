using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Bodies;

/// <summary>The form of a body.</summary>
internal sealed class BodyPage(CurrentActor current, Db db, ChangeBody change) : PageModel
{
    [BindProperty]
    public BodyFields Fields { get; set; } = new();

    public BodyForm Form { get; private set; } = new(new(), [], false);

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var (actor, body, stop) = await LoadAsync(id, cancel);
        if (body is null)
            return stop;
        Form = await BodyForm.LoadAsync(db, actor, BodyFields.Of(body), id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var (actor, body, stop) = await LoadAsync(id, cancel);
        if (body is null)
            return stop;
        Form = await BodyForm.LoadAsync(db, actor, Fields, id, cancel);
        if (Fields.Read(this) is not { } facts)
            return this.Again();
        var changed = await change.RunAsync(actor, new ChangeBody.Input(id, Fields.Version, facts), cancel);
        return changed.Succeeded
            ? this.GoOn("/desk/bodies", $"已保存{changed.Value.Name}的内容。")
            : this.Again(changed.Refusal, changed.Refusal.Code == "body.superior-circle" ? "Fields.SuperiorId" : "Fields.Name");
    }

    private async Task<(Actor Actor, Body? Body, IActionResult Stop)> LoadAsync(Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var body = await db.Set<Body>().SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (body is null)
            return (actor, null, NotFound());
        Name = body.Name;
        return PageAnswers.Stop(actor, PeopleAct.ChangeBody, id) is { } stop ? (actor, null, stop) : (actor, body, Page());
    }
}
