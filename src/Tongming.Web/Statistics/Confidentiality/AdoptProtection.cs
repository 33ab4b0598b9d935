using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Vintages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>采用保密方案: makes of an examined version the next one, in which everything that has to be is suppressed.</summary>
internal sealed class AdoptProtection(Changes changes, LegalClock clock)
{
    /// <summary>
    /// Takes the plan up. Refused: <c>statistics.not-permitted</c>, <c>examination.not-found</c>; <c>examination.plan</c>, where there is none; <c>vintage.shown</c>;
    /// <c>examination.newer</c>, where the data set has a newer version.
    /// </summary>
    /// <returns>Running number of the version.</returns>
    public async Task<Outcome<int>> RunAsync(Guid id, string token, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "data-set.protected", id, token);
        return await changes.SaveAsync<int>(async db =>
        {
            var check = await db.Set<ConfidentialityCheck>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (check is null)
                return new Refusal("examination.not-found");
            var versions = db.Set<Vintage>().Where(one => one.BodyId == actor.BodyId && one.DataSetId == check.DataSetId);
            if (check.AdoptedAs is { } known && await mark.In(db).AnyAsync())
                return await versions.Where(one => one.Id == known).Select(one => one.No).FirstAsync();
            var newest = await versions.OrderByDescending(one => one.No).FirstAsync();
            if (!check.HasPlan)
                return new Refusal("examination.plan");
            if (newest.Id != check.VintageId)
                return new Refusal("examination.newer", newest.Number);
            if (newest.ShownFrom is not null)
                return new Refusal("vintage.shown", newest.Number);
            var number = DataSetVersion.Parse(newest.Number).Value;
            var made = new Vintage(
                (check.BodyId, check.DataSetId, Guid.CreateVersion7(now.Instant), newest.No + 1),
                $"{number with { Patch = number.Patch + 1 }}",
                check.Content(),
                (actor.Id, now.Instant)
            );
            made.Tell(newest.Screening, newest.Answer, newest.Reason, (newest.Extent, newest.Revises));
            db.Add(made);
            db.Add(check.Adopt(made, Guid.CreateVersion7(now.Instant), (actor.Id, now.Instant)));
            StatisticsLedger.Record(
                db,
                ("data-set.protected", StatisticsLedger.DataSet, check.DataSetId),
                (actor, now),
                new
                {
                    version = made.Number,
                    vintage = made.Id,
                    from = newest.Id,
                    check = check.Id,
                    suppressed = check.OpenCount,
                },
                (right.OnBehalfOf, mark.Kept, null)
            );
            return made.No;
        });
    }
}
