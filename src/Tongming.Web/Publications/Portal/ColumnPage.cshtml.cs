using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>A column: its items, newest first.</summary>
[PublicPage]
internal sealed class ColumnPage(PublicItems items) : PageModel
{
    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    public PublicItems.PublicBody Body { get; private set; } = null!;

    public Column Column { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<PublicItems.Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel);
        if (
            (
                Wanted is null
                    ? bodies.Count > 0
                        ? bodies[0]
                        : null
                    : bodies.FirstOrDefault(one => one.Id == Wanted)
            )
            is not { } body
        )
            return NotFound();
        if ((await items.ColumnsAsync(body.Id, cancel)).FirstOrDefault(one => one.Slug == slug) is not { } column)
            return NotFound();
        (Body, Column) = (body, column);
        var address = ListAddress.Of(Request);
        var filter = new PublicFilter(body.Id) { ColumnId = column.Id };
        var (total, lines) = await items.ListAsync(filter, (address.Page - 1) * PublicItems.PageSize, PublicItems.PageSize, cancel);
        (Pager, Lines) = (new Pager(address, total, PublicItems.PageSize), lines);
        // A page beyond the last one shows the last one.
        if (lines.Count == 0 && total > 0)
            (_, Lines) = await items.ListAsync(filter, Pager.Skip, PublicItems.PageSize, cancel);
        return Page();
    }
}
