using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Staff;

/// <summary>Who acts for somebody, and when.</summary>
internal sealed class SubstitutePage(CurrentActor current, Db db, NameSubstitute name) : PageModel
{
    [BindProperty]
    public Guid? SubstituteId { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<(string Value, string Label)> Colleagues { get; private set; } = [];

    private Actor actor = Actor.Stranger;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        (SubstituteId, From, Until) = (Person.SubstituteId, Person.AwayFrom, Person.AwayUntil);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        ModelState.Clear();
        if (!this.Takes(NameSubstitute.Absence.Ask(SubstituteId, From, Until)))
            return this.Again();
        var away = new NameSubstitute.Absence(SubstituteId!.Value, From!.Value, Until!.Value);
        var named = await name.RunAsync(actor, new NameSubstitute.Input(id, away), cancel);
        return named.Succeeded
            ? this.GoOn(Back, $"已指定代理人，{From:yyyy年M月d日}至{Until:yyyy年M月d日}有效；代理人办的事，台账里会写明是代谁办的。")
            : this.Again(named.Refusal, named.Refusal.Code == "person.substitute.days" ? "Until" : "SubstituteId");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var ended = await name.RunAsync(actor, new NameSubstitute.Input(id, null), cancel);
        return ended.Succeeded ? this.GoOn(Back, "代理已撤销。") : this.Again(ended.Refusal);
    }

    /// <summary>The page of the person, or the own account.</summary>
    public string Back => Person.Id == actor.Id ? "/account" : $"/desk/people/{Person.Id}";

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (await db.Set<Person>().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } person)
            return NotFound();
        Person = person;
        if (PageAnswers.Stop(actor, PeopleAct.NameSubstitute, person.BodyId, person.Id) is { } stop)
            return stop;
        var others = await db.Set<Person>().Where(one => one.BodyId == person.BodyId && one.Id != id && !one.HasLeft).ToListAsync(cancel);
        Colleagues =
        [
            ("", "请选择"),
            .. others
                .Where(one => RoleRules.Conflict([.. one.Roles, .. person.Roles]) is null)
                .OrderBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => ($"{one.Id}", $"{one.Name}（{string.Join("、", one.Roles.Select(RoleRules.NameOf))}）")),
        ];
        return null;
    }
}
