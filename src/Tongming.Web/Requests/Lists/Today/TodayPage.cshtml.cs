using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Lists.Today;

/// <summary>今日: the first page of the desk.</summary>
internal sealed class TodayPage(Db db, ReadListActor readers, PermissionsOfBodies permissions, ReadWaiting waiting) : PageModel
{
    /// <summary>Null for those who see no cases.</summary>
    public TodayView? View { get; private set; }

    /// <summary>What stands there for those who see no cases.</summary>
    public EmptyState NoCases { get; } =
        new("您的角色不办理依申请公开的案件，这里没有待办。请从栏目中选择要做的事。", "我的账户", "/account");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await readers.RunAsync(null, cancel) is { } reader)
            View = await TodayView.LoadAsync(db, reader, permissions, waiting, cancel);
        return Page();
    }

    /// <summary>The list of an urgency.</summary>
    public static string ListOf(Tongming.Requests.Urgency urgency) => $"{CasesPage.Path}?urgency={urgency}";
}
