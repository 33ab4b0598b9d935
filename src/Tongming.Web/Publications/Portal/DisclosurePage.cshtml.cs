using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal;

/// <summary>The disclosure platform of a body: the four blocks, the columns beside them, and what is new in each.</summary>
[PublicPage]
internal sealed class DisclosurePage(PublicItems items) : PageModel
{
    private const int NewestOfColumn = 6;

    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    public IReadOnlyList<PublicItems.PublicBody> Bodies { get; private set; } = [];

    public PublicItems.PublicBody? Body { get; private set; }

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    /// <summary>A block with its columns and what is new in them.</summary>
    public sealed record Block(ColumnBlock Of, IReadOnlyList<(Column Column, IReadOnlyList<PublicItems.Line> Newest)> Columns);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Bodies = await items.BodiesAsync(cancel);
        Body = Wanted is null ? (Bodies.Count > 0 ? Bodies[0] : null) : Bodies.FirstOrDefault(body => body.Id == Wanted);
        if (Body is null)
            return Wanted is null ? Page() : NotFound();
        var blocks = new List<Block>();
        foreach (var group in (await items.ColumnsAsync(Body.Id, cancel)).GroupBy(column => column.Block).OrderBy(group => group.Key))
        {
            var columns = new List<(Column, IReadOnlyList<PublicItems.Line>)>();
            foreach (var column in group)
                columns.Add((column, await items.NewestAsync(new PublicFilter(Body.Id) { ColumnId = column.Id }, NewestOfColumn, cancel)));
            blocks.Add(new Block(group.Key, columns));
        }

        Blocks = blocks;
        return Page();
    }
}
