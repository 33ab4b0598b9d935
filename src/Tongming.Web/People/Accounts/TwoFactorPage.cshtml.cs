using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Accounts;

/// <summary>The one-time codes of an authenticator, switched on and off.</summary>
[EnableRateLimiting(Turns.Guessing)]
internal sealed class TwoFactorPage(SwitchTwoFactor two) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public SwitchTwoFactor.Standing Standing { get; private set; } = new(false, "", "", 0);

    /// <summary>Shown once, right after switching on.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>The key in groups of four, as people type it.</summary>
    public string KeyInGroups => string.Join(' ', Standing.Key.ToLowerInvariant().Chunk(4).Select(group => new string(group)));

    /// <summary>What some authenticators take instead of the key.</summary>
    public string Link =>
        $"otpauth://totp/{Uri.EscapeDataString("通明:" + Standing.SignInName)}?secret={Standing.Key}&issuer={Uri.EscapeDataString("通明")}&digits=6";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await two.ReadAsync() is not { } standing)
            return NotFound();
        Standing = standing;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool on, CancellationToken cancel)
    {
        if (await two.ReadAsync() is not { } standing)
            return NotFound();
        Standing = standing;
        this.Ask("Code", "验证码", Code, 10);
        if (!ModelState.IsValid)
            return this.Again();
        var switched = await two.RunAsync(new SwitchTwoFactor.Input(on, Code!), cancel);
        if (!switched.Succeeded)
            return this.Again(switched.Refusal, "Code");
        if (!on)
            return this.GoOn("/account", "两步验证已关闭，以后只用密码登录。");
        RecoveryCodes = switched.Value;
        return Page();
    }
}
