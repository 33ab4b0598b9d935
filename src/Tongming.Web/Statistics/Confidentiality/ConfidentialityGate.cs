using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>Nothing is released with an open finding.</summary>
[Law("统计法 第二十八条", "R6-21", "R6-35")]
internal static class ConfidentialityGate
{
    /// <summary>The versions that the public has, or will have, before this one, the newest first: what others can compare it with.</summary>
    public static IQueryable<Vintage> Before(Db db, Vintage vintage) =>
        db.Set<Vintage>()
            .Where(one =>
                one.BodyId == vintage.BodyId && one.DataSetId == vintage.DataSetId && one.No < vintage.No && one.ShownFrom != null
            )
            .OrderByDescending(one => one.No);

    /// <summary>Whether a version has to be examined: made from respondents' records, or with confidential cells.</summary>
    public static bool IsNeeded(DataSet set, Vintage vintage) => set.FromRespondents || vintage.OpenFile != vintage.WholeFile;

    /// <summary>
    /// Why a version must not go out, or null. <c>examination.missing</c>, it was not examined; <c>examination.running</c>; <c>examination.failed</c>; <c>examination.open</c>
    /// (title, number of open findings); <c>examination.earlier</c>, earlier versions of other dimensions were not compared by hand (title, how many);
    /// <c>examination.parameters</c>, the parameters changed since; <c>examination.overtaken</c>, another version went out since. Each with the
    /// title of the data set.
    /// </summary>
    public static async Task<Refusal?> WhyNotAsync(Db db, DataSet set, Vintage vintage, CancellationToken cancel = default)
    {
        if (!IsNeeded(set, vintage))
            return null;
        var check = await ExamineVersion.NewestOf(db, vintage).AsNoTracking().FirstOrDefaultAsync(cancel);
        var parameters = await db.Set<DisclosureSetting>()
            .Where(one => one.BodyId == vintage.BodyId)
            .Select(one => one.Version)
            .FirstOrDefaultAsync(cancel);
        var before = await Before(db, vintage).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancel);
        return check switch
        {
            null => new Refusal("examination.missing", set.Title),
            { State: CheckState.Waiting or CheckState.Running } => new Refusal("examination.running", set.Title),
            { State: CheckState.Failed } => new Refusal("examination.failed", set.Title),
            { OpenCount: > 0 } => new Refusal("examination.open", set.Title, check.OpenCount),
            { NeedsComparison: true } => new Refusal("examination.earlier", set.Title, check.LeftOutCount),
            _ when check.Parameters != parameters => new Refusal("examination.parameters", set.Title),
            _ when check.Against != before => new Refusal("examination.overtaken", set.Title),
            _ => null,
        };
    }

    /// <summary>The same for all that a release carries.</summary>
    public static async Task<Refusal?> WhyNotAsync(Db db, IReadOnlyList<Vintage> carried)
    {
        foreach (var vintage in carried)
        {
            var set = await db.Set<DataSet>().FirstAsync(one => one.BodyId == vintage.BodyId && one.Id == vintage.DataSetId);
            if (await WhyNotAsync(db, set, vintage) is { } refusal)
                return refusal;
        }

        return null;
    }
}
