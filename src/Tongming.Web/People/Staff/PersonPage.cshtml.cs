using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.People.Tokens;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>A person, with the acts that the actor may do.</summary>
internal sealed class PersonPage(CurrentActor current, Db db, LegalClock clock, PersonActs acts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Guid? SectionId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    [BindProperty]
    public string? Password { get; set; }

    public Person Person { get; private set; } = null!;

    public PersonView View { get; private set; } = null!;

    public IReadOnlyList<(string Value, string Label)> Sections { get; private set; } = [];

    private Actor actor = Actor.Stranger;

    /// <summary>Whether the actor may do an act to this person now.</summary>
    public bool May(PeopleAct act) =>
        PeoplePermissions.May(actor, act, Person.BodyId, Person.Id) && (!Person.HasLeft || PeoplePermissions.IsOpenAfterLeaving(act));

    /// <summary>Whether this is the actor.</summary>
    public bool IsSelf => Person.Id == actor.Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, PeopleAct.ReadPeople, cancel) is { } stop)
            return stop;
        (Name, SectionId, Email) = (Person.Name, Person.SectionId, Person.Email);
        (Version, Roles) = (Person.Version, [.. Person.Roles]);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, PeopleAct.ChangePerson, cancel) is { } stop)
            return stop;
        var input = new ChangePerson.Input(id, Version, Name ?? "", SectionId, Email ?? "");
        if (!this.Takes(input.Ask()))
            return this.Again();
        var changed = await acts.Change.RunAsync(actor, input, cancel);
        return Tell(changed, changed.Refusal?.Code == "person.email" ? "Email" : "Name", "姓名、科室和邮箱已保存。");
    }

    public async Task<IActionResult> OnPostRolesAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, PeopleAct.GiveRoles, cancel) is { } stop)
            return stop;
        var given = await acts.Roles.RunAsync(actor, new GiveRoles.Input(id, Version, [.. Roles.Where(Enum.IsDefined)]), cancel);
        return Tell(given, "roles", "角色已保存，从现在起有效。");
    }

    public async Task<IActionResult> OnPostResetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, PeopleAct.ResetPassword, cancel) is { } stop)
            return stop;
        var input = new ResetPassword.Input(id, Password ?? "");
        if (!this.Takes(input.Ask()))
            return this.Again();
        var reset = await acts.Reset.RunAsync(actor, input, cancel);
        return Tell(reset, "Password", "密码已重设，请当面告诉本人；登录后必须改掉。");
    }

    public async Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, PeopleAct.UnlockAccount, cancel)
        ?? Tell(await acts.Unlock.RunAsync(actor, new UnlockAccount.Input(id), cancel), "", "锁定已解除，现在可以登录。");

    public async Task<IActionResult> OnPostTokensAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, PeopleAct.RevokeTokens, cancel)
        ?? Tell(await acts.Revoke.RunAsync(actor, new RevokeToken.Input(id), cancel), "", "接口令牌已全部吊销。");

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, PeopleAct.EndWork, cancel)
        ?? Tell(await acts.End.RunAsync(actor, new EndWork.Input(id), cancel), "", "已办理离岗，帐号已关闭；此人办过的事都还在。");

    private IActionResult Tell<T>(Outcome<T> outcome, string field, string told)
        where T : notnull => outcome.Succeeded ? this.GoOn($"/desk/people/{Person.Id}", told) : this.Again(outcome.Refusal, field);

    private async Task<IActionResult?> LoadAsync(Guid id, PeopleAct act, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (await db.Set<Person>().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } person)
            return NotFound();
        Person = person;
        if (PageAnswers.Stop(actor, act, person.BodyId, person.Id) is { } stop)
            return stop;
        View = await PersonView.LoadAsync(db, person, clock.Now(), cancel);
        Sections = await SectionChoices.LoadAsync(db, person.BodyId, person.SectionId, cancel);
        return null;
    }
}

/// <summary>The acts that a person's page offers.</summary>
internal sealed record PersonActs(
    ChangePerson Change,
    GiveRoles Roles,
    ResetPassword Reset,
    UnlockAccount Unlock,
    EndWork End,
    RevokeToken Revoke
);
