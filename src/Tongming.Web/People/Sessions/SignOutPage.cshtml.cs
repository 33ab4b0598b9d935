using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tongming.Web.People.Sessions;

/// <summary>Signs out; only a form can, so that no link or picture does it.</summary>
internal sealed class SignOutPage(EndSession end) : PageModel
{
    public IActionResult OnGet() => Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await end.RunAsync(cancel);
        return this.GoOn("/sign-in", "您已退出登录。");
    }
}
