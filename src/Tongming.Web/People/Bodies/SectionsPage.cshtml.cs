using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Bodies;

/// <summary>The sections of a body.</summary>
internal sealed class SectionsPage(CurrentActor current, Db db, ArrangeSections arrange) : PageModel
{
    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    [BindProperty]
    public Guid? SectionId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public BodyChoice Body { get; private set; } = new(Guid.Empty, "", []);

    public IReadOnlyList<Row> Sections { get; private set; } = [];

    /// <summary>One section.</summary>
    public sealed record Row(Guid Id, string Name, bool IsClosed, int Staff);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => (await LoadAsync(cancel)).Stop ?? Page();

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel) => await NameAsync(null, name => $"已设置{name}。", cancel);

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken cancel) =>
        await NameAsync(SectionId, name => $"科室已改名为{name}。", cancel);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        var (actor, stop) = await LoadAsync(cancel);
        if (stop is not null)
            return stop;
        var closed = await arrange.RunAsync(actor, new ArrangeSections.Input(Body.Id, SectionId ?? Guid.Empty, null), cancel);
        return closed.Succeeded ? this.GoOn(Address, $"{closed.Value.Name}已停用，原来的记录还在。") : this.Again(closed.Refusal);
    }

    private string Address => $"/desk/sections?body={Body.Id}";

    private async Task<IActionResult> NameAsync(Guid? id, Func<string, string> told, CancellationToken cancel)
    {
        var (actor, stop) = await LoadAsync(cancel);
        if (stop is not null)
            return stop;
        if (!this.Takes(ArrangeSections.Input.Ask(Name)))
            return this.Again();
        var arranged = await arrange.RunAsync(actor, new ArrangeSections.Input(Body.Id, id, Name), cancel);
        return arranged.Succeeded ? this.GoOn(Address, told(arranged.Value.Name)) : this.Again(arranged.Refusal, "Name");
    }

    private async Task<(Actor Actor, IActionResult? Stop)> LoadAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await BodyChoice.LoadAsync(db, actor, Wanted, withInstallation: false, cancel) is not { } body)
            return (actor, NotFound());
        if (PageAnswers.Stop(actor, PeopleAct.ArrangeSections, body.Id) is { } stop)
            return (actor, stop);
        Body = body;
        Sections = await LoadAsync(db, body.Id, cancel);
        return (actor, null);
    }

    /// <summary>The sections of a body with the number of people in them: open ones first.</summary>
    public static async Task<IReadOnlyList<Row>> LoadAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        await db.Set<Section>()
            .Where(section => section.BodyId == bodyId)
            .OrderBy(section => section.IsClosed)
            .ThenBy(section => section.Name)
            .Select(section => new Row(
                section.Id,
                section.Name,
                section.IsClosed,
                db.Set<Person>().Count(person => person.BodyId == bodyId && person.SectionId == section.Id && !person.HasLeft)
            ))
            .ToListAsync(cancel);
}
