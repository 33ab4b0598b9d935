using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Hosting.Cached;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>
/// A volume as everybody reads it: a report or communiqué on one page, a yearbook by its contents, one section a page.
/// </summary>
[PublicPage]
internal sealed class VolumePage(PublicVolumes volumes) : PageModel
{
    public PublicVolumes.Look Look { get; private set; } = null!;

    /// <summary>What it says.</summary>
    public VolumeContent Whole { get; private set; } = null!;

    /// <summary>All sections.</summary>
    public IReadOnlyList<VolumeOutline> Outline { get; private set; } = [];

    /// <summary>The section that stands on this page; null for the page of the whole.</summary>
    public VolumeOutline? Section { get; private set; }

    /// <summary>The sections that are written out on this page.</summary>
    public IReadOnlyList<VolumeOutline> Written =>
        Section is not null ? [Section]
        : Look.Volume.Kind == VolumeKind.Yearbook ? []
        : Outline;

    public async Task<IActionResult> OnGetAsync(Guid id, int? section, CancellationToken cancel)
    {
        if (await volumes.FindAsync(id, cancel) is not { } look)
            return NotFound();
        (Look, Whole) = (look, await volumes.ReadAsync(look));
        Outline = VolumeOutline.Of(Whole);
        if (section is { } number)
        {
            if (number < 1 || number > Outline.Count)
                return NotFound();
            Section = Outline[number - 1];
        }

        return Page();
    }
}
