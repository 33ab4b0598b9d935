using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Setup;

/// <summary>The first page of an empty installation: an empty office or the demo. Afterwards it says that this is done.</summary>
[EnableRateLimiting(Turns.Guessing)]
internal sealed class SetupPage(InstallEmpty install, FillDemo demo, FirstStart first, SetupCode code, SignInOptions limits) : PageModel
{
    /// <summary>The administrators that the page asks for; the last may wait.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    /// <summary>The start-up code of the form for an empty office, where it is asked for.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The start-up code of the form for the demo.</summary>
    [BindProperty]
    public string? DemoCode { get; set; }

    [BindProperty]
    public string? BodyName { get; set; }

    [BindProperty]
    public string? DocumentCode { get; set; }

    [BindProperty]
    public string? Government { get; set; }

    [BindProperty]
    public List<AdministratorFields> Administrators { get; set; } = [];

    public SignInOptions Limits => limits;

    public bool IsDone { get; private set; }

    /// <summary>Whether whoever looks at the page must show the start-up code.</summary>
    public bool AsksCode => SetupCode.IsAskedOf(HttpContext);

    public async Task OnGetAsync(CancellationToken cancel) => IsDone = !await first.IsNeededAsync(cancel);

    public async Task<IActionResult> OnPostDemoAsync(CancellationToken cancel)
    {
        if (!await first.IsNeededAsync(cancel))
            return Done();
        if (AsksCode && !code.IsRight(DemoCode))
            return this.Again(new Refusal("setup.code"), "DemoCode");
        if (!await demo.RunAsync(cancel))
            return Done();
        code.End();
        return this.GoOn("/sign-in", "演示单位装好了，用下面列出的任何一个演示帐号登录。");
    }

    public async Task<IActionResult> OnPostEmptyAsync(CancellationToken cancel)
    {
        if (!await first.IsNeededAsync(cancel))
            return Done();
        if (AsksCode && !code.IsRight(Code))
            ModelState.AddModelError("Code", PeopleText.Say(new Refusal("setup.code")));
        this.Ask("BodyName", "机关名称", BodyName, Body.LongestName);
        this.Ask("DocumentCode", "机关代字", DocumentCode, Body.LongestDocumentCode);
        this.AskShort("Government", "本级政府", Government, Body.LongestName);
        var administrators = Wanted().ToList();
        if (!ModelState.IsValid)
            return this.Again();
        var input = new InstallEmpty.Input(BodyName!, DocumentCode!, Government ?? "", administrators);
        var installed = await install.RunAsync(input, cancel);
        if (!installed.Succeeded)
            return installed.Refusal.Code == "setup.done" ? Done() : this.Again(installed.Refusal, "Administrators[0].SignInName");
        code.End();
        return this.GoOn("/sign-in", $"已建立{installed.Value.Name}。请系统管理员先登录，添加科室和人员；再由安全管理员登录，分配角色。");
    }

    private IEnumerable<InstallEmpty.Administrator> Wanted()
    {
        for (var i = 0; i < Roles.Count; i++)
        {
            var fields = i < Administrators.Count ? Administrators[i] : new AdministratorFields();
            if (Roles[i] == Role.AuditAdministrator && fields.IsBlank)
                continue;
            var (field, role) = ($"Administrators[{i}]", RoleRules.NameOf(Roles[i]));
            this.Ask($"{field}.Name", $"{role}的姓名", fields.Name, Person.LongestName);
            this.Ask($"{field}.SignInName", $"{role}的登录名", fields.SignInName, Account.LongestSignInName);
            this.Ask($"{field}.Password", $"{role}的密码", fields.Password, PasswordRule.Longest);
            var one = new InstallEmpty.Administrator(Roles[i], fields.Name ?? "", fields.SignInName ?? "", fields.Password ?? "");
            if (!string.IsNullOrEmpty(fields.Password) && install.Check(one) is { } refusal)
                ModelState.AddModelError(
                    refusal.Code == "person.sign-in-name-blank" ? $"{field}.SignInName" : $"{field}.Password",
                    $"{role}：{PeopleText.Say(refusal)}"
                );
            yield return one;
        }
    }

    private PageResult Done()
    {
        IsDone = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.AddModelError("", PeopleText.Say(new Refusal("setup.done")));
        return Page();
    }

    /// <summary>What is typed for one administrator.</summary>
    internal sealed class AdministratorFields
    {
        public string? Name { get; set; }

        public string? SignInName { get; set; }

        public string? Password { get; set; }

        public bool IsBlank => string.IsNullOrWhiteSpace($"{Name}{SignInName}{Password}");
    }
}
