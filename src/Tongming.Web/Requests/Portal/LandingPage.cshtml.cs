using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tongming.Web.Requests.Portal;

/// <summary>What a request is, what it costs, how long it takes, and to whom it can be sent.</summary>
internal sealed class LandingPage(PortalBodies bodies, RequestOptions options) : PageModel
{
    public IReadOnlyList<PortalBody> Bodies { get; private set; } = [];

    /// <summary>Whether fees can be charged at all here.</summary>
    public bool Fees => options.Fees;

    /// <summary>Set where somebody has found what was wanted.</summary>
    [BindProperty(Name = "found", SupportsGet = true)]
    public bool HasFound { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Bodies = await bodies.AllAsync(cancel);
}
