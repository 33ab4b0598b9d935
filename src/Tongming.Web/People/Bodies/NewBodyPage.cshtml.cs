using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Bodies;

/// <summary>The form of a new body.</summary>
internal sealed class NewBodyPage(CurrentActor current, Db db, FoundBody found) : PageModel
{
    [BindProperty]
    public BodyFields Fields { get; set; } = new();

    public BodyForm Form { get; private set; } = new(new(), [], false);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        WithFormAsync((_, _) => Task.FromResult<IActionResult>(Page()), cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => WithFormAsync(SaveAsync, cancel);

    private async Task<IActionResult> WithFormAsync(Func<Actor, CancellationToken, Task<IActionResult>> answer, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (PageAnswers.Stop(actor, PeopleAct.FoundBody, Guid.Empty) is { } stop)
            return stop;
        Form = await BodyForm.LoadAsync(db, actor, Fields, null, cancel);
        return await answer(actor, cancel);
    }

    private async Task<IActionResult> SaveAsync(Actor actor, CancellationToken cancel)
    {
        if (Fields.Read(this) is not { } facts)
            return this.Again();
        var founded = await found.RunAsync(actor, facts, cancel);
        return founded.Succeeded
            ? this.GoOn("/desk/bodies", $"已建立{founded.Value.Name}。下一步：设置科室，添加人员。")
            : this.Again(founded.Refusal, "Fields.Name");
    }
}
