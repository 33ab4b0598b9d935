using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Hosting.Cached;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>月报、公报、年鉴 that are out.</summary>
[PublicPage]
internal sealed class VolumesPage(PublicVolumes volumes) : PageModel
{
    public IReadOnlyList<PublicVolumes.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Lines = await volumes.ListAsync(null, cancel);
}
