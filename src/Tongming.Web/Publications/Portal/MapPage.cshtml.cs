using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Hosting.Cached;

namespace Tongming.Web.Publications.Portal;

/// <summary>The map of the site for people: every body with its columns, and the other doors.</summary>
[PublicPage]
internal sealed class MapPage(PublicItems items) : PageModel
{
    public IReadOnlyList<(PublicItems.PublicBody Body, IReadOnlyList<Column> Columns)> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var bodies = new List<(PublicItems.PublicBody, IReadOnlyList<Column>)>();
        foreach (var body in await items.BodiesAsync(cancel))
            bodies.Add((body, await items.ColumnsAsync(body.Id, cancel)));
        Bodies = bodies;
    }
}
