using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Sessions;

/// <summary>The code of the authenticator, after the password.</summary>
[EnableRateLimiting(Turns.Guessing)]
internal sealed class CodePage(AdmitByCode admit) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(Name = "to", SupportsGet = true)]
    public string? To { get; set; }

    public async Task<IActionResult> OnGetAsync() => await admit.IsExpectedAsync() ? Page() : Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.Ask("Code", "验证码", Code, 40);
        if (!ModelState.IsValid)
            return this.Again();
        var admitted = await admit.RunAsync(new AdmitByCode.Input(Code!), cancel);
        if (!admitted.Succeeded)
            return this.Again(admitted.Refusal, "Code");
        return LocalRedirect(Url.IsLocalUrl(To) ? To : "/desk");
    }
}
