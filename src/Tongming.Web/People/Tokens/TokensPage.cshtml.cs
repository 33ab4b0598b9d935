using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Tokens;

/// <summary>The own access tokens: made, seen once, revoked.</summary>
internal sealed class TokensPage(CurrentActor current, Db db, LegalClock clock, MakeToken make, RevokeToken revoke) : PageModel
{
    private const int MostShown = 100;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    public DateOnly Today { get; } = clock.Now().Day;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    /// <summary>Shown once, right after it was made.</summary>
    public MakeToken.Made? Made { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.Ask("Name", "用途", Name, AccessToken.LongestName);
        if (!int.TryParse(Days, out var days))
            ModelState.AddModelError("Days", PeopleText.Say(new Refusal("token.days", AccessToken.LongestLife)));
        if (ModelState.IsValid)
        {
            var made = await make.RunAsync(await current.ReadAsync(cancel), new MakeToken.Input(Name!, days), cancel);
            if (made.Succeeded)
                Made = made.Value;
            else
                ModelState.AddModelError(made.Refusal.Code == "token.days" ? "Days" : "Name", PeopleText.Say(made.Refusal));
        }

        await LoadAsync(cancel);
        return Made is null ? this.Again() : Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var revoked = await revoke.RunAsync(actor, new RevokeToken.Input(actor.Id, token), cancel);
        if (revoked.Succeeded)
            return this.GoOn("/account/tokens", "已吊销，用这个令牌的程序从现在起不能再用。");
        await LoadAsync(cancel);
        return this.Again(revoked.Refusal);
    }

    /// <summary>How a token stands, in words.</summary>
    public string StateOf(AccessToken token) =>
        token.RevokedOn is not null ? "已吊销"
        : token.IsAlive(Today) ? "有效"
        : "已到期";

    private async Task LoadAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        Tokens = await db.Set<AccessToken>()
            .Where(token => token.BodyId == actor.BodyId && token.PersonId == actor.Id)
            .OrderByDescending(token => token.Id)
            .Take(MostShown)
            .ToListAsync(cancel);
    }
}
