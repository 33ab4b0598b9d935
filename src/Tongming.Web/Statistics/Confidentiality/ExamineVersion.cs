using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>Has the confidentiality of a version examined. Records are judged here and now and are not kept; the rest is done in the background.</summary>
internal sealed class ExamineVersion(Engine engine, Changes changes, LegalClock clock, JudgeRecords judge)
{
    /// <summary>What is examined by what.</summary>
    /// <param name="DataSet">The data set.</param>
    /// <param name="No">Running number of the version.</param>
    /// <param name="Records">The CSV file of records or counts, and its name; null for none.</param>
    /// <param name="Words">Why there is none.</param>
    /// <param name="Token">The mark of the form.</param>
    internal sealed record Input(Guid DataSet, int No, (string Name, Stream Content)? Records, string Words, string Token);

    /// <summary>
    /// Begins. Refused: <c>statistics.not-permitted</c>, <c>vintage.not-found</c>; <c>vintage.shown</c>, once it is under embargo or out; and as
    /// <see cref="JudgeRecords"/> refuses.
    /// </summary>
    /// <returns>Id of the check.</returns>
    public async Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if ((StatisticsScope.Keep(actor) ?? StatisticsScope.CheckConfidentiality(actor)) is not { } right)
            return new Refusal("statistics.not-permitted");
        if (await FindAsync(input, actor, cancel) is not { } vintage)
            return new Refusal("vintage.not-found");
        if (vintage.ShownFrom is not null)
            return new Refusal("vintage.shown", vintage.Number);
        var basis = await judge.RunAsync(vintage, input.Records, input.Words, cancel);
        if (basis.Refusal is { } refusal)
            return refusal;
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "data-set.examined", vintage.Id, input.Token);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await mark.In(db).AnyAsync())
                    return await NewestOf(db, vintage).Select(one => one.Id).FirstAsync();
                var (kind, words, kept, parameters) = basis.Value!;
                var check = new ConfidentialityCheck(
                    vintage,
                    Guid.CreateVersion7(now.Instant),
                    (kind, words, kept?.Sha256 ?? "", parameters),
                    (actor.Id, now.Instant)
                );
                db.Add(check);
                if (kept is not null)
                    KeptContents.Keep(
                        db,
                        new(vintage.BodyId, StatisticsLedger.DataSet, vintage.DataSetId),
                        kept,
                        ("findings.json", "application/json", "findings"),
                        (actor.Id, now.Instant)
                    );
                StatisticsLedger.Record(
                    db,
                    ("data-set.examined", StatisticsLedger.DataSet, vintage.DataSetId),
                    (actor, now),
                    new
                    {
                        version = vintage.Number,
                        vintage = vintage.Id,
                        check = check.Id,
                        basis = $"{kind}",
                    },
                    (right.OnBehalfOf, mark.Kept, kind == CheckBasis.Declared ? words : null)
                );
                return check.Id;
            },
            cancel
        );
    }

    /// <summary>The checks of a version, the newest first.</summary>
    public static IQueryable<ConfidentialityCheck> NewestOf(Db db, Vintage vintage) =>
        db.Set<ConfidentialityCheck>()
            .Where(one => one.BodyId == vintage.BodyId && one.VintageId == vintage.Id)
            .OrderByDescending(one => one.At)
            .ThenByDescending(one => one.Id);

    private async Task<Vintage?> FindAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<Vintage>()
            .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.DataSetId == input.DataSet && one.No == input.No, cancel);
    }
}
