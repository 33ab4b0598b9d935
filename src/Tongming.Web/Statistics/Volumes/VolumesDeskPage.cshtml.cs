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

    public IReadOnlyList<VolumeTemplate> Templates { get; private set; } = [];

    public IReadOnlyList<Volume> Issues { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public DateTimeOffset Now { get; } = clock.Now().Instant;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = StatisticsScope.Keep(actor) is not null;
        Templates = await db.Set<VolumeTemplate>()
            .AsNoTracking()
            .Where(one => one.BodyId == actor.BodyId)
            .OrderBy(one => one.Kind)
            .ThenBy(one => one.Name)
            .ToListAsync(cancel);
        Issues = await db.Set<Volume>()
            .AsNoTracking()
            .Where(one => one.BodyId == actor.BodyId)
            .OrderByDescending(one => one.MadeAt)
            .Take(MostIssues)
            .ToListAsync(cancel);
        return Page();
    }
}
