using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>人工对照: whoever checks confidentiality says what comes of comparing a version with earlier ones that the program could not compare.</summary>
internal sealed class CompareEarlier(Changes changes, LegalClock clock)
{
    /// <summary>
    /// Writes it down. Refused: <c>statistics.not-permitted</c>, <c>examination.not-found</c>; <c>examination.compared</c> for no words or too many (most); <c>examination.comparison</c>,
    /// where nothing is to be compared.
    /// </summary>
    /// <returns>Id of the check.</returns>
    public async Task<Outcome<Guid>> RunAsync(Guid id, string words, string token, Actor actor)
    {
        if (StatisticsScope.CheckConfidentiality(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        if (words.Trim() is not { Length: > 0 and <= Vintage.LongestWords } said)
            return new Refusal("examination.compared", Vintage.LongestWords);
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "data-set.compared", id, token);
        return await changes.SaveAsync<Guid>(async db =>
        {
            var check = await db.Set<ConfidentialityCheck>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (check is null)
                return new Refusal("examination.not-found");
            if (await mark.In(db).AnyAsync())
                return id;
            if (!check.NeedsComparison)
                return new Refusal("examination.comparison");
            check.Compare(said);
            StatisticsLedger.Record(
                db,
                ("data-set.compared", StatisticsLedger.DataSet, check.DataSetId),
                (actor, now),
                new
                {
                    check = check.Id,
                    vintage = check.VintageId,
                    versions = check.Result()!.LeftOut,
                },
                (right.OnBehalfOf, mark.Kept, said)
            );
            return id;
        });
    }
}
