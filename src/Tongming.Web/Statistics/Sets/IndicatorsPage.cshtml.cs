using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Statistics.Sets;

/// <summary>指标解释: what is explained, and what is not yet.</summary>
internal sealed class IndicatorsPage(CurrentActor current, Db db, ReadIndicators read) : PageModel
{
    public IReadOnlyList<IndicatorEntry> Explained { get; private set; } = [];

    public IReadOnlyList<(string Code, string Label)> Missing { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = StatisticsScope.Keep(actor) is not null;
        Explained = await db.Set<IndicatorEntry>().Where(one => one.BodyId == actor.BodyId).OrderBy(one => one.Code).ToListAsync(cancel);
        var known = Explained.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        Missing = [.. (await read.OfBodyAsync(actor.BodyId, cancel)).Where(one => !known.Contains(one.Code))];
        return Page();
    }
}
