using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Leaving;

/// <summary>
/// Says that a visitor is about to leave (R5-44). It redirects nobody and knows only the addresses that the public reads here: those in
/// the text of the named item, friendly links and the pages of open channels. An address that somebody makes up is not found.
/// </summary>
[PublicPage]
internal sealed class LeavePage(PublicItems items, Db db, SiteOptions site) : PageModel
{
    [BindProperty(Name = "to", SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(Name = "item", SupportsGet = true)]
    public Guid? Item { get; set; }

    /// <summary>The name of the other site as machines write it: letters that look like others are told apart.</summary>
    public string Host { get; private set; } = "";

    /// <summary>Where the visitor comes from.</summary>
    public string Back { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var own = await OwnSites.LoadAsync(db, site, Request, cancel);
        if (To is not { Length: > 0 } to || !own.IsOutside(to) || !await IsKnownAsync(to, cancel))
            return NotFound();
        Host = new Uri(to).IdnHost;
        return Page();
    }

    private async Task<bool> IsKnownAsync(string to, CancellationToken cancel)
    {
        if (Item is { } id)
        {
            Back = Addresses.OfItem(id);
            return await items.ItemAsync(id, null, cancel) is { } read
                && read.History.Any(edition => OutsideLinks.Has(edition.Content().Html, to));
        }

        var links = await db.Set<BodyPublishing>()
            .Where(one => one.FriendlyLinks != "")
            .Select(one => one.FriendlyLinks)
            .ToListAsync(cancel);
        return links.Any(lines => Tongming.Publications.FriendlyLinks.Parse(lines).Value?.All.Any(link => link.Address == to) == true)
            || await db.Set<Channel>().AnyAsync(channel => channel.ClosedOn == null && channel.Link == to, cancel);
    }
}
