using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Bodies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Staff;

/// <summary>The form of a new person.</summary>
internal sealed class NewPersonPage(CurrentActor current, Db db, HirePerson hire, SignInOptions limits) : PageModel
{
    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? SignInName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Guid? SectionId { get; set; }

    public BodyChoice Body { get; private set; } = new(Guid.Empty, "", []);

    public IReadOnlyList<(string Value, string Label)> Sections { get; private set; } = [];

    public SignInOptions Limits => limits;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => (await LoadAsync(cancel)).Stop ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (actor, stop) = await LoadAsync(cancel);
        if (stop is not null)
            return stop;
        var input = new HirePerson.Input(Body.Id, Name ?? "", SignInName ?? "", Password ?? "", SectionId, Email ?? "");
        if (!this.Takes(input.Ask()))
            return this.Again();
        var hired = await hire.RunAsync(actor, input, cancel);
        if (hired.Succeeded)
            return this.GoOn($"/desk/people?body={Body.Id}", $"已添加{hired.Value.Name}。请安全管理员分配角色；第一次登录时要改密码。");
        var field = hired.Refusal.Code switch
        {
            "person.email" => "Email",
            var code when code.StartsWith("password.", StringComparison.Ordinal) => "Password",
            var code when code.StartsWith("section.", StringComparison.Ordinal) => "SectionId",
            _ => "SignInName",
        };
        return this.Again(hired.Refusal, field);
    }

    private async Task<(Actor Actor, IActionResult? Stop)> LoadAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await BodyChoice.LoadAsync(db, actor, Wanted, withInstallation: true, cancel) is not { } body)
            return (actor, NotFound());
        if (PageAnswers.Stop(actor, PeopleAct.HirePerson, body.Id) is { } stop)
            return (actor, stop);
        Body = body;
        Sections = await SectionChoices.LoadAsync(db, body.Id, null, cancel);
        return (actor, null);
    }
}

/// <summary>The sections that somebody can be put into.</summary>
internal static class SectionChoices
{
    /// <summary>Open ones, and the present one even if it is closed.</summary>
    public static async Task<IReadOnlyList<(string Value, string Label)>> LoadAsync(
        Db db,
        Guid body,
        Guid? present,
        CancellationToken cancel
    )
    {
        var sections = await db.Set<Section>()
            .Where(one => one.BodyId == body && (!one.IsClosed || one.Id == present))
            .OrderBy(one => one.Name)
            .ToListAsync(cancel);
        return [("", "不属于科室"), .. sections.Select(one => ($"{one.Id}", one.Name + (one.IsClosed ? "（已停用）" : "")))];
    }
}
