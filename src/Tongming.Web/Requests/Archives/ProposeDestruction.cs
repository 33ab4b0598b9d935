using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Archives;

/// <summary>Every day puts the applications before the archivist whose period of keeping is over. It destroys nothing.</summary>
internal sealed class ProposeDestruction(Changes changes, LegalClock clock, RequestOptions options) : IJob
{
    private const int AtOnce = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var added = await changes.SaveAsync<int>(async db => await ProposeAsync(db), cancel);
            if (added.Value < AtOnce)
                return;
        }
    }

    private async Task<int> ProposeAsync(Db db)
    {
        var today = clock.Now().Day;
        var over = await Retention
            .IsOver(db, Retention.Limit(today, options))
            .Where(application =>
                !db.Set<DestructionProposal>()
                    .Any(proposal => proposal.BodyId == application.BodyId && proposal.ApplicationId == application.Id)
            )
            .OrderBy(application => application.Id)
            .Take(AtOnce)
            .Select(application => new
            {
                application.BodyId,
                application.Id,
                ArchivedOn = db.Set<InformationRequest>()
                    .Where(one => one.BodyId == application.BodyId && one.ApplicationId == application.Id)
                    .Max(one => one.ArchivedOn),
                IntoArchivedOn = db.Set<InformationRequest>()
                    .Where(into =>
                        into.BodyId == application.BodyId
                        && db.Set<InformationRequest>()
                            .Any(one =>
                                one.BodyId == application.BodyId && one.ApplicationId == application.Id && one.MergedInto == into.Id
                            )
                    )
                    .Max(into => into.ArchivedOn),
                ClosedOn = db.Set<InformationRequest>()
                    .Where(one => one.BodyId == application.BodyId && one.ApplicationId == application.Id)
                    .Max(one => one.ClosedOn),
            })
            .ToListAsync();
        foreach (var one in over)
            db.Add(
                new DestructionProposal
                {
                    BodyId = one.BodyId,
                    ApplicationId = one.Id,
                    // What was merged into a case that was merged in its turn has no day of archiving to go by.
                    ArchivedOn = Later(one.ArchivedOn, one.IntoArchivedOn) ?? one.ClosedOn ?? today,
                    ProposedOn = today,
                }
            );
        return over.Count;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
