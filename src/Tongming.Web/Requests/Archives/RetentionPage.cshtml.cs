using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Archives;

/// <summary>Applications whose period of keeping is over, with what would be destroyed; the archivist confirms each.</summary>
internal sealed class RetentionPage(CurrentActor current, Db db, DestroyPersonalData destroy, RequestOptions options) : PageModel
{
    [BindProperty(Name = "id")]
    public Guid[] Ids { get; set; } = [];

    [BindProperty]
    public string Token { get; set; } = "";

    [BindProperty]
    public bool Confirmed { get; set; }

    public int Years => options.RetentionYears;

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<RetentionList.Line> Lines { get; private set; } = [];

    public string? Problem { get; private set; }

    public string? Told { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await destroy.RightAsync(actor, cancel) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        Told = TempData["Told"] as string;
        Token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        ModelState.Remove(nameof(Token));
        await LoadAsync(actor, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await destroy.RightAsync(actor, cancel) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        Problem =
            Ids.Length == 0 ? "请先勾选要销毁个人信息的申请。"
            : !Confirmed || Token.Length != 32 ? AftermathText.Say(new Refusal("retention.not-confirmed"))
            : null;
        foreach (var id in Problem is null ? Ids.Distinct() : [])
            if ((await destroy.RunAsync(new DestroyPersonalData.Input(id, $"{Token}:{id:N}"), actor, cancel)).Refusal is { } refusal)
                Problem = AftermathText.Say(refusal);
        if (Problem is null)
        {
            TempData["Told"] = $"已销毁 {Ids.Distinct().Count()} 份申请的个人信息，销毁已记入台账。";
            return Redirect("/desk/retention");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await LoadAsync(actor, cancel);
        return Page();
    }

    private async Task LoadAsync(Actor actor, CancellationToken cancel) =>
        (Pager, Lines) = await RetentionList.LoadAsync(db, actor, ListAddress.Of(Request), cancel);
}
