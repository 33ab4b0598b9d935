using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Leaving;

namespace Tongming.Web.Publications.Portal;

/// <summary>An item as the public reads it; <c>?edition=</c> shows an earlier edition.</summary>
[PublicPage]
internal sealed class ArticlePage(PublicItems items, Db db, LegalClock clock, SiteOptions site) : PageModel
{
    /// <summary>Whether its document is in force, and what interprets it.</summary>
    public PolicyLinks Policy { get; private set; } = null!;

    public PublicItems.Read Read { get; private set; } = null!;

    /// <summary>The text with its links to other sites going through the notice.</summary>
    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, int? edition, CancellationToken cancel)
    {
        var turn = HttpContext.Features.Get<CachedPages.Turn>();
        if (await items.ItemAsync(id, edition, cancel, turn?.Shelf) is not { } read)
            return NotFound();
        Read = read;
        if (turn is not null)
            turn.Counted = id;
        Policy = await PolicyLinks.LoadAsync(db, read, clock.Now(), cancel);
        Text = read.Content.Html;
        if (Text.Contains("<a href=\"http", StringComparison.Ordinal))
            Text = OutsideLinks.Rewrite(Text, id, await OwnSites.LoadAsync(db, site, Request, cancel));
        Text = FramedTables.Of(Text);
        return Page();
    }
}
