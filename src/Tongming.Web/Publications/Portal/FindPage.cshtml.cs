using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel);
        Body = Wanted is null ? (bodies.Count > 0 ? bodies[0] : null) : bodies.FirstOrDefault(one => one.Id == Wanted);
        if (Body is null && Wanted is not null)
            return NotFound();
        Words = Words?.Trim() is { Length: > LongestWords } tooLong ? tooLong[..LongestWords] : Words?.Trim();
        if (Body is not null && Words is { Length: > 0 } words)
            (Lines, IsCut) = await items.SearchAsync(Body.Id, words, cancel);
        return Page();
    }
}
