using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Demo;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Sessions;

/// <summary>Name and password.</summary>
[EnableRateLimiting(Turns.Guessing)]
internal sealed class SignInPage(AdmitPerson admit, CurrentActor current, Db db, SignInOptions limits) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go then; only inside this program.</summary>
    [BindProperty(Name = "to", SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The people of the demo; empty everywhere else.</summary>
    public IReadOnlyList<DemoPerson> Demo { get; private set; } = [];

    public int IdleMinutes => limits.IdleMinutes;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((await current.ReadAsync(cancel)).Kind == ActorKind.Person)
            return LocalRedirect(Target);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.Ask("Name", "登录名", Name, Accounts.Account.LongestSignInName);
        this.Ask("Password", "密码", Password, Accounts.PasswordRule.Longest);
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
            return this.Again();
        var admitted = await admit.RunAsync(new AdmitPerson.Input(Name!, Password!), cancel);
        if (!admitted.Succeeded)
            return this.Again(admitted.Refusal, "Name");
        return admitted.Value == AdmitPerson.Step.BeforeCode
            ? Redirect($"/sign-in/code?to={Uri.EscapeDataString(Target)}")
            : LocalRedirect(Target);
    }

    private string Target => Url.IsLocalUrl(To) ? To : "/desk";

    private async Task LoadAsync(CancellationToken cancel) =>
        Demo = await db.Set<Body>().AnyAsync(body => body.IsDemo, cancel) ? DemoPerson.All : [];
}
