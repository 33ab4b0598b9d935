using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>书刊: the templates and issues of the body.</summary>
internal sealed class VolumesDeskPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    /// <summary>Issues that are listed.</summary>
    private const int MostIssues = 200;

    /// <summary>A template without its text.</summary>
    internal sealed record ListedTemplate(Guid Id, VolumeKind Kind, string Name);

    public IReadOnlyList<ListedTemplate> Templates { get; private set; } = [];

    public IReadOnlyList<ListedVolume> Issues { get; private set; } = [];

    public string? Told => TempData["Told"] as string;

    public bool MayKeep { get; private set; }

    public DateTimeOffset Now { get; } = clock.Now().Instant;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = StatisticsScope.Keep(actor) is not null;
        Templates = await db.Set<VolumeTemplate>()
            .Where(one => one.BodyId == actor.BodyId)
            .OrderBy(one => one.Kind)
            .ThenBy(one => one.Name)
            .Select(one => new ListedTemplate(one.Id, one.Kind, one.Name))
            .ToListAsync(cancel);
        Issues = await db.Set<Volume>()
            .Where(one => one.BodyId == actor.BodyId)
            .OrderByDescending(one => one.MadeAt)
            .Take(MostIssues)
            .Select(ListedVolume.Of)
            .ToListAsync(cancel);
        return Page();
    }
}
