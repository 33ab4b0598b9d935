using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;

namespace Tongming.Web.Publications.Portal;

/// <summary>An item as the public reads it; <c>?edition=</c> shows an earlier edition.</summary>
[PublicPage]
internal sealed class ArticlePage(PublicItems items, Db db, LegalClock clock) : PageModel
{
    /// <summary>Whether its document is in force, and what interprets it.</summary>
    public PolicyLinks Policy { get; private set; } = null!;

    public PublicItems.Read Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int? edition, CancellationToken cancel)
    {
        if (await items.ItemAsync(id, edition, cancel) is not { } read)
            return NotFound();
        Read = read;
        if (HttpContext.Features.Get<CachedPages.Turn>() is { } turn)
            turn.Counted = id;
        Policy = await PolicyLinks.LoadAsync(db, read.Edition, clock.Now(), cancel);
        return Page();
    }
}
