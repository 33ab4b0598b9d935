using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Accounts;

/// <summary>Another password for the own account; the only page that opens while it must be changed.</summary>
[EnableRateLimiting(Turns.Guessing)]
internal sealed class PasswordPage(ChangePassword change, CurrentActor current, SignInManager<Account> signIn, SignInOptions limits)
    : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Repeat { get; set; }

    public SignInOptions Limits => limits;

    /// <summary>Whether nothing else opens until it is changed.</summary>
    public bool IsForced => User.HasClaim(claim => claim.Type == DeskGate.MustChangePasswordClaim);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.Ask("Present", "现在的密码", Present, PasswordRule.Longest);
        this.Ask("New", "新密码", New, PasswordRule.Longest);
        if (ModelState.IsValid && New != Repeat)
            return this.Again(new Refusal("password.repeat-differs"), "Repeat");
        if (!ModelState.IsValid)
            return this.Again();
        var changed = await change.RunAsync(await current.ReadAsync(cancel), new ChangePassword.Input(Present!, New!), cancel);
        if (!changed.Succeeded)
            return this.Again(changed.Refusal, changed.Refusal.Code == "password.present-wrong" ? "Present" : "New");
        await signIn.SignInAsync(changed.Value, isPersistent: false);
        return this.GoOn(IsForced ? "/desk" : "/account", "密码已修改，其他地方的登录都已退出。");
    }
}
