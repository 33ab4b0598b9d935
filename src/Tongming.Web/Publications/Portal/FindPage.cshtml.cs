using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Publications.Portal;

/// <summary>Searches what a body has published.</summary>
internal sealed class FindPage(PublicItems items) : PageModel
{
    /// <summary>Longest words of a search.</summary>
    public const int LongestWords = 100;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    public PublicItems.PublicBody? Body { get; private set; }

    public IReadOnlyList<PublicItems.Line> Lines { get; private set; } = [];

    public bool IsCut { get; private set; }

    public Pager? Pager { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel);
        Body = Wanted is null ? (bodies.Count > 0 ? bodies[0] : null) : bodies.FirstOrDefault(one => one.Id == Wanted);
        if (Body is null && Wanted is not null)
            return NotFound();
        Words = Words?.Trim() is { Length: > LongestWords } tooLong ? tooLong[..LongestWords] : Words?.Trim();
        if (Body is null || Words is not { Length: > 0 } words)
            return Page();
        var address = ListAddress.Of(Request);
        (var total, Lines, IsCut) = await items.SearchAsync(Body.Id, words, (address.Page - 1) * PublicItems.PageSize, cancel);
        Pager = new Pager(address, total, PublicItems.PageSize);
        // A page beyond the last one shows the last one.
        if (Lines.Count == 0 && total > 0)
            (_, Lines, _) = await items.SearchAsync(Body.Id, words, Pager.Skip, cancel);
        return Page();
    }
}
