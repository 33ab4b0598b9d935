using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Hosting.Cached;

namespace Tongming.Web.Publications.Portal;

/// <summary>An item as the public reads it; <c>?edition=</c> shows an earlier edition.</summary>
[PublicPage]
internal sealed class ArticlePage(PublicItems items) : PageModel
{
    public PublicItems.Read Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int? edition, CancellationToken cancel)
    {
        if (await items.ItemAsync(id, edition, cancel) is not { } read)
            return NotFound();
        Read = read;
        if (HttpContext.Features.Get<CachedPages.Turn>() is { } turn)
            turn.Counted = id;
        return Page();
    }
}
