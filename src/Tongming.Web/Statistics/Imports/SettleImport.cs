using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Screening;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Imports;

/// <summary>Takes what was screened as a version of its data set, or gives it up.</summary>
internal sealed class SettleImport(Changes changes, LegalClock clock)
{
    /// <summary>What who takes it says.</summary>
    /// <param name="Answer">Why the warnings may stand; needed where there are any.</param>
    /// <param name="Reason">Why earlier numbers were revised; needed where they were.</param>
    /// <param name="Token">The mark of the form.</param>
    internal sealed record Input(string Answer, string Reason, string Token)
    {
        /// <summary>What was looked at: the version of the import that the form shows; null asks nothing.</summary>
        public int? Seen { get; init; }
    }

    /// <summary>
    /// Takes it. Refused: <c>statistics.not-permitted</c>, <c>import.not-found</c>; <c>import.state</c>, unless it was screened; <c>import.failed-checks</c>, where a check
    /// failed; <c>import.answer</c>, where warnings are not answered; <c>import.reason</c>, without a reason for the revision; <c>import.reason-long</c>; <c>import.reread</c>, where it was read anew since it was looked at; <c>import.overtaken</c>, where another version
    /// came in since it was screened; <c>import.same</c>, where nothing differs.
    /// </summary>
    /// <returns>Id of the version.</returns>
    public async Task<Outcome<Guid>> TakeAsync(Guid id, Input input, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, "data-set.version", id, input.Token);
        return await changes.SaveAsync<Guid>(async db =>
        {
            var run = await db.Set<BroughtNumbers>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (run is null)
                return new Refusal("import.not-found");
            if (run.VintageId is { } known && await mark.In(db).AnyAsync())
                return known;
            var newest = await db.Set<Vintage>()
                .Where(one => one.BodyId == run.BodyId && one.DataSetId == run.DataSetId)
                .OrderByDescending(one => one.No)
                .FirstOrDefaultAsync();
            if (WhyNot(run, newest, input) is { } refusal)
                return refusal;
            var made = new Vintage(
                (run.BodyId, run.DataSetId, Guid.CreateVersion7(now.Instant), (newest?.No ?? 0) + 1),
                run.Number,
                run.Content(),
                (actor.Id, now.Instant)
            );
            made.Tell(run.Screening, input.Answer, input.Reason, (run.Extent, run.Revises));
            db.Add(made);
            run.Take(made.Id);
            StatisticsLedger.Record(
                db,
                ("data-set.version", StatisticsLedger.DataSet, run.DataSetId),
                (actor, now),
                new
                {
                    version = made.Number,
                    vintage = made.Id,
                    digest = made.Digest,
                    sha256 = run.Sha256,
                },
                (right.OnBehalfOf, mark.Kept, input.Reason.Trim() is { Length: > 0 } reason ? reason : null)
            );
            return made.Id;
        });
    }

    /// <summary>Gives it up. Refused: <c>statistics.not-permitted</c>, <c>import.not-found</c>, <c>import.state</c>.</summary>
    public async Task<Outcome<Guid>> DiscardAsync(Guid id, Actor actor)
    {
        if (StatisticsScope.Keep(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<Guid>(async db =>
        {
            var run = await db.Set<BroughtNumbers>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
            if (run is null)
                return new Refusal("import.not-found");
            if (run.State == ImportState.Discarded)
                return run.DataSetId;
            if (run.State == ImportState.Taken)
                return new Refusal("import.state");
            run.Discard();
            StatisticsLedger.Record(
                db,
                ("data-set.import-discarded", StatisticsLedger.DataSet, run.DataSetId),
                (actor, now),
                new { import = run.Id },
                (right.OnBehalfOf, null, null)
            );
            return run.DataSetId;
        });
    }

    private static Refusal? WhyNot(BroughtNumbers run, Vintage? newest, Input input) =>
        run.State != ImportState.Screened ? new Refusal("import.state")
        : input.Seen is { } seen && seen != run.Version ? new Refusal("import.reread")
        : run.Against != newest?.Id ? new Refusal("import.overtaken")
        : newest is not null && run.Extent.Length == 0 ? new Refusal("import.same", newest.Number)
        : run.Verdict() == ScreeningVerdict.Fail ? new Refusal("import.failed-checks")
        : run.Verdict() == ScreeningVerdict.Warning && !IsSaid(input.Answer) ? new Refusal("import.answer", Vintage.LongestWords)
        : run.Revises && !IsSaid(input.Reason) ? new Refusal("import.reason", Vintage.LongestWords)
        : input.Reason.Trim().Length > Vintage.LongestWords ? new Refusal("import.reason-long", Vintage.LongestWords)
        : input.Answer.Length > Vintage.LongestWords ? new Refusal("import.answer", Vintage.LongestWords)
        : null;

    private static bool IsSaid(string words) => !string.IsNullOrWhiteSpace(words) && words.Trim().Length <= Vintage.LongestWords;
}
