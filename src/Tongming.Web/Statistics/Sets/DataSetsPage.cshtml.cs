using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Sets;

/// <summary>数据集: the data sets of the body, by field.</summary>
internal sealed class DataSetsPage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    /// <summary>A data set with its newest version.</summary>
    /// <param name="Set">The data set.</param>
    /// <param name="Newest">Its newest version, or null.</param>
    /// <param name="Shown">Number of the newest version that the public sees, or null.</param>
    internal sealed record Line(DataSet Set, string? Newest, string? Shown);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        MayKeep = StatisticsScope.Keep(actor) is not null;
        var now = clock.Now().Instant;
        var sets = await db.Set<DataSet>().Where(one => one.BodyId == actor.BodyId).OrderBy(one => one.Code).ToListAsync(cancel);
        var versions = await db.Set<Vintage>()
            .Where(one => one.BodyId == actor.BodyId)
            .Select(one => new
            {
                one.DataSetId,
                one.No,
                one.Number,
                IsShown = one.ShownFrom <= now,
            })
            .ToListAsync(cancel);
        var bySet = versions.OrderByDescending(one => one.No).ToLookup(one => one.DataSetId);
        Lines =
        [
            .. sets.OrderBy(set => set.Field)
                .Select(set => new Line(
                    set,
                    bySet[set.Id].FirstOrDefault()?.Number,
                    bySet[set.Id].FirstOrDefault(one => one.IsShown)?.Number
                )),
        ];
        return Page();
    }
}
